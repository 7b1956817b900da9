import type { Text } from '@/lib/text'

/** What to run so that there is something to paste, the most telling first. */
export const commands: readonly { readonly command: string; readonly purpose: Text }[] = [
  {
    command: 'kubectl get nodes -o yaml',
    purpose: { en: 'Names, taints and provider IDs of the nodes', 'zh-CN': '节点的名称、污点和 providerID' },
  },
  {
    command: 'kubectl -n kube-system get ds,pods -o wide',
    purpose: { en: 'Whether the controllers run, and where', 'zh-CN': '各控制器是否运行以及在哪里运行' },
  },
  {
    command: 'kubectl -n kube-system logs ds/aws-cloud-controller-manager --tail=2000',
    purpose: { en: 'What the cloud controller says', 'zh-CN': '云控制器管理器的日志' },
  },
  {
    command: 'kubectl get events -A --sort-by=.lastTimestamp',
    purpose: { en: 'What happened to pods, Services and volumes', 'zh-CN': 'Pod、Service 和存储卷发生的事件' },
  },
  {
    command: 'journalctl -u rke2-server --no-pager -n 2000',
    purpose: {
      en: 'On a control plane node, when kubectl gets no answer (K3s: -u k3s)',
      'zh-CN': 'kubectl 没有响应时，在控制平面节点上执行（K3s 使用 -u k3s）',
    },
  },
]
