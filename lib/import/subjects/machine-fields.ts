import type { NamedPool } from '@/lib/derive/machine-configs'
import { nodeGroupName } from '@/lib/derive/names'
import { profileOf } from '@/lib/derive/nodes'
import { defaultSecurityGroup, defaultSubnet } from '@/lib/plan/defaults'
import type { Plan, Subnet } from '@/lib/plan/schema'
import { listIn, same, textIn, valueAt } from '../data'
import { claim, derived, flag, text, whole, type Field, type Pattern } from '../field'
import type { Brought } from '../subject'
import { withMachineTags } from './machine-tags'

/** The node driver's fields, below `at`, for the pool with this index. */
export function machineFieldsAt(at: Pattern, plan: Plan, index: number): Field[] {
  const pool = `nodes.pools.${index}`
  const roles = plan.nodes.pools[index]?.roles
  const profile = roles && profileOf(roles) === 'control-plane' ? 'controlPlane' : 'worker'
  return [
    text([...at, 'region'], 'aws.region'),
    text([...at, 'vpcId'], 'nodes.network.vpcId'),
    claim([...at, 'subnetId'], subnetField(index, 'id')),
    claim([...at, 'zone'], subnetField(index, 'zone')),
    claim([...at, 'privateAddressOnly'], subnetField(index, 'kind')),
    claim([...at, 'usePrivateAddress'], subnetField(index, 'kind')),
    claim([...at, 'securityGroup', '*'], (now, value) => {
      const { nodes } = now
      if (nodes.nodeGroup.create && value === nodeGroupName(now)) return 'nodes.nodeGroup.name'
      const group = nodes.network.securityGroups.findIndex(({ name }) => name === value)
      return group < 0 ? null : `nodes.network.securityGroups.${group}.name`
    }),
    text([...at, 'instanceType'], `${pool}.instanceType`),
    text([...at, 'ami'], `${pool}.ami`),
    text([...at, 'sshUser'], `${pool}.sshUser`),
    whole([...at, 'rootSize'], `${pool}.rootSizeGiB`),
    text([...at, 'volumeType'], `${pool}.volumeType`),
    flag([...at, 'encryptEbsVolume'], 'nodes.encryption.enabled'),
    text([...at, 'kmsKey'], 'nodes.encryption.kmsKey'),
    derived([...at, 'iamInstanceProfile'], `iam.${profile}.profileName`),
    flag([...at, 'requestSpotInstance'], `${pool}.spot`),
    text([...at, 'spotPrice'], `${pool}.spotPrice`),
  ]
}

const subnetField = (index: number, field: keyof Subnet) => ({ nodes }: Plan) => {
  const { subnetId = '' } = nodes.pools[index] ?? {}
  const place = subnetId === '' ? 0 : nodes.network.subnets.findIndex(({ id }) => id === subnetId)
  return nodes.network.subnets[place] ? `nodes.network.subnets.${place}.${field}` : null
}

/** What machines share: subnets, groups, tags. `found` is the document's, `written` Lariat's for this Plan. */
export function settleMachine(plan: Plan, { pool }: NamedPool, found: unknown, written: unknown, brought: Brought): Plan {
  const differs = (...keys: string[]) => keys.some((key) => !same(valueAt(found, [key]), valueAt(written, [key])))
  const at = plan.nodes.pools.indexOf(pool)
  const placed = differs('subnetId', 'zone', 'privateAddressOnly', 'usePrivateAddress') ? settleSubnet(plan, at, found) : plan
  const grouped = differs('securityGroup') ? settleGroups(placed, found) : placed
  const tags = textIn(valueAt(found, ['tags']))
  return tags !== undefined && differs('tags') ? withMachineTags(grouped, tags, brought) : grouped
}

/** The pool in the document's subnet, which is in the zone and of the kind that the document says. */
function settleSubnet(plan: Plan, at: number, found: unknown): Plan {
  const { network, pools } = plan.nodes
  const text = (key: string) => textIn(valueAt(found, [key])) ?? ''
  const id = text('subnetId')
  const letter = text('zone')
  const isPrivate = ['privateAddressOnly', 'usePrivateAddress'].every((key) => text(key) === 'true')
  const place = network.subnets.findIndex((subnet) => subnet.id === id)
  if (place < 0 && id === '' && letter === '' && !isPrivate) return plan
  const known = network.subnets[place] ?? defaultSubnet
  const kind = isPrivate ? 'private' : 'public'
  const zone = letter === '' ? '' : `${text('region') || plan.aws.region}${letter}`
  const balancers = isPrivate ? 'internal-elb' : 'elb'
  const subnet: Subnet = { ...known, id, zone, kind, loadBalancers: known.kind === kind ? known.loadBalancers : balancers }
  const subnets = place < 0 ? [...network.subnets, subnet] : network.subnets.with(place, subnet)
  const own = pools[at]
  const subnetId = subnets[0]?.id === id ? '' : id
  const chosen = own && own.subnetId !== id ? pools.with(at, { ...own, subnetId }) : pools
  return { ...plan, nodes: { ...plan.nodes, network: { ...network, subnets }, pools: chosen } }
}

/** What the driver makes by itself, so that no group of one's own is meant. */
const driversOwn = 'rancher-nodes'

/** One group per node may carry the cluster tag: the first, unless the Plan knows better. */
function settleGroups(plan: Plan, found: unknown): Plan {
  const { network } = plan.nodes
  const names = [...new Set(listIn(valueAt(found, ['securityGroup'])).map((one) => textIn(one) ?? ''))]
  const lariats = plan.nodes.nodeGroup.create ? nodeGroupName(plan) : ''
  const own = names.length === 1 && names[0] === driversOwn ? [] : names.filter((name) => name !== '' && name !== lariats)
  const securityGroups = own.map(
    (name, index) =>
      network.securityGroups.find((group) => group.name === name) ?? { ...defaultSecurityGroup, name, tagged: index === 0 && lariats === '' },
  )
  return { ...plan, nodes: { ...plan.nodes, network: { ...network, securityGroups } } }
}
