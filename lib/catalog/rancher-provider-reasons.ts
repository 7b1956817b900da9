import type { Source } from '@/lib/text'
import { clusterOptionReasons } from './cluster-option-reasons'
import {
  accessEndpointFields,
  bucketFields,
  clusterMetadata,
  clusterSpec,
  etcdFields,
  poolReasons,
  rkeConfigReasons,
} from './cluster-reasons'
import { providerCode, terraformReasons } from './terraform-rancher'
import { holder, why } from './why'

const requirements: Source = {
  name: 'Terraform documentation, Provider Requirements',
  url: 'https://developer.hashicorp.com/terraform/language/providers/requirements',
}
const variables: Source = {
  name: 'Terraform documentation, Input Variables',
  url: 'https://developer.hashicorp.com/terraform/language/values/variables',
}
const clusterDoc = providerCode('docs/resources/cluster_v2.md')
const machineDoc = providerCode('docs/resources/machine_config_v2.md')
const memberDoc = providerCode('docs/resources/cluster_role_template_binding.md')

/** Why the blocks are there. */
export const rancherBlocks = {
  terraform: holder(requirements,
    'What this code needs to run.',
    '运行这些代码的要求。'),
  required_providers: holder(requirements,
    'Which providers terraform init downloads.',
    'terraform init 会下载的 Provider。'),
  variable: holder(variables,
    'The one thing that the Plan does not say.',
    '方案中唯一没有给出的内容。'),
  machineConfig: holder(machineDoc,
    'What the machines of one pool are like: the Amazonec2Config of cluster.yaml.',
    '一个节点池的机器规格，对应 cluster.yaml 中的 Amazonec2Config。'),
  cluster: holder(clusterDoc,
    'The whole cluster, of the same fields as in cluster.yaml.',
    '整个集群，字段与 cluster.yaml 相同。'),
} as const

export const providerReasons = {
  rancher2: holder(requirements,
    'Rancher\'s own provider. HashiCorp does not publish it under its own name, so the source must be given.',
    'Rancher 自己的 Provider。它不在 HashiCorp 的命名空间下，因此必须写明来源。'),
} as const

export const providerSource = {
  source: why(requirements,
    'Where terraform init finds it.',
    'terraform init 据此下载。'),
} as const

export const variableReasons = {
  description: why(variables,
    'What Terraform shows when it asks for the value.',
    'Terraform 询问该值时显示的说明。'),
  type: why(variables,
    'Text; anything else is refused before something is made.',
    '文本；其他类型会在创建资源之前被拒绝。'),
} as const

export const machineConfigFields = {
  generate_name: why(machineDoc,
    'The provider appends five characters, so that a changed config gets a name of its own beside the old one.',
    'Provider 会追加五个字符，使修改后的配置能以新名称与旧配置并存。'),
  fleet_namespace: why(machineDoc,
    'That of the cluster: a machine config elsewhere is not found.',
    '与集群相同；位于其他命名空间的机器配置无法找到。'),
} as const

export const driverBlock = {
  amazonec2_config: holder(machineDoc,
    'The EC2 driver\'s settings.',
    'EC2 驱动的设置。'),
} as const

export const clusterFields = {
  name: clusterMetadata.name,
  fleet_namespace: clusterMetadata.namespace,
  kubernetes_version: clusterSpec.kubernetesVersion,
} as const

export const clusterBlocks = { rke_config: clusterSpec.rkeConfig } as const

export const rkeConfigFields = {
  machine_global_config: rkeConfigReasons.machineGlobalConfig,
} as const

export const rkeConfigBlocks = {
  etcd: rkeConfigReasons.etcd,
  upgrade_strategy: rkeConfigReasons.upgradeStrategy,
  registries: rkeConfigReasons.registries,
} as const

export const poolBlocks = { machine_pools: rkeConfigReasons.machinePools } as const

export const registryBlocks = {
  mirrors: clusterOptionReasons.mirrors,
  configs: clusterOptionReasons.registryAuth,
} as const

export const snapshotFields = { snapshot_retention: etcdFields.snapshotRetention } as const

export const bucketAttributes = {
  region: bucketFields.region,
  folder: bucketFields.folder,
  endpoint: why(clusterDoc,
    'The provider insists on it. Empty is not sent, and leaves it to the default.',
    'Provider 要求填写此字段；留空则不会发送，使用默认值。'),
  cloud_credential_name: bucketFields.cloudCredentialName,
} as const

export const accessEndpointAttributes = { fqdn: accessEndpointFields.fqdn } as const

export const upgradeFields = {
  control_plane_concurrency: clusterOptionReasons.concurrency,
  worker_concurrency: clusterOptionReasons.concurrency,
} as const

export const drainFields = {
  enabled: why(clusterDoc,
    'Pods move away before their node is upgraded.',
    '升级节点前先迁走其上的 Pod。'),
  delete_empty_dir_data: why(clusterDoc,
    'Otherwise one pod with an emptyDir stops the upgrade.',
    '否则只要有一个使用 emptyDir 的 Pod，升级就会停住。'),
} as const

export const poolFields = {
  name: poolReasons.name,
  quantity: poolReasons.quantity,
  etcd_role: poolReasons.etcdRole,
  control_plane_role: poolReasons.controlPlaneRole,
  worker_role: poolReasons.workerRole,
} as const

export const poolNested = {
  machine_config: why(clusterDoc,
    'The machine config above, by reference: Terraform makes it first.',
    '引用上面的机器配置，Terraform 会先创建它。'),
} as const

export const poolTaints = { taints: poolReasons.taints } as const

export const memberFields = {
  name: why(memberDoc,
    'Of the binding, not of the person.',
    '绑定的名称，而不是成员的名称。'),
  cluster_id: why(memberDoc,
    'Rancher\'s internal ID of the cluster, which is known only once it is made.',
    'Rancher 内部的集群 ID，集群创建后才能得知。'),
  role_template_id: why(memberDoc,
    'What the member may do, as a role of Rancher.',
    '成员的权限，以 Rancher 角色表示。'),
  user_id: why(memberDoc,
    'A local user, by ID.',
    '本地用户的 ID。'),
  user_principal_id: why(memberDoc,
    'A user of the identity provider, by the ID that Rancher has for it.',
    '身份提供商中的用户，以 Rancher 中的 ID 表示。'),
} as const

export const outputFields = {
  value: terraformReasons.registration,
  sensitive: why(clusterDoc,
    'Keeps the token out of the terminal and of logs; it is in the state all the same.',
    '避免令牌出现在终端和日志中；状态文件中仍包含令牌。'),
} as const
