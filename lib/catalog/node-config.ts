import type { Source, Text } from '@/lib/text'
import { kubernetesSources } from './kubernetes'
import { issue } from './sources'
import { rke2Source } from './rke2'

interface Why {
  readonly reason: Text
  readonly source: Source
}

const staticPods: Source = {
  name: 'rancher/rke2 pkg/executor/staticpod/staticpod.go',
  url: 'https://github.com/rancher/rke2/blob/6ce1a8019/pkg/executor/staticpod/staticpod.go',
}
const inTreeStart: Source = {
  name: 'rancher/rke2 pkg/rke2/rke2_linux.go, v1.26.15+rke2r1',
  url: 'https://github.com/rancher/rke2/blob/v1.26.15%2Brke2r1/pkg/rke2/rke2_linux.go',
}
const k3sServer: Source = {
  name: 'k3s-io/k3s pkg/daemons/control/server.go',
  url: 'https://github.com/k3s-io/k3s/blob/master/pkg/daemons/control/server.go',
}

/** Why each line of the node configuration is there, for the forms in which its reason differs. */
export const nodeConfigReasons = {
  external: {
    reason: {
      en: 'Nodes wait for an external cloud controller; RKE2 tells the kubelet and the controller manager itself.',
      'zh-CN': '节点等待外部云控制器管理器；RKE2 会自行将该设置传给 kubelet 和 kube-controller-manager。',
    },
    source: staticPods,
  },
  awsForName: {
    reason: {
      en: 'Only for the node name, which RKE2 then takes from instance metadata. This Rancher does not pass the newer '
        + 'node-name-from-cloud-provider-metadata on.',
      'zh-CN': '仅用于节点名称：RKE2 会因此从实例元数据获取名称。此 Rancher 版本不会传递较新的 '
        + 'node-name-from-cloud-provider-metadata。',
    },
    source: issue('rancher/rancher#53852'),
  },
  awsForNameLegacy: {
    reason: {
      en: 'Only for the node name, which this RKE2 takes from instance metadata. '
        + 'It also hands "aws" to its components, which the three lists below take back.',
      'zh-CN': '仅用于节点名称：此 RKE2 版本会从实例元数据获取名称。它还会把“aws”传给各组件，下面的三个列表用于覆盖该值。',
    },
    source: rke2Source,
  },
  disableCloudController: {
    reason: {
      en: 'Without it RKE2\'s own cloud controller stamps nodes with rke2:// provider IDs that can never be changed.',
      'zh-CN': '若缺少此项，RKE2 内置的云控制器会为节点写入 rke2:// 形式的 providerID，且之后无法更改。',
    },
    source: issue('rancher/rke2#4267'),
  },
  metadataName: {
    reason: {
      en: 'The cloud controller finds an instance by its private DNS name, which host names often are not.',
      'zh-CN': '云控制器管理器按实例的私有 DNS 名称查找实例，而主机名往往与之不同。',
    },
    source: issue('rancher/rancher#53852'),
  },
  kubelet: {
    reason: {
      en: 'RKE2 blanks the "aws" above, so the kubelet must be told here to wait for the cloud controller.',
      'zh-CN': 'RKE2 会清空上面的“aws”，因此需要在这里告知 kubelet 等待云控制器管理器。',
    },
    source: rke2Source,
  },
  controllerManager: {
    reason: {
      en: 'The same for the controller manager, so that it leaves the cloud loops alone.',
      'zh-CN': '对 kube-controller-manager 也是如此，使其不再运行云相关的控制循环。',
    },
    source: rke2Source,
  },
  kubeletLegacy: {
    reason: {
      en: 'Takes back "aws", with which the kubelet of 1.27 and later does not start.',
      'zh-CN': '覆盖“aws”；1.27 及以后的 kubelet 使用该值时无法启动。',
    },
    source: issue('rancher/rke2#4183'),
  },
  apiServerLegacy: {
    reason: {
      en: 'Takes back "aws" in this RKE2 build. Remove it before 1.33, where the flag stops the API server.',
      'zh-CN': '覆盖此 RKE2 版本传入的“aws”。升级到 1.33 之前必须删除，否则 API 服务器会因未知参数而无法启动。',
    },
    source: issue('rancher/rke2#8134'),
  },
  k3sServiceLb: {
    reason: {
      en: 'Otherwise K3s\'s own ServiceLB and the cloud controller fight over every LoadBalancer Service.',
      'zh-CN': '否则 K3s 自带的 ServiceLB 会与云控制器管理器争用每个 LoadBalancer 类型的 Service。',
    },
    source: k3sServer,
  },
  k3sDisableCloudController: {
    reason: {
      en: 'Without it K3s\'s own cloud controller stamps nodes with k3s:// provider IDs that can never be changed.',
      'zh-CN': '若缺少此项，K3s 内置的云控制器会为节点写入 k3s:// 形式的 providerID，且之后无法更改。',
    },
    source: k3sServer,
  },
  k3sArgument: {
    reason: {
      en: 'K3s has no cloud-provider-name, so each component is told by itself.',
      'zh-CN': 'K3s 没有 cloud-provider-name 选项，因此需要分别告知各组件。',
    },
    source: {
      name: 'rancher/kontainer-driver-metadata channels.yaml',
      url: 'https://github.com/rancher/kontainer-driver-metadata',
    },
  },
  inTree: {
    reason: {
      en: 'The provider inside Kubernetes. RKE2 then turns its own cloud controller off by itself and takes node names '
        + 'from instance metadata.',
      'zh-CN': '使用 Kubernetes 内置的云提供商。RKE2 会因此自动停用自带的云控制器，并从实例元数据获取节点名称。',
    },
    source: inTreeStart,
  },
  inTreeVolumes: {
    reason: {
      en: 'Without the EBS CSI driver volumes need the driver inside Kubernetes, which is off by default since 1.23. '
        + 'Remove it before 1.25, where components with this gate do not start.',
      'zh-CN': '没有 EBS CSI 驱动时，卷依赖 Kubernetes 内置的驱动，而它自 1.23 起默认停用。'
        + '升级到 1.25 之前必须删除此项，否则各组件无法启动。',
    },
    source: kubernetesSources.csiMigrationGate,
  },
} as const satisfies Record<string, Why>

export type NodeConfigReason = keyof typeof nodeConfigReasons
