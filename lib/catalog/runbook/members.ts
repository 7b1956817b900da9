import type { StepText } from './step-text'

/** Who else may use the cluster through Rancher. */
export const members: StepText = {
  title: { en: 'Members', 'zh-CN': '成员' },
  why: {
    en: 'Rancher keeps who may use a cluster apart from the cluster itself: one binding per user, in the namespace of the '
      + 'cluster\'s ID.',
    'zh-CN': 'Rancher 将集群的使用权限与集群本身分开保存：每个用户一个绑定对象，位于以集群 ID 命名的命名空间中。',
  },
  expected: { en: 'one line per member.', 'zh-CN': '每个成员一行。' },
  otherwise: {
    en: '"namespaces … not found": Rancher has no cluster of this name yet. A member who sees nothing: the ID is not that '
      + 'of a Rancher user; `kubectl --kubeconfig "$RANCHER_KUBECONFIG" get users.management.cattle.io` lists them.',
    'zh-CN': '提示“namespaces … not found”：Rancher 中尚无此名称的集群。成员看不到集群：该 ID 不是 Rancher 用户的 ID；`kubectl --kubeconfig '
      + '"$RANCHER_KUBECONFIG" get users.management.cattle.io` 可列出所有用户。',
  },
}
