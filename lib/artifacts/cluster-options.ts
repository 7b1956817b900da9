import { ciliumOperatorStaysPending, ciliumOperatorTolerations, ciliumReason } from '@/lib/catalog/cilium'
import { accessEndpointFields, bucketFields, etcdFields } from '@/lib/catalog/cluster-reasons'
import { clusterOptionReasons } from '@/lib/catalog/cluster-option-reasons'
import { partitionOf } from '@/lib/catalog/regions'
import { parseVersion } from '@/lib/catalog/version'
import { registries } from '@/lib/derive/registries'
import type { Plan } from '@/lib/plan/schema'
import { present } from './present'
import { quietly } from './remarks'
import type { Path, Remark } from './yaml-file'

/** What `spec` and `spec.rkeConfig` say beside the machines, where that is not what Rancher does anyway. */
export function clusterOptions(plan: Plan) {
  const { networkPolicy, accessEndpoint } = plan.cluster
  return {
    spec: {
      ...(networkPolicy ? { enableNetworkPolicy: true } : {}),
      ...(accessEndpoint.enabled
        ? { localClusterAuthEndpoint: { enabled: true, ...present({ fqdn: accessEndpoint.fqdn }) } }
        : {}),
    },
    rkeConfig: present({
      chartValues: chartValues(plan),
      etcd: etcd(plan),
      upgradeStrategy: upgradeStrategy(plan),
      registries: registries(plan),
    }),
  }
}

/** The reasons for its lines. */
export function clusterOptionRemarks({ cluster }: Plan): Remark[] {
  const rkeConfig: Path = ['spec', 'rkeConfig']
  const s3: Path = [...rkeConfig, 'etcd', 's3']
  const why = clusterOptionReasons
  return [
    { path: ['spec', 'enableNetworkPolicy'], ...why.networkPolicy },
    { path: ['spec', 'localClusterAuthEndpoint'], ...why.accessEndpoint },
    { path: [...rkeConfig, 'chartValues'], ...ciliumReason },
    { path: [...rkeConfig, 'etcd', 'disableSnapshots'], ...why.snapshotsOff },
    { path: [...rkeConfig, 'etcd', 'snapshotScheduleCron'], ...why.snapshots },
    { path: s3, ...why.snapshotBucket },
    ...(cluster.etcd.s3.credential === '' ? [{ path: [...s3, 'bucket'], ...why.snapshotProfile }] : []),
    { path: [...s3, 'endpoint'], ...why.snapshotEndpoint },
    { path: [...rkeConfig, 'upgradeStrategy', 'controlPlaneConcurrency'], ...why.concurrency },
    { path: [...rkeConfig, 'upgradeStrategy', 'workerConcurrency'], ...why.concurrency },
    { path: [...rkeConfig, 'upgradeStrategy', 'controlPlaneDrainOptions'], ...why.drain },
    { path: [...rkeConfig, 'registries', 'mirrors'], ...why.mirrors },
    { path: [...rkeConfig, 'registries', 'configs'], ...why.registryAuth },
    ...quietly(['spec', 'localClusterAuthEndpoint'], accessEndpointFields),
    ...quietly([...rkeConfig, 'etcd'], etcdFields),
    ...quietly(s3, bucketFields),
    { path: [...rkeConfig, 'upgradeStrategy', 'workerDrainOptions'], ...why.drain },
  ]
}

function chartValues({ cluster }: Plan) {
  const stuck = cluster.distribution === 'rke2' && cluster.cni === 'cilium'
  if (!stuck || !ciliumOperatorStaysPending(parseVersion(cluster.kubernetes))) return null
  return { 'rke2-cilium': { operator: { tolerations: ciliumOperatorTolerations } } }
}

function etcd({ cluster }: Plan) {
  const { snapshots, schedule, retention, s3 } = cluster.etcd
  return {
    ...present({
      disableSnapshots: snapshots ? null : true,
      snapshotScheduleCron: snapshots ? schedule : null,
      snapshotRetention: snapshots ? retention : null,
    }),
    // Also without a schedule: snapshots taken by hand go there as well.
    ...(s3.bucket === '' ? {} : { s3: bucket(s3) }),
  }
}

function bucket({ bucket: name, region, folder, credential }: Plan['cluster']['etcd']['s3']) {
  const endpoint = region && `s3.${region}.${partitionOf(region).dnsSuffix}`
  return { bucket: name, ...present({ region, folder, endpoint, cloudCredentialName: credential }) }
}

/** One at a time is what Rancher does by itself. */
const byDefault = '1'

function upgradeStrategy({ cluster }: Plan) {
  const { controlPlaneConcurrency, workerConcurrency, drain } = cluster.upgrade
  const options = drain ? { enabled: true, deleteEmptyDirData: true, gracePeriod: -1 } : null
  const chosen = present({
    controlPlaneConcurrency: controlPlaneConcurrency === byDefault ? '' : controlPlaneConcurrency,
    controlPlaneDrainOptions: options,
    workerConcurrency: workerConcurrency === byDefault ? '' : workerConcurrency,
    workerDrainOptions: options && { ...options },
  })
  return Object.keys(chosen).length > 0 ? chosen : null
}
