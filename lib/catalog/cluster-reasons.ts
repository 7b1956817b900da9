import type { Source } from '@/lib/text'
import { accessEndpointDoc, clusterCrd, registryCode, snapshotDoc } from './cluster-option-reasons'
import { rancherArgs } from './manifest-reasons'
import { plannerCode } from './sources'
import { holder, why } from './why'

const nodeConfigCode: Source = {
  name: 'rancher/rancher pkg/capr/planner/config.go',
  url: 'https://github.com/rancher/rancher/blob/main/pkg/capr/planner/config.go',
}
const etcdSize: Source = { name: 'etcd documentation, Frequently Asked Questions', url: 'https://etcd.io/docs/latest/faq/' }
const networking: Source = { name: 'RKE2 documentation, Basic Network Options', url: 'https://docs.rke2.io/networking/basic_network_options' }

/** Why the plain lines of the Cluster are there: those that are no choice between right and wrong. */
export const clusterReasons = {
  apiVersion: why(clusterCrd,
    'Rancher\'s API for the clusters it provisions itself. It exists in the cluster that Rancher runs in, and nowhere else.',
    'Rancher 用于自行置备集群的 API，只存在于运行 Rancher 的管理集群中。'),
  kind: why(clusterCrd,
    'This one object is the whole cluster: Rancher makes machines and configures Kubernetes from it.',
    '整个集群由这一个对象描述：Rancher 据此创建机器并配置 Kubernetes。'),
  metadata: holder(clusterCrd,
    'Name and namespace, which machine configs and secrets of the cluster refer to.',
    '名称与命名空间，集群的机器配置和 Secret 都以此为准。'),
  spec: holder(clusterCrd,
    'What is to be. What is, Rancher writes into status.',
    '期望的状态；实际状态由 Rancher 写入 status。'),
} as const

export const clusterMetadata = {
  name: why(rancherArgs,
    'The cluster\'s name in Rancher. Machines, and so their host names, begin with it; it cannot be changed later.',
    '集群在 Rancher 中的名称。机器名（即主机名）以它开头；之后无法更改。'),
  namespace: why(clusterCrd,
    'The Fleet workspace. Machine configs and registry secrets are looked up in the same one; elsewhere they are not found.',
    'Fleet 工作空间。机器配置和镜像仓库的 Secret 都在同一命名空间中查找，放在别处则找不到。'),
} as const

export const clusterSpec = {
  cloudCredentialSecretName: why(clusterCrd,
    'Which cloud credential launches the machines, as namespace:name. The key itself stays in Rancher; without it no '
      + 'machine is made.',
    '创建机器所用的云凭证，格式为 namespace:name。密钥本身保留在 Rancher 中；缺少它则无法创建机器。'),
  kubernetesVersion: why(clusterCrd,
    'The suffix chooses RKE2 or K3s. The version decides which flags are legal, and which cloud controller image fits.',
    '后缀决定使用 RKE2 还是 K3s；版本决定哪些参数可用，以及云控制器管理器应使用哪个镜像。'),
  rkeConfig: holder(clusterCrd,
    'Makes Rancher provision the cluster. Without it Rancher would wait for one to be imported.',
    '使 Rancher 置备该集群；缺少它时，Rancher 会等待导入已有集群。'),
} as const

export const accessEndpointFields = {
  fqdn: why(accessEndpointDoc,
    'A name of your own before the control plane nodes. kubeconfig files then have a context for it; without it one per node.',
    '指向控制平面节点的域名。kubeconfig 中会包含使用该域名的上下文；不填则每个节点各有一个上下文。'),
} as const

