import { DescribeSubnetsCommand, EC2Client, paginateDescribeSubnets } from '@aws-sdk/client-ec2'
import { CreateInstanceProfileCommand, IAMClient, ListInstanceProfilesCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sandboxKeys } from '../account/clients'
import { startMoto, type Moto } from '../start'
import { startFaultProxy, type FaultProxy } from './fault-proxy'
import { paged } from './paged'

let moto: Moto
let proxy: FaultProxy

beforeAll(async () => {
  moto = await startMoto()
  proxy = await startFaultProxy(moto.url, [paged(moto.url)])
})
afterAll(async () => {
  await proxy.stop()
  await moto.stop()
})

const config = () => ({ endpoint: proxy.url, region: 'us-east-1', credentials: sandboxKeys, maxAttempts: 1 })

it('gives pages of EC2 that are together what there is', async () => {
  const client = new EC2Client(config())
  const { Subnets: whole = [] } = await client.send(new DescribeSubnetsCommand({}))
  expect(whole).toHaveLength(6)
  const pages = []
  for await (const page of paginateDescribeSubnets({ client, pageSize: 5 }, {})) pages.push(page.Subnets ?? [])
  expect(pages.map((page) => page.length)).toEqual([5, 1])
  expect(pages.flat()).toEqual(whole)
  await expect(client.send(new DescribeSubnetsCommand({ MaxResults: 1_001 }))).rejects.toThrow('more than 1000')
})

it('gives pages of IAM, a hundred unless asked otherwise', async () => {
  const client = new IAMClient(config())
  for (let i = 0; i < 101; i++) await client.send(new CreateInstanceProfileCommand({ InstanceProfileName: `p${i}` }))
  const first = await client.send(new ListInstanceProfilesCommand({}))
  expect([first.InstanceProfiles?.length, first.IsTruncated]).toEqual([100, true])
  const rest = await client.send(new ListInstanceProfilesCommand({ Marker: first.Marker }))
  expect([rest.InstanceProfiles?.length, rest.IsTruncated]).toEqual([1, false])
  expect((await client.send(new ListInstanceProfilesCommand({ MaxItems: 1_000 }))).InstanceProfiles).toHaveLength(101)
})
