import type { Source } from '@/lib/text'
import { clusterCrd } from './cluster-option-reasons'
import { rancherArgs } from './manifest-reasons'
import { nodeTemplateCode, nodeTemplatePage } from './rke1-reasons'
import { nodeDriverCode } from './sources'
import { holder, why } from './why'

const driverSchema: Source = {
  name: 'rancher/rancher pkg/controllers/management/drivers/nodedriver/utils.go',
  url: 'https://github.com/rancher/rancher/blob/main/pkg/controllers/management/drivers/nodedriver/utils.go',
}

/** Why the lines around the driver's fields are there. */
export const machineObject = {
  apiVersion: why(driverSchema,
    'Rancher makes this API from the flags of its node drivers, so the fields below are flags and stand without a spec.',
    '该 API 由 Rancher 根据节点驱动的参数生成，因此下列字段即驱动参数，不在 spec 之下。'),
  kind: why(driverSchema,
    'The EC2 driver\'s settings of one pool.',
    'EC2 驱动针对一个节点池的设置。'),
  metadata: holder(clusterCrd,
    'How the pool finds it.',
    '节点池据此找到本对象。'),
} as const

export const machineMetadata = {
  name: why(clusterCrd,
    'The pool\'s machineConfigRef names it. A changed config under a new name replaces the machines of the pool.',
    '由节点池的 machineConfigRef 引用。以新名称引用修改后的配置会替换该节点池的机器。'),
  namespace: why(clusterCrd,
    'That of the Cluster: a machine config elsewhere is not found.',
    '与 Cluster 相同；位于其他命名空间的机器配置无法找到。'),
} as const

/** Why the driver's fields are there that say the obvious. */
export const machineFieldReasons = {
  region: why(nodeDriverCode,
    'Where the machines are made. The driver\'s default is us-east-1, and it refuses regions that it does not know.',
    '创建机器的区域。驱动默认为 us-east-1，并会拒绝其不认识的区域。'),
  vpcId: why(nodeDriverCode,
    'The VPC in which the driver looks for subnet and security groups. Without it, the default VPC of the account.',
    '驱动在该 VPC 中查找子网和安全组；不填则使用账户的默认 VPC。'),
  subnetId: why(nodeDriverCode,
    'Its route table decides whether machines reach Rancher and AWS; its zone is the one volumes are made in.',
    '其路由表决定机器能否访问 Rancher 和 AWS；其可用区即创建卷的可用区。'),
  usePrivateAddress: why(nodeDriverCode,
    'Rancher speaks to the machines at their private address, so it must have a route to the VPC.',
    'Rancher 通过私有地址访问机器，因此必须有到该 VPC 的路由。'),
  instanceType: why(nodeDriverCode,
    'Size of the machines. The driver\'s default, t2.micro, is too small for a server.',
    '机器规格。驱动的默认值 t2.micro 对服务器节点来说过小。'),
  ami: why(nodeDriverCode,
    'The image. It must fit the region, the processor of the instance type, and the SSH user below.',
    '机器镜像，必须与区域、实例类型的处理器架构以及下面的 SSH 用户相符。'),
  sshUser: why(nodeDriverCode,
    'User of the image with whom Rancher signs in. With a wrong one the machine waits for SSH until it is deleted.',
    'Rancher 登录所用的镜像用户。填错时，机器会一直等待 SSH，直至被删除。'),
  rootSize: why(nodeDriverCode,
    'GiB, as text. The driver\'s 16 fill up quickly with images and etcd.',
    '单位 GiB，以文本填写。驱动默认的 16 GiB 很快会被镜像和 etcd 占满。'),
  kmsKey: why(nodeDriverCode,
    'The key itself, by its ARN. The driver passes it to EC2 with the request.',
    '所用密钥的 ARN，驱动会随请求传给 EC2。'),
  httpEndpoint: why(nodeDriverCode,
    'Instance metadata stays on: node name, cluster ID and the role\'s credentials come from it.',
    '保持实例元数据服务启用：节点名称、集群 ID 和角色凭证都来自该服务。'),
} as const

/** A node template of RKE1 around them. */
export const nodeTemplateReasons = {
  name: why(nodeTemplatePage,
    'Name of the template in Rancher, by which the pool refers to it.',
    '模板在 Rancher 中的名称，节点池以此引用。'),
  driver: why(nodeTemplateCode,
    'Which node driver makes the machines: Amazon EC2\'s.',
    '创建机器所用的节点驱动：Amazon EC2。'),
  cloudCredentialId: why(nodeTemplateCode,
    'Rancher\'s stored credential. Its key does not stand here.',
    'Rancher 中保存的凭证，密钥不会出现在此处。'),
  engineStorageDriver: why(nodeTemplateCode,
    'Docker\'s storage driver. Docker chooses overlay2 by itself where the kernel has it.',
    'Docker 的存储驱动。内核支持时，Docker 会自行选择 overlay2。'),
  engineLabel: why(nodeTemplateCode,
    'Labels of the Docker engine, not of the Kubernetes node.',
    'Docker 引擎的标签，而不是 Kubernetes 节点的标签。'),
  engineRegistryMirror: why(nodeTemplateCode,
    'Docker asks these before Docker Hub, and only for images of Docker Hub.',
    'Docker 拉取 Docker Hub 镜像时会先访问这些镜像站；对其他仓库无效。'),
  labels: why(nodeTemplateCode,
    'Your own labels of its nodes.',
    '您为其节点设置的标签。'),
  nodeTaints: why(nodeTemplateCode,
    'Your own taints of its nodes; the cloud controller\'s tolerations cover them where it runs there.',
    '您为其节点设置的污点；若云控制器管理器在此运行，其容忍度已包含它们。'),
  amazonec2Config: holder(rancherArgs,
    'The driver\'s settings, which become its flags.',
    '驱动的设置，会转换为驱动的参数。'),
} as const
