import type { AccountFacts, VpcNetwork } from '@/lib/account-facts'
import type { AppError } from '@/lib/app-error'
import { clusterTagPrefix } from '@/lib/derive/cluster-tag'
import { judgedActions } from '@/lib/doctor/account/judged-actions'
import { ok, type Result } from '@/lib/result'
import { attempt } from '../attempt'
import type { Clients } from '../clients'
import { describeRouteTables, describeSubnets, describeVpcDns, describeVpcs } from '../ec2'
import { after, readAccess } from './access'
import * as calls from './calls'
import { groupsOf, readMachines } from './machines'
import { dhcpOptions, routeTable, vpcNetwork, vpcSubnet } from './network'

/** Reads what belongs to a cluster, and nothing else. It changes nothing, and each list fails on its own. */
export async function readAccount(clients: Clients, clusterId: string): Promise<AccountFacts> {
  const { ec2, tagging, region } = clients
  const key = clusterTagPrefix + clusterId
  const independent = Promise.all([
    attempt(() => calls.zonesOf(ec2)),
    attempt(() => calls.metadataDefaults(ec2)),
    attempt(() => calls.ofCluster(tagging, key)),
  ])
  const machines = await attempt(() => readMachines(clients, clusterId))
  const own = machines.ok ? machines.value : []
  const members = own.filter(({ member }) => member !== 'neighbour')
  // Without machines, where they were or are to be.
  const home = members.length > 0 ? ok(members.map(({ vpcId }) => vpcId)) : await vpcsOfSubnets(ec2, key)
  const vpcIds = home.ok ? [...new Set(home.value)] : []
  // Without a VPC there is nothing to ask for: EC2 gets no call.
  const inVpcs = async <T>(run: () => Promise<T[]>) => (home.ok ? attempt(run) : home)
  const [network, subnets, tables, dns, groups, access, [zones, metadataDefaults, resources]] = await Promise.all([
    readVpcs(clients, inVpcs(() => describeVpcs(ec2, vpcIds))),
    inVpcs(() => describeSubnets(ec2, vpcIds, 'vpc-id')),
    inVpcs(() => describeRouteTables(ec2, vpcIds)),
    inVpcs(() => Promise.all(vpcIds.map((id) => describeVpcDns(ec2, id)))),
    attempt(() => groupsOf(ec2, own)),
    // A machine that only looks like the cluster's may act as anybody.
    readAccess(clients, members, judgedActions),
    independent,
  ])
  return {
    clusterId,
    region,
    lists: {
      machines,
      ...network,
      vpcDns: dns.ok ? ok(dns.value.map((one, i) => ({ vpcId: vpcIds[i] ?? '', ...one }))) : dns,
      subnets: each(subnets, vpcSubnet),
      routeTables: each(tables, routeTable),
      zones: each(zones, (one) => ({ name: one.ZoneName ?? '', type: one.ZoneType ?? 'availability-zone' })),
      securityGroups: after(machines, groups),
      metadataDefaults,
      profiles: after(machines, access.profiles),
      roles: after(machines, access.roles),
      permissions: after(machines, access.permissions),
      linkedRole: access.linkedRole,
      tagged: each(resources, ({ arn, value }) => ({ arn, value })),
    },
  }
}

async function readVpcs(
  { ec2 }: Clients,
  vpcs: Promise<Result<Parameters<typeof vpcNetwork>[0][], AppError>>,
): Promise<Pick<AccountFacts['lists'], 'vpcs' | 'dhcpOptions'>> {
  const found: Result<VpcNetwork[], AppError> = each(await vpcs, vpcNetwork)
  const ids = found.ok ? [...new Set(found.value.map(({ dhcpOptionsId }) => dhcpOptionsId))] : []
  const options = ids.length === 0 ? ok([]) : await attempt(() => calls.dhcpOptionsById(ec2, ids))
  return { vpcs: found, dhcpOptions: after(found, each(options, dhcpOptions)) }
}

const vpcsOfSubnets = (client: Clients['ec2'], key: string) =>
  attempt(async () => (await describeSubnets(client, [key], 'tag-key')).flatMap(({ VpcId }) => VpcId ?? []))

const each = <T, U>(list: Result<T[], AppError>, map: (one: T) => U): Result<U[], AppError> =>
  list.ok ? ok(list.value.map(map)) : list
