import { rke1Config } from '@/lib/artifacts/rke1/config'
import { usesInTreeVolumes } from '@/lib/derive/cloud-provider'
import { entryOf, type Tree } from '@/lib/documents/tree'
import { setIn } from '@/lib/plan/path'
import type { Plan, Registry } from '@/lib/plan/schema'
import { listIn, same, textIn, valueAt } from '../data'
import { claim, flag, list, text, whole, type Field, type Pattern } from '../field'
import { reasons } from '../reasons'
import type { Brought, Subject } from '../subject'
import { withDistribution, withFittingRancher, withKubernetes, withNeutralRke1 } from '../versions'
import { isMachine } from './machines'

const wrapper = 'rancher_kubernetes_engine_config'

/** An RKE1 cluster: as Rancher's "Edit as YAML" has it, or RKE's own cluster.yml without what is around it. */
export function rke1Subject(brought: Brought): Subject {
  const at = placeOf(brought.document.root)
  return {
    write: (plan) => (at.length > 0 ? rke1Config(plan) : valueAt(rke1Config(plan), [wrapper])),
    settle: (plan, data) => settle(plan, valueAt(data, at), brought),
    fields: [...aroundFields, ...fieldsAt(at, brought)],
    verdicts: ['access_key', 'secret_key', 'password'].flatMap((key) => [
      { at: [...at, 'services', 'etcd', 'backup_config', 's3_backup_config', key], list: 'ignored', why: reasons.secret },
      { at: [...at, 'private_registries', '*', key], list: 'ignored', why: reasons.secret },
    ]),
  }
}

const placeOf = (root: Tree): Pattern => (entryOf(root, wrapper) ? [wrapper] : [])

const aroundFields: readonly Field[] = [
  flag(['enable_network_policy'], 'cluster.networkPolicy'),
  flag(['local_cluster_auth_endpoint', 'enabled'], 'cluster.accessEndpoint.enabled'),
  text(['local_cluster_auth_endpoint', 'fqdn'], 'cluster.accessEndpoint.fqdn'),
]

function fieldsAt(at: Pattern, brought: Brought): Field[] {
  const backup: Pattern = [...at, 'services', 'etcd', 'backup_config']
  const bucket: Pattern = [...backup, 's3_backup_config']
  const upgrade: Pattern = [...at, 'upgrade_strategy']
  const providers = new Map([['aws', 'in-tree'], ['external-aws', 'external'], ['external', 'external']])
  return [
    text([...at, 'kubernetes_version'], 'cluster.kubernetes'),
    text([...at, 'network', 'plugin'], 'cluster.cni'),
    {
      at: [...at, 'cloud_provider', 'name'],
      plan: 'cluster.provider',
      change: (plan, value, path) => {
        const provider = value === undefined ? 'external' : providers.get(textIn(value) ?? '')
        return provider === undefined ? null : setIn(plan, path, provider)
      },
    },
    {
      at: [...at, 'cloud_provider', 'useInstanceMetadataHostname'],
      plan: 'nodes.naming',
      change: (plan, value) => settleNaming(plan, textIn(value) === 'true', brought),
    },
    list([...at, 'private_registries'], 'cluster.registries', registriesIn),
    flag([...backup, 'enabled'], 'cluster.etcd.snapshots'),
    {
      at: [...backup, 'interval_hours'],
      plan: 'cluster.etcd.schedule',
      change: (plan, value, path) => {
        const schedule = cronOf(value)
        return schedule === null ? null : setIn(plan, path, schedule)
      },
    },
    whole([...backup, 'retention'], 'cluster.etcd.retention'),
    text([...bucket, 'bucket_name'], 'cluster.etcd.s3.bucket'),
    text([...bucket, 'region'], 'cluster.etcd.s3.region'),
    text([...bucket, 'folder'], 'cluster.etcd.s3.folder'),
    text([...upgrade, 'max_unavailable_controlplane'], 'cluster.upgrade.controlPlaneConcurrency'),
    text([...upgrade, 'max_unavailable_worker'], 'cluster.upgrade.workerConcurrency'),
    flag([...upgrade, 'drain'], 'cluster.upgrade.drain'),
    ...['kube-api', 'kube-controller', 'kubelet'].map((service) =>
      claim([...at, 'services', service, 'extra_args', 'feature-gates'], 'storage.ebs'),
    ),
  ]
}

function settle(before: Plan, rke: unknown, brought: Brought): Plan {
  const version = textIn(valueAt(rke, ['kubernetes_version']))
  const known = version === undefined ? withDistribution(before, 'rke1') : withKubernetes(before, version)
  const own = setIn(known, 'cluster.distribution', 'rke1')
  const plan = brought.fresh ? withFittingRancher(withNeutralRke1(own)) : own
  const provider = textIn(valueAt(rke, ['cloud_provider', 'name'])) === 'aws' ? 'in-tree' : 'external'
  const gate = valueAt(rke, ['services', 'kubelet', 'extra_args', 'feature-gates'])
  // Volumes inside Kubernetes, which it is told by a gate, or by the driver.
  const other: Plan = { ...plan, cluster: { ...plan.cluster, provider }, storage: { ...plan.storage, ebs: gate === undefined } }
  return provider === 'in-tree' && usesInTreeVolumes(plan) !== usesInTreeVolumes(other) ? other : plan
}

/** Names by hand are for machines that exist: where Rancher makes them, the driver names them. */
function settleNaming(plan: Plan, metadata: boolean, { bundle, fresh }: Brought): Plan | null {
  const { nodes } = plan
  if (metadata) return { ...plan, nodes: { ...nodes, naming: 'metadata' } }
  if (nodes.source === 'existing') return { ...plan, nodes: { ...nodes, naming: 'explicit' } }
  return fresh && !bundle.some(isMachine) ? { ...plan, nodes: { ...nodes, source: 'existing', naming: 'explicit' } } : null
}

/** RKE1's default registry is where it pulls its own images from, all of which are of Docker Hub. */
function registriesIn(value: unknown): Registry[] {
  return listIn(value).map((one): Registry => {
    const url = textIn(valueAt(one, ['url'])) ?? ''
    const mirror = same(valueAt(one, ['is_default']), true)
    return mirror ? { host: 'docker.io', endpoint: `https://${url}`, authSecret: '' } : { host: url, endpoint: '', authSecret: '' }
  })
}

/** A schedule of so many hours; undefined: RKE1's own of twelve. */
function cronOf(value: unknown): string | null {
  const hours = value === undefined ? 12 : Number(textIn(value))
  if (!Number.isInteger(hours) || hours < 1 || hours > 24) return null
  return hours === 1 ? '0 * * * *' : hours === 24 ? '0 0 * * *' : `0 */${hours} * * *`
}
