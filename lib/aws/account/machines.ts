import type { Instance } from '@aws-sdk/client-ec2'
import type { GroupFacts, Machine } from '@/lib/account-facts'
import { clusterTagPrefix } from '@/lib/derive/cluster-tag'
import { attempt } from '../attempt'
import type { Clients } from '../clients'
import { describeInstances, describeProfileAssociations, describeSecurityGroups, profileNameOf, tagsOf } from '../ec2'

/** The cluster's machines, and machines that look like theirs. */
export async function readMachines({ ec2 }: Clients, clusterId: string): Promise<Machine[]> {
  const key = clusterTagPrefix + clusterId
  const find = (filter: string, values: readonly string[]) => describeInstances(ec2, values, filter)
  const [tagged, legacy, misplaced, groups] = await Promise.all([
    find('tag-key', [key]),
    find('tag:KubernetesCluster', [clusterId]),
    find('tag-value', [key]),
    // Who may not read groups sees fewer of the machines that only look like the cluster's.
    orNone(() => describeSecurityGroups(ec2, [key], 'tag-key')),
  ])
  const members = byId([...legacy, ...tagged])
  const taggedGroups = groups.flatMap(({ GroupId }) => GroupId ?? [])
  const vpcIds = unique([...members.values()].map(({ VpcId }) => VpcId))
  const [around, grouped] = await Promise.all([find('vpc-id', vpcIds), find('instance.group-id', taggedGroups)])
  const candidates = [...byId([...around, ...grouped, ...misplaced, ...members.values()]).values()]
  const associations = await orNone(() => describeProfileAssociations(ec2, candidates.map(idOf)))
  // DescribeInstances may show a profile that has been replaced a moment ago.
  const current = new Map(associations.map((one) => [one.InstanceId, one.IamInstanceProfile?.Arn]))
  const machine = (one: Instance, member: Machine['member']) =>
    describe(one, member, profileNameOf(current.get(idOf(one)) ?? one.IamInstanceProfile?.Arn))

  const own = [...members.values()].map((one) => machine(one, key in tagsOf(one) ? 'tagged' : 'legacy'))
  const kin = kinOf(own, taggedGroups)
  const marked = new Set(misplaced.map(idOf))
  const neighbours = candidates
    .filter((one) => !members.has(idOf(one)))
    .map((one) => machine(one, 'neighbour'))
    .filter((one) => marked.has(one.id) || kin(one))
  return [...own, ...neighbours].sort((a, b) => a.id.localeCompare(b.id, 'en'))
}

/** The security groups that machines have. */
export async function groupsOf(client: Clients['ec2'], machines: readonly Machine[]): Promise<GroupFacts[]> {
  const ids = unique(machines.flatMap(({ securityGroupIds }) => securityGroupIds))
  const groups = await describeSecurityGroups(client, ids)
  return groups.map((one) => ({
    id: one.GroupId ?? '',
    name: one.GroupName ?? '',
    vpcId: one.VpcId ?? '',
    tags: tagsOf(one),
  }))
}

/** Same profile, or a security group that the cluster has marked as its own: a common `default` says nothing. */
function kinOf(own: readonly Machine[], taggedGroups: readonly string[]): (one: Machine) => boolean {
  const profiles = new Set(own.flatMap(({ profile }) => profile ?? []))
  return ({ profile, securityGroupIds }) =>
    (profile !== null && profiles.has(profile)) || securityGroupIds.some((id) => taggedGroups.includes(id))
}

function describe(one: Instance, member: Machine['member'], profile: string | null): Machine {
  const { HttpEndpoint, HttpTokens, HttpPutResponseHopLimit, InstanceMetadataTags } = one.MetadataOptions ?? {}
  const tags = tagsOf(one)
  return {
    id: one.InstanceId ?? '',
    name: tags.Name ?? '',
    state: one.State?.Name ?? '',
    vpcId: one.VpcId ?? '',
    subnetId: one.SubnetId ?? '',
    zone: one.Placement?.AvailabilityZone ?? '',
    privateIp: one.PrivateIpAddress ?? '',
    privateDnsName: one.PrivateDnsName ?? '',
    publicIp: one.PublicIpAddress ?? null,
    securityGroupIds: (one.SecurityGroups ?? []).map(({ GroupId = '' }) => GroupId),
    profile,
    metadata: {
      endpoint: HttpEndpoint ?? null,
      tokens: HttpTokens ?? null,
      hopLimit: HttpPutResponseHopLimit ?? null,
      instanceTags: InstanceMetadataTags ?? null,
    },
    tags,
    member,
  }
}

const idOf = ({ InstanceId = '' }: Instance) => InstanceId
const byId = (all: readonly Instance[]) => new Map(all.map((one) => [idOf(one), one]))
const unique = (ids: readonly (string | undefined)[]) => [...new Set(ids.filter((id) => id !== undefined))]

/** What may be missing without harm. */
async function orNone<T>(run: () => Promise<T[]>): Promise<T[]> {
  const found = await attempt(run)
  return found.ok ? found.value : []
}
