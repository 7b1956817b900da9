import { defaultPool } from '../defaults'
import type { Plan, Taint } from '../schema'
import { accountId, controlPlane, ec2, etcd, server, servers, workers, type Preset } from './preset'

const region = 'eu-central-1'
const kmsKey = `arn:aws:kms:${region}:${accountId}:key/5f0e9a1c-7b42-4d18-9c3e-2a6d8b1f4e70`

/** A volume never leaves its zone, so each zone has workers of its own. */
function withVolumes(): Plan {
  const plan = ec2('data-a', region, [])
  const [first, second] = plan.nodes.network.subnets.map(({ id }) => id) as [string, string]
  return {
    ...plan,
    nodes: {
      ...plan.nodes,
      pools: [
        { ...servers, quantity: 3, roles: server },
        { ...workers, name: 'workers-a', quantity: 2, subnetId: first },
        { ...workers, name: 'workers-b', quantity: 2, subnetId: second },
      ],
      encryption: { enabled: true, kmsKey },
    },
    storage: { ...plan.storage, ebs: true, snapshots: true, encryption: { enabled: true, kmsKey } },
  }
}

/** The one taint that the jobs which start a cluster tolerate: k3s-io/helm-controller pkg/controllers/chart/chart.go. */
const onlyAddOns: Taint = { key: 'CriticalAddonsOnly', value: 'true', effect: 'NoExecute' }
const gpu: Taint = { key: 'nvidia.com/gpu', value: 'true', effect: 'NoSchedule' }

function withTaints(): Plan {
  const plan = ec2('gpu-a', region, [
    { ...defaultPool, name: 'etcd', roles: etcd, quantity: 3 },
    { ...defaultPool, name: 'control', roles: controlPlane, quantity: 2, taints: [onlyAddOns] },
    { ...workers, quantity: 3 },
    { ...workers, name: 'gpu', quantity: 2, instanceType: 'g5.xlarge', rootSizeGiB: 200, taints: [gpu] },
  ])
  return { ...plan, storage: { ...plan.storage, ebs: true, controllerOn: 'control-plane' } }
}

/** Presets of what comes beside the cloud controller. */
export const addOnPresets: readonly Preset[] = [
  {
    id: 'rke2-ec2-ebs',
    title: { en: 'RKE2 on EC2 with EBS volumes', 'zh-CN': 'EC2 上的 RKE2，使用 EBS 卷' },
    description: {
      en:
        'Volumes and snapshots by the EBS CSI driver, and images from ECR. Workers in two zones; root volumes and data '
        + 'are encrypted with a key of your own.',
      'zh-CN': '由 EBS CSI 驱动提供卷和快照，并从 ECR 拉取镜像。工作节点分布在两个可用区；根卷和数据卷使用自己的密钥加密。',
    },
    plan: withVolumes(),
  },
  {
    id: 'rke2-tainted',
    title: { en: 'RKE2 on EC2 with taints', 'zh-CN': 'EC2 上的 RKE2，使用污点' },
    description: {
      en:
        'A control plane for add-ons only, ordinary workers, and GPU workers that are set apart. The EBS CSI driver’s '
        + 'controller runs on the control plane.',
      'zh-CN': '控制平面仅运行附加组件，另有普通工作节点和独立的 GPU 工作节点。EBS CSI 驱动的控制器运行在控制平面上。',
    },
    plan: withTaints(),
  },
]
