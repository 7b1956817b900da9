import { clusterOptionReasons } from '@/lib/catalog/cluster-option-reasons'
import { machineFieldReasons, machineMetadata, machineObject } from '@/lib/catalog/machine-reasons'
import { manifestReasons } from '@/lib/catalog/manifest-reasons'
import { rke1Reasons } from '@/lib/catalog/rke1-reasons'
import { namesOverImdsV1 } from '@/lib/derive/cloud-provider'
import { ownKey } from '@/lib/derive/kms-key'
import type { NamedPool } from '@/lib/derive/machine-configs'
import { roleNamesOf } from '@/lib/derive/names'
import { addressFlags, securityGroupNames, subnetOf, zoneLetter } from '@/lib/derive/network'
import { profileOf } from '@/lib/derive/nodes'
import { poolTags } from '@/lib/derive/pool-tags'
import type { Plan, Pool } from '@/lib/plan/schema'
import { present } from './present'
import { quietly } from './remarks'
import type { Remark } from './yaml-file'

/** Without one the driver makes and opens this group itself. */
const defaultGroup = 'rancher-nodes'

type Field = string | boolean | readonly string[]

/** The Amazonec2Config of a pool. Its fields are top level, there is no `spec`. */
export function machineConfig(plan: Plan, named: NamedPool) {
  return {
    apiVersion: 'rke-machine-config.cattle.io/v1',
    kind: 'Amazonec2Config',
    metadata: { name: named.configName, namespace: plan.cluster.namespace },
    ...machineFields(plan, named),
  }
}

/** What it says of the machines. The driver's numbers are strings; its default applies where a field is left out. */
export function machineFields(plan: Plan, { pool }: NamedPool): Readonly<Record<string, Field | undefined>> {
  return {
    ...present({ region: plan.aws.region, ...network(plan, pool) }),
    ...securityGroups(plan),
    ...present({ instanceType: pool.instanceType, ami: pool.ami, sshUser: pool.sshUser }),
    rootSize: String(pool.rootSizeGiB),
    volumeType: pool.volumeType,
    ...encryption(plan),
    iamInstanceProfile: roleNamesOf(plan, profileOf(pool.roles)).profileName,
    httpEndpoint: 'enabled',
    httpTokens: namesOverImdsV1(plan) ? 'optional' : 'required',
    ...(pool.spot ? { requestSpotInstance: true, ...present({ spotPrice: pool.spotPrice }) } : {}),
    ...present({ tags: poolTags(plan).flatMap(({ key, value }) => [key, value]).join(',') }),
  }
}

/** The reasons for its lines. */
export const machineConfigRemarks = (plan: Plan, named: NamedPool): Remark[] => [
  ...machineFieldRemarks(plan, named),
  ...quietly([], machineObject),
  ...quietly(['metadata'], machineMetadata),
]

/** The reasons for what it says of the machines. */
export function machineFieldRemarks(plan: Plan, { pool }: NamedPool): Remark[] {
  const ownGroups = securityGroupNames(plan).length > 0
  const controlPlane = profileOf(pool.roles) === 'control-plane'
  const { kmsKey } = encryption(plan)
  return [
    { path: ['zone'], ...manifestReasons.zone },
    { path: ['privateAddressOnly'], ...manifestReasons.privateAddress },
    { path: ['securityGroup'], ...manifestReasons[ownGroups ? 'securityGroup' : 'securityGroupDefault'] },
    { path: ['securityGroupReadonly'], ...manifestReasons.securityGroupReadonly },
    { path: ['volumeType'], ...manifestReasons.volumeType },
    { path: ['encryptEbsVolume'], ...manifestReasons[kmsKey ? 'encryptedUnderKey' : 'encrypted'] },
    { path: ['iamInstanceProfile'], ...manifestReasons[controlPlane ? 'controlPlaneProfile' : 'workerProfile'] },
    { path: ['httpTokens'], ...tokensReason(plan) },
    { path: ['requestSpotInstance'], ...(pool.spotPrice ? clusterOptionReasons.spot : manifestReasons.spot) },
    { path: ['spotPrice'], ...clusterOptionReasons.spotPrice },
    { path: ['tags'], ...manifestReasons.tags },
    ...quietly([], machineFieldReasons),
  ]
}

function encryption(plan: Plan): { encryptEbsVolume?: true; kmsKey?: string } {
  const { encryption: chosen } = plan.nodes
  const kmsKey = ownKey(plan, chosen)
  return { ...(chosen.enabled ? { encryptEbsVolume: true } : {}), ...(kmsKey ? { kmsKey } : {}) }
}

function network(plan: Plan, pool: Pool) {
  const subnet = subnetOf(plan, pool)
  return {
    zone: zoneLetter(subnet?.zone ?? '', plan.aws.region),
    vpcId: plan.nodes.network.vpcId,
    subnetId: pool.subnetId || subnet?.id,
    ...addressFlags(subnet),
  }
}

function securityGroups(plan: Plan) {
  const names = securityGroupNames(plan)
  return names.length > 0 ? { securityGroup: names, securityGroupReadonly: true } : { securityGroup: [defaultGroup] }
}

function tokensReason(plan: Plan) {
  if (!namesOverImdsV1(plan)) return manifestReasons.tokensRequired
  return plan.cluster.distribution === 'rke1' ? rke1Reasons.tokensOptional : manifestReasons.tokensOptional
}
