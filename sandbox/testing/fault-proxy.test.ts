import '@/lib/aws/node-version-warning'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { faultKeys, startFaultProxy, type FaultProxy } from './fault-proxy'
import type { Fault } from './faults'

let target: Server
let proxy: FaultProxy
let status: number
let inFlight: { now: number; most: number }
let fault: Fault | undefined

beforeEach(async () => {
  status = 200
  inFlight = { now: 0, most: 0 }
  fault = undefined
  target = createServer((request, response) => {
    inFlight.most = Math.max(inFlight.most, ++inFlight.now)
    request.resume().on('end', () =>
      setImmediate(() => {
        inFlight.now--
        response.writeHead(status).end('<DescribeVpcsResponse/>')
      }),
    )
  })
  await new Promise<void>((resolve) => target.listen(0, '127.0.0.1', resolve))
  proxy = await startFaultProxy(`http://127.0.0.1:${(target.address() as AddressInfo).port}`, [() => fault])
})
afterEach(async () => {
  await proxy.stop()
  target.close()
})

const config = (accessKeyId: string) => ({
  endpoint: proxy.url,
  region: 'eu-west-1',
  credentials: { accessKeyId, secretAccessKey: 'x' },
  maxAttempts: 1,
})
const vpcs = (key = 'AKIALARIAT') => new EC2Client(config(key)).send(new DescribeVpcsCommand({}))
const identity = (key: string) => new STSClient(config(key)).send(new GetCallerIdentityCommand({}))

describe('the fault proxy', () => {
  it('records who called what, where', async () => {
    await vpcs()
    expect(proxy.calls).toEqual([
      { accessKeyId: 'AKIALARIAT', region: 'eu-west-1', service: 'ec2', action: 'DescribeVpcs', status: 200 },
    ])
    expect(proxy.serverErrors).toEqual([])
  })

  it('passes on, but does not record, what is no AWS call', async () => {
    expect((await fetch(`${proxy.url}/moto-api/reset`, { method: 'POST' })).status).toBe(200)
    expect(proxy.calls).toEqual([])
  })

  it('sends one call at a time', async () => {
    await Promise.all(Array.from({ length: 8 }, () => vpcs()))
    expect(inFlight.most).toBe(1)
  })

  it('remembers every answer that is a failure of the server', async () => {
    status = 500
    await expect(vpcs()).rejects.toThrow()
    expect(proxy.serverErrors).toMatchObject([{ action: 'DescribeVpcs', status: 500 }])
  })

  it.each([
    [faultKeys.wrongKey, 'InvalidClientTokenId', 'AuthFailure'],
    [faultKeys.wrongSecret, 'SignatureDoesNotMatch', 'AuthFailure'],
    [faultKeys.expired, 'ExpiredToken', 'RequestExpired'],
    [faultKeys.skew, 'SignatureDoesNotMatch', 'SignatureDoesNotMatch'],
  ])('answers %s as the services do', async (key, sts, ec2) => {
    await expect(identity(key)).rejects.toMatchObject({ Code: sts })
    await expect(vpcs(key)).rejects.toMatchObject({ Code: ec2 })
    expect(inFlight.most).toBe(0)
  })

  it('breaks the connection after the deed', async () => {
    fault = { kind: 'lost-answer' }
    await expect(vpcs()).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(proxy.calls).toMatchObject([{ status: 200 }])
  })

  it('says nothing but an error when the server is gone', async () => {
    target.close()
    target.closeAllConnections()
    await expect(vpcs()).rejects.toMatchObject({ code: 'ECONNRESET' })
  })
})