export const rkeConfigReasons = {
  machineGlobalConfig: holder(nodeConfigCode,
    'Configuration of every node: it becomes /etc/rancher/rke2/config.yaml.d/50-rancher.yaml, or that of k3s. Keys that '
      + 'the release does not know are dropped without a word.',
    '所有节点的配置，会写入 /etc/rancher/rke2（或 k3s）/config.yaml.d/50-rancher.yaml。该版本不认识的键会被静默丢弃。'),
  etcd: holder(snapshotDoc,
    'Snapshots of the datastore: when they are taken, how many are kept, and where copies go.',
    '数据存储的快照：何时创建、保留多少份、副本存放在哪里。'),
  upgradeStrategy: holder(clusterCrd,
    'How nodes are upgraded. Without it one after the other, and without moving pods away first.',
    '节点的升级方式。默认逐个升级，且不会事先迁走 Pod。'),
  registries: holder(registryCode,
    'Becomes registries.yaml on every node, from which containerd learns where to pull images.',
    '会写入每个节点的 registries.yaml，containerd 据此拉取镜像。'),
  machinePools: holder(clusterCrd,
    'Groups of equal machines that Rancher makes. Without any, Rancher would wait for machines that you register.',
    '由 Rancher 创建的机器分组，同组机器配置相同。没有节点池时，Rancher 会等待您自行注册机器。'),
} as const

export const cni = {
  cni: why(networking,
    'The pod network, as an overlay: pods have addresses that the VPC does not know, so cloud routes stay off and load '
      + 'balancers target nodes. It cannot be exchanged later.',
    'Pod 网络，采用覆盖网络：VPC 不认识 Pod 地址，因此关闭云路由，负载均衡器以节点为目标。之后无法更换。'),
} as const

export const etcdFields = {
  snapshotRetention: why(snapshotDoc,
    'How many scheduled snapshots are kept; the oldest goes first.',
    '保留的定时快照数量，超出时先删除最旧的。'),
} as const

export const bucketFields = {
  region: why(snapshotDoc,
    'Region of the bucket; without it RKE2 and K3s assume us-east-1.',
    '存储桶所在区域；不填时 RKE2 和 K3s 使用 us-east-1。'),
  folder: why(snapshotDoc,
    'Keeps the snapshots of several clusters apart in one bucket.',
    '在同一存储桶中区分多个集群的快照。'),
  cloudCredentialName: why(clusterCrd,
    'Credential that may write to the bucket, as namespace:name. Without one the nodes\' own role must be allowed to.',
    '有权写入存储桶的凭证，格式为 namespace:name。不填时，节点自身的角色必须有写入权限。'),
} as const

/** Of one pool. */
export const poolReasons = {
  name: why(rancherArgs,
    'Its machines are called after the cluster and the pool, and have that as their host name.',
    '机器以集群名加节点池名命名，主机名也是如此。'),
  quantity: why(clusterCrd,
    'How many machines there are; Rancher replaces one that is deleted.',
    '机器数量；机器被删除后，Rancher 会补上新的。'),
  etcdRole: why(plannerCode,
    'Whether its nodes hold etcd. Unless they are workers too, Rancher taints them NoExecute.',
    '节点是否运行 etcd。若不兼任工作节点，Rancher 会为其添加 NoExecute 污点。'),
  controlPlaneRole: why(plannerCode,
    'Whether its nodes run the API server, and with it the cloud controller. Unless they are workers too, Rancher taints '
      + 'them NoSchedule.',
    '节点是否运行 API 服务器以及云控制器管理器。若不兼任工作节点，Rancher 会为其添加 NoSchedule 污点。'),
  workerRole: why(plannerCode,
    'Whether ordinary pods run here. Workers get no role taint, whatever else they are.',
    '节点是否运行普通 Pod。只要是工作节点，就不会有角色污点。'),
  machineConfigRef: why(clusterCrd,
    'What its machines are like: the Amazonec2Config of this name, further down, in the same namespace.',
    '机器的规格：见下文同名的 Amazonec2Config，须位于同一命名空间。'),
  labels: why(clusterCrd,
    'Your own labels of its nodes.',
    '您为其节点设置的标签。'),
  taints: why(plannerCode,
    'Your own taints of its nodes. What must run here needs to tolerate them; for the cloud controller Lariat sees to it.',
    '您为其节点设置的污点。需要在此运行的组件必须容忍它们；云控制器管理器的容忍度由 Lariat 保证。'),
} as const

/** How many machines of a pool that holds etcd. */
export const etcdQuantity = why(etcdSize,
  'etcd needs more than half of its members: three bear the loss of one, five of two, and two bear none.',
  'etcd 需要过半成员存活：三个可容忍失去一个，五个可容忍失去两个，两个则一个也不能失去。')
