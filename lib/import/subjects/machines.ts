import { nodeTemplate } from '@/lib/artifacts/rke1/node-template'
import { machineConfig, machineFields } from '@/lib/artifacts/machine-config'
import { namedPools, type NamedPool } from '@/lib/derive/machine-configs'
import { itemsOf, nodeAt, textOf } from '@/lib/documents/tree'
import type { BroughtDocument } from '@/lib/documents/types'
import { defaultPool } from '@/lib/plan/defaults'
import type { NodeRoles, Plan } from '@/lib/plan/schema'
import { textIn, valueAt } from '../data'
import { claim, list, text, type Field, type Pattern } from '../field'
import { clusterNameIn, machineText } from '../identity'
import { reasons } from '../reasons'
import type { Brought, Subject } from '../subject'
import { withDistribution, withFittingRancher, withNeutralRke1 } from '../versions'
import { labelsIn, taintsIn } from './labels'
import { machineFieldsAt, settleMachine } from './machine-fields'
import { clusterTagIn } from './machine-tags'

/** An Amazonec2Config. */
export function machineConfigSubject(brought: Brought, before: Plan): Subject {
  return subject(brought, before, [], (plan, named) => machineConfig(plan, named), [
    text(['metadata', 'namespace'], 'cluster.namespace'),
  ])
}

/** An RKE1 node template. */
export function nodeTemplateSubject(brought: Brought, before: Plan): Subject {
  return subject(brought, before, ['amazonec2Config'], (plan, named) => nodeTemplate(plan, named), [
    text(['cloudCredentialId'], 'cluster.cloudCredential'),
    text(['engineInstallURL'], 'cluster.docker.installUrl'),
    text(['engineStorageDriver'], 'cluster.docker.storageDriver'),
    list(['engineLabel'], 'cluster.docker.labels', labelsIn),
    list(['engineRegistryMirror'], 'cluster.docker.registryMirrors', mirrorsIn),
  ])
}

function subject(
  brought: Brought,
  before: Plan,
  at: Pattern,
  write: (plan: Plan, named: NamedPool) => unknown,
  others: readonly Field[],
): Subject {
  const plan = withPools(before, brought)
  const index = poolOf(plan, brought)
  const pool = `nodes.pools.${index}`
  const named = (now: Plan) => namedPools(now)[index]
  const template = at.length > 0
  return {
    write: (now) => {
      const found = named(now)
      return found && write(now, found)
    },
    settle: (now, data) => {
      const known = now === before ? plan : now
      const found = named(known)
      return found ? settleMachine(known, found, valueAt(data, at), machineFields(known, found), brought) : known
    },
    fields: [
      ...others,
      ...(template
        ? [list(['labels'], `${pool}.labels`, labelsIn), list(['nodeTaints'], `${pool}.taints`, taintsIn)]
        : []),
      ...machineFieldsAt(at, plan, index),
      claim([...at, 'tags'], (_, value) => (clusterTagIn(textIn(value)) ? 'tags.extra' : null)),
    ],
    verdicts: [
      { at: template ? ['name'] : ['metadata', 'name'], list: 'ignored', why: reasons.namedByLariat },
      { at: [...at, 'tags'], list: 'wrong', why: reasons.machineTags },
      ...['privateAddressOnly', 'usePrivateAddress'].map((flag) => ({
        at: [...at, flag],
        list: 'wrong' as const,
        why: reasons.bothFlags,
      })),
    ],
  }
}

export const isMachine = ({ kind, root }: BroughtDocument) => kind === 'machine-config' || isNodeTemplate(root)
export const isNodeTemplate = (root: BroughtDocument['root']) => nodeAt(root, ['amazonec2Config']) !== undefined

const objectName = ({ kind, root }: BroughtDocument) =>
  textOf(nodeAt(root, kind === 'machine-config' ? ['metadata', 'name'] : ['name'])) ?? ''

/** The schema's bound. */
const mostPools = 32

/** Where no cluster lists its pools, they are what there are machines for. Node templates are of RKE1. */
function withPools(plan: Plan, { bundle, fresh }: Brought): Plan {
  if (!fresh || bundle.some(({ kind, root }) => kind === 'cluster' && nodeAt(root, poolsOf))) return plan
  const machines = bundle.filter(isMachine)
  const stem = clusterNameIn(bundle)
  const pools = machines.slice(0, mostPools).map((machine) => {
    const name = poolName(machine, stem)
    return plan.nodes.pools.find((pool) => pool.name === name) ?? { ...defaultPool, name, roles: rolesOf(machine) }
  })
  const known = machines.some(({ kind }) => kind === 'machine-config') || bundle.some(({ kind }) => kind === 'rke1')
  const own = known ? plan : withFittingRancher(withNeutralRke1(withDistribution(plan, 'rke1')))
  const named = stem === undefined ? own : { ...own, cluster: { ...own.cluster, name: stem } }
  return { ...named, nodes: { ...plan.nodes, source: 'ec2', pools } }
}

const poolsOf = ['spec', 'rkeConfig', 'machinePools']

/** A node template has no roles; the profile that Lariat gives to a control plane tells that it is one. */
const rolesOf = (machine: BroughtDocument): NodeRoles =>
  machineText(machine, 'iamInstanceProfile')?.endsWith('control-plane')
    ? { etcd: true, controlPlane: true, worker: false }
    : defaultPool.roles

/** The name without the cluster's, which Lariat puts before it. */
function poolName(machine: BroughtDocument, stem: string | undefined): string {
  const name = objectName(machine)
  const cluster = `${stem ?? clusterTagIn(machineText(machine, 'tags')) ?? ''}-`
  return (name.startsWith(cluster) ? name.slice(cluster.length) : name).slice(0, 63)
}

/** Which pool a machine is of: the one that refers to it, else the one it is named after, else by its place. */
function poolOf(plan: Plan, { document, bundle }: Brought): number {
  const name = objectName(document)
  const referring = bundle.filter(({ kind }) => kind === 'cluster').flatMap(({ root }) =>
    itemsOf(nodeAt(root, poolsOf)).flatMap((pool, index) =>
      textOf(nodeAt(pool, ['machineConfigRef', 'name'])) === name ? [index] : [],
    ),
  )
  const named = namedPools(plan).findIndex(({ configName }) => configName === name)
  return referring[0] ?? (named >= 0 ? named : bundle.filter(isMachine).indexOf(document))
}

const mirrorsIn = (value: unknown) => (Array.isArray(value) ? value.map((one) => textIn(one) ?? '') : [])
