import { accessEndpointDoc, clusterOptionReasons, snapshotStoreCode } from './cluster-option-reasons'
import { backupTypes, rke1ConfigPage, rke1Reasons, rke1Types } from './rke1-reasons'
import { holder, why } from './why'

/** Why the plain lines of an RKE1 cluster's configuration are there. */
export const rke1Fields = {
  enable_network_policy: why(rke1ConfigPage,
    'Off: pods of one Rancher project reach those of another. Rancher wants the answer either way.',
    '关闭：不同 Rancher 项目的 Pod 可以互相访问。Rancher 要求明确填写。'),
  local_cluster_auth_endpoint: holder(accessEndpointDoc,
    'Whether kubectl may reach the control plane directly instead of through Rancher.',
    'kubectl 能否不经 Rancher 直接访问控制平面。'),
  rancher_kubernetes_engine_config: holder(rke1ConfigPage,
    'What RKE reads. Rancher takes it in snake case; the rest of the file is Rancher\'s own.',
    '由 RKE 读取的部分，Rancher 要求使用下划线命名；文件其余部分属于 Rancher。'),
} as const

export const rke1AccessFields = {
  enabled: why(accessEndpointDoc,
    'Off: kubectl goes through Rancher only, and stops with it.',
    '关闭：kubectl 只能经由 Rancher 访问，Rancher 不可用时无法使用。'),
  fqdn: why(accessEndpointDoc,
    'A name of your own before the control plane nodes; kubeconfig files then have a context for it.',
    '指向控制平面节点的域名，kubeconfig 中会包含使用该域名的上下文。'),
} as const

export const rkeFields = {
  kubernetes_version: why(rke1Types,
    'The RKE release of Kubernetes. Each Rancher knows a few; another version is refused.',
    'RKE 的 Kubernetes 版本。每个 Rancher 只支持其中几个，其他版本会被拒绝。'),
  network: holder(rke1Types,
    'The pod network.',
    'Pod 网络。'),
  cloud_provider: holder(rke1Types,
    'Who tells Kubernetes about AWS, and how nodes are named.',
    '由谁向 Kubernetes 提供 AWS 信息，以及节点如何命名。'),
  services: holder(rke1Types,
    'Settings of single components.',
    '各组件的设置。'),
  upgrade_strategy: holder(rke1Types,
    'How nodes are upgraded.',
    '节点的升级方式。'),
} as const

export const rkeNetwork = {
  plugin: why(rke1Types,
    'An overlay: the VPC does not know the addresses of pods, so cloud routes stay off. none leaves the network to you.',
    '采用覆盖网络：VPC 不认识 Pod 地址，因此关闭云路由。none 表示由您自行安装网络插件。'),
} as const

export const rkeServices = {
  etcd: holder(rke1Types,
    'The datastore and its snapshots.',
    '数据存储及其快照。'),
  'kube-controller': why(rke1Types,
    'The same gate for the controller manager, or it would hand volumes to a driver that is not there.',
    '为 kube-controller-manager 设置相同的开关，否则它会把卷交给并不存在的驱动。'),
  kubelet: why(rke1Types,
    'And for the kubelet: all three must agree.',
    '同样为 kubelet 设置，三者必须一致。'),
} as const

export const rkeEtcd = {
  snapshot: why(rke1Types,
    'Off: snapshots as RKE made them before Rancher 2.2. Those below have taken their place.',
    '关闭 Rancher 2.2 之前的 RKE 快照，由下面的设置取代。'),
  backup_config: holder(backupTypes,
    'Snapshots as Rancher makes them.',
    '由 Rancher 执行的快照。'),
} as const

export const rkeBackup = {
  enabled: why(backupTypes,
    'Without snapshots, losing the majority of the etcd nodes loses the cluster.',
    '没有快照时，一旦失去多数 etcd 节点，集群无法恢复。'),
  retention: why(backupTypes,
    'How many snapshots are kept; the oldest goes first.',
    '保留的快照数量，超出时先删除最旧的。'),
} as const

export const rkeBucket = {
  bucket_name: rke1Reasons.snapshotBucket,
  region: why(snapshotStoreCode,
    'Region of the bucket.',
    '存储桶所在区域。'),
  folder: why(backupTypes,
    'Keeps the snapshots of several clusters apart in one bucket.',
    '在同一存储桶中区分多个集群的快照。'),
  endpoint: clusterOptionReasons.snapshotEndpoint,
} as const

export const rkeUpgrade = {
  max_unavailable_worker: rke1Reasons.upgrade,
  drain: why(rke1Types,
    'Whether pods are moved away before their node is upgraded. Without it they stop and start with it.',
    '升级节点前是否先迁走 Pod；否则 Pod 会随节点中断后重新启动。'),
} as const

/** What `kubectl drain` is told. */
export const rkeDrain = {
  delete_local_data: why(rke1Types,
    'Otherwise one pod with an emptyDir stops the upgrade. What it holds is lost.',
    '否则只要有一个使用 emptyDir 的 Pod，升级就会停住；emptyDir 中的数据会丢失。'),
  force: why(rke1Types,
    'Also moves pods that no controller would start again; otherwise they stop the upgrade.',
    '同时驱逐没有控制器管理的 Pod，否则它们会使升级停住。'),
  grace_period: why(rke1Types,
    '-1: each pod gets the time it asks for itself.',
    '-1 表示使用 Pod 自己的终止宽限期。'),
  ignore_daemonsets: why(rke1Types,
    'Pods of DaemonSets would be started on the same node again, so they stay.',
    'DaemonSet 的 Pod 会立即在同一节点上重建，因此保留。'),
  timeout: why(rke1Types,
    'Seconds after which RKE gives up draining a node.',
    'RKE 放弃排空节点之前等待的秒数。'),
} as const

export const rkeRegistry = {
  url: why(rke1Types,
    'The host that Docker signs in to, and that images are named after.',
    'Docker 登录的主机，也是镜像名称中的主机。'),
} as const
