import type { Source, Text } from '@/lib/text'
import { ccmCode, nodeDriverCode } from './sources'

export type PortNetwork = 'calico' | 'canal' | 'cilium' | 'flannel' | 'none'

/** A door into the nodes: who comes in where, and what for. */
export interface NodePort {
  /** A name, or the number of a protocol that has no ports. */
  readonly protocol: 'tcp' | 'udp' | 'icmp' | '4'
  /** Of ICMP: type and code. Without ports: -1. */
  readonly from: number
  readonly to: number
  /** `group`: the nodes among themselves. The other two are the lists of CIDR blocks in the Plan. */
  readonly source: 'group' | 'administration' | 'nodePorts'
  readonly distributions?: readonly ('rke2' | 'k3s' | 'rke1')[]
  readonly networks?: readonly PortNetwork[]
  /** Only where the node driver makes the machines. */
  readonly pools?: true
  /** What AWS shows of the rule; EC2 takes ASCII only. */
  readonly label: string
  readonly why: Text
  readonly cites: Source
}

const rke2: Source = {
  name: 'RKE2 documentation, Requirements: Inbound Network Rules',
  url: 'https://docs.rke2.io/install/requirements#inbound-network-rules',
}
const k3s: Source = {
  name: 'K3s documentation, Requirements: Inbound Rules for K3s Nodes',
  url: 'https://docs.k3s.io/installation/requirements#inbound-rules-for-k3s-nodes',
}
const rancher: Source = {
  name: 'Rancher documentation, Port Requirements',
  url: 'https://ranchermanager.docs.rancher.com/getting-started/installation-and-upgrade/'
    + 'installation-requirements/port-requirements',
}

const rke1Calico: Source = {
  name: 'rancher/kontainer-driver-metadata rke/templates/calico_v3.24.go, CALICO_IPV4POOL_IPIP',
  url: 'https://github.com/rancher/kontainer-driver-metadata/blob/4472d865b9603799db8965b8e92a336fab4c4215/rke/templates/calico_v3.24.go',
}

type Rule = readonly [protocol: NodePort['protocol'], from: number, to: number, label: string, en: string, zh: string, cites: Source]
type When = Omit<Partial<NodePort>, 'protocol' | 'from' | 'to' | 'label' | 'why' | 'cites'>

const rules = (when: When, ...list: readonly Rule[]): NodePort[] =>
  list.map(([protocol, from, to, label, en, zh, cites]) => {
    return { source: 'group', ...when, protocol, from, to, label, why: { en, 'zh-CN': zh }, cites }
  })

/**
 * What `rancher-nodes` is for, without its doors open to the world: the nodes among themselves, and the blocks that the
 * Plan names. The group of a load balancer is let in by the cloud controller itself.
 */
