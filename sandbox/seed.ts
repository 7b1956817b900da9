import { DescribeVpcsCommand } from '@aws-sdk/client-ec2'
import { partitionOf } from '@/lib/catalog/regions'
import { fingerprint } from '@/lib/derive/short-name'
import { withSandboxClients } from './account/clients'
import { createKey, createRoles } from './account/identity'
import { createKeyPair, createMachines } from './account/machines'
import { createNetwork, zoneNames, type Network } from './account/network'

/** What was put into a region of the sandbox account. */
export interface SeedSummary {
  readonly region: string
  readonly networks: Readonly<Record<'prod' | 'dev', Network>>
  readonly instanceIds: readonly string[]
  readonly keyPair: string
  readonly kmsKeyId: string
  readonly roles: readonly string[]
}

/**
 * Fills a region as a platform team's account might look, through the AWS SDK alone and one call after another,
 * so that the same start gives the same ids.
 */
export async function seed(endpoint: string, region: string): Promise<SeedSummary> {
  // A beginning of its own for each region's random numbers, so that ids do not depend on what came before.
  await control(endpoint, `seed?a=${Number.parseInt(fingerprint(region), 36)}`)
  return withSandboxClients(endpoint, region, async ({ ec2, iam, kms }) => {
    const zones = await zoneNames(ec2)
    const prod = await createNetwork(ec2, region, { name: 'prod', second: 0, dnsHostnames: true, zones })
    const dev = await createNetwork(ec2, region, { name: 'dev', second: 1, dnsHostnames: false, zones })
    const keyPair = await createKeyPair(ec2)
    const instanceIds = await createMachines(ec2, prod, keyPair)
    const kmsKeyId = await createKey(kms)
    const roles = await createRoles(iam, partitionOf(region).ec2Service)
    return { region, networks: { prod, dev }, instanceIds, keyPair, kmsKeyId, roles }
  })
}

const underWay = new Map<string, Promise<void>>()

/** Seeds a region the first time somebody looks at it. */
export function ensureSeeded(endpoint: string, region: string): Promise<void> {
  const key = `${endpoint} ${region}`
  const started = underWay.get(key) ?? seedIfEmpty(endpoint, region).finally(() => underWay.delete(key))
  underWay.set(key, started)
  return started
}

/** Empties the account and seeds the regions again, with the ids they had at first. */
export async function resetSandbox(endpoint: string, regions: readonly string[]): Promise<SeedSummary[]> {
  await control(endpoint, 'reset')
  const summaries: SeedSummary[] = []
  for (const region of regions) summaries.push(await seed(endpoint, region))
  return summaries
}

/** A command to the emulator itself. */
async function control(endpoint: string, command: string): Promise<void> {
  const answer = await fetch(`${endpoint}/moto-api/${command}`, { method: 'POST' })
  if (!answer.ok) throw new Error(`The sandbox refused ${command}: HTTP ${answer.status}`)
  await answer.body?.cancel()
}

async function seedIfEmpty(endpoint: string, region: string): Promise<void> {
  const prod = await withSandboxClients(endpoint, region, ({ ec2 }) =>
    ec2.send(new DescribeVpcsCommand({ Filters: [{ Name: 'tag:Name', Values: ['prod'] }] })),
  )
  if (!prod.Vpcs?.length) await seed(endpoint, region)
}