export const nodePorts: readonly NodePort[] = [
  ...rules({ source: 'administration' },
    ['tcp', 22, 22, 'SSH', 'Rancher sets machines up over SSH, and people look after them.', 'Rancher 通过 SSH 配置机器，运维人员也由此登录。', rancher],
    ['tcp', 6443, 6443, 'Kubernetes API', 'kubectl reaches the API server without going through Rancher.', 'kubectl 不经 Rancher 直接访问 API Server。', rke2]),
  ...rules({ source: 'administration', distributions: ['rke1'], pools: true },
    ['tcp', 2376, 2376, 'Docker for the node driver', 'Rancher’s node driver speaks to Docker on machines of RKE1.', 'Rancher 的节点驱动会访问 RKE1 机器上的 Docker。', rancher]),
  ...rules({},
    ['tcp', 6443, 6443, 'Kubernetes API from nodes', 'Every node reports to the API servers.', '每个节点都要访问 API Server。', rke2],
    ['tcp', 10250, 10250, 'kubelet', 'Logs, exec and metrics go through the kubelet of each node.', '日志、exec 与指标都经由各节点的 kubelet。', rke2],
    ['tcp', 9796, 9796, 'node exporter of Rancher Monitoring', 'Rancher Monitoring reads the figures of each node here; rancher-nodes opens it too.', 'Rancher Monitoring 从此端口读取各节点的指标；rancher-nodes 同样放行。', nodeDriverCode]),
  ...rules({ distributions: ['rke2'] },
    ['tcp', 9345, 9345, 'RKE2 supervisor', 'Nodes register with the servers here.', '节点在此端口向 server 注册。', rke2],
    ['tcp', 2379, 2381, 'etcd', 'Clients, peers and health of etcd.', 'etcd 的客户端、成员通信与健康检查。', rke2]),
  ...rules({ distributions: ['k3s'] },
    ['tcp', 2379, 2380, 'etcd', 'Clients and peers of the embedded etcd.', '内嵌 etcd 的客户端与成员通信。', k3s]),
  ...rules({ distributions: ['rke1'] },
    ['tcp', 2379, 2380, 'etcd', 'Clients and peers of etcd.', 'etcd 的客户端与成员通信。', rancher]),
  ...rules({ networks: ['flannel'] },
    ['udp', 8472, 8472, 'flannel VXLAN', 'Pods on different nodes reach one another through this tunnel.', '不同节点上的 Pod 通过此隧道互访。', k3s],
    ['udp', 51820, 51821, 'flannel WireGuard', 'The same tunnel where it is encrypted.', '启用加密时的同一隧道。', k3s]),
  ...rules({ networks: ['canal'] },
    ['udp', 8472, 8472, 'Canal VXLAN', 'Pods on different nodes reach one another through this tunnel.', '不同节点上的 Pod 通过此隧道互访。', rke2],
    ['tcp', 9099, 9099, 'Canal health', 'Health checks of Canal.', 'Canal 的健康检查。', rke2],
    ['udp', 51820, 51821, 'Canal WireGuard', 'The same tunnel where it is encrypted.', '启用加密时的同一隧道。', rke2]),
  ...rules({ networks: ['calico'] },
    ['udp', 4789, 4789, 'Calico VXLAN', 'Pods on different nodes reach one another through this tunnel.', '不同节点上的 Pod 通过此隧道互访。', rke2],
    ['tcp', 179, 179, 'Calico BGP', 'Nodes tell one another their routes.', '节点之间交换路由。', rke2],
    ['tcp', 5473, 5473, 'Calico Typha', 'Calico on each node is fed by Typha.', '各节点上的 Calico 由 Typha 提供数据。', rke2],
    ['tcp', 9098, 9099, 'Calico and Typha health', 'Health checks of Typha and Calico.', 'Typha 与 Calico 的健康检查。', rke2],
    ['udp', 51820, 51821, 'Calico WireGuard', 'The same tunnel where it is encrypted.', '启用加密时的同一隧道。', rke2]),
  ...rules({ networks: ['calico'], distributions: ['rke1'] },
    ['4', -1, -1, 'Calico IP-in-IP', 'RKE1 sets Calico up with IP-in-IP, through which pods on different nodes reach one another.', 'RKE1 的 Calico 使用 IP-in-IP 隧道，不同节点上的 Pod 通过它互访。', rke1Calico]),
  ...rules({ networks: ['cilium'] },
    ['udp', 8472, 8472, 'Cilium VXLAN', 'Pods on different nodes reach one another through this tunnel.', '不同节点上的 Pod 通过此隧道互访。', rke2],
    ['tcp', 4240, 4240, 'Cilium health', 'Nodes check that they reach one another.', '节点互相检查连通性。', rke2],
    ['icmp', 8, 0, 'Cilium ping', 'The same check, by ping.', '同一检查，使用 ping。', rke2],
    ['udp', 51871, 51871, 'Cilium WireGuard', 'The tunnel where it is encrypted.', '启用加密时的隧道。', rke2]),
  ...rules({ source: 'nodePorts' },
    ['tcp', 30000, 32767, 'NodePorts', 'Services of type NodePort, past any load balancer. The cloud controller opens what its own load balancers need.', '绕过负载均衡器直接访问 NodePort 类型的 Service。云控制器管理器会自行为其负载均衡器放行。', ccmCode('pkg/providers/v1/aws.go')],
    ['udp', 30000, 32767, 'NodePorts', 'The same for UDP.', '同上，UDP。', ccmCode('pkg/providers/v1/aws.go')]),
]
