import type { Text } from '@/lib/text'
import type { StepText } from './step-text'

/** The end of the cluster, in the only order that leaves nothing behind: rancher/rancher#34293. */
export const cleanUp = {
  objects: {
    title: { en: 'Clean-up 1: load balancers and volumes', 'zh-CN': '清理 1：负载均衡器与卷' },
    why: {
      en: 'Only when the cluster is to go. Rancher deletes machines, not what the cloud controller made, and after '
        + 'the cluster nobody is left to do it. Delete every Service and volume claim these commands list, with '
        + '`kubectl delete`; first stop what would make them again, such as Fleet or Argo CD.',
      'zh-CN': '仅在要删除集群时执行。Rancher 只删除机器，不删除云控制器管理器创建的资源；集群删除后便没有组件能清理它们。请用 `kubectl delete` 删除以下命令列出的每个 Service 和 '
        + 'PVC；先停止会重新创建它们的组件，例如 Fleet 或 Argo CD。',
    },
    expected: { en: 'in the end, nothing but "No resources found".', 'zh-CN': '最终除“No resources found”外没有输出。' },
    otherwise: {
      en: 'wait a few minutes: AWS removes load balancers slowly, and a claim stays while a pod uses it. What stays '
        + 'after its Service is gone must be deleted in the AWS console.',
      'zh-CN': '等待几分钟：AWS 删除负载均衡器较慢；仍被 Pod 使用的 PVC 也不会删除。如果 Service 已删除而资源仍在，需要在 AWS 控制台中删除。',
    },
  },
  cluster: {
    title: { en: 'Clean-up 2: the cluster', 'zh-CN': '清理 2：集群' },
    why: {
      en: 'Deletes the cluster object and, with it, the machines Rancher made. This cannot be undone.',
      'zh-CN': '删除集群对象，以及 Rancher 创建的机器。此操作无法撤销。',
    },
    expected: { en: 'after the machines are gone, a line that begins:', 'zh-CN': '机器全部删除后，输出以此开头：' },
    otherwise: {
      en: 'it waits for a machine that cannot be deleted: open it in Rancher and read why. The cloud credential must '
        + 'still exist.',
      'zh-CN': '命令在等待无法删除的机器：在 Rancher 中打开该机器查看原因。云凭证此时必须仍然存在。',
    },
  },
  clusterExisting: {
    title: { en: 'Clean-up 2: the cluster', 'zh-CN': '清理 2：集群' },
    why: {
      en: 'Deletes the cluster object. The machines stay; each of them is cleaned on its own. This cannot be undone.',
      'zh-CN': '删除集群对象。机器会保留；需要逐台清理。此操作无法撤销。',
    },
    expected: { en: 'from the first command, a line that begins:', 'zh-CN': '第一条命令的输出以此开头：' },
    otherwise: {
      en: '"command not found" on a machine: that part was never installed there.',
      'zh-CN': '机器上提示“command not found”：该部分从未安装在此机器上。',
    },
  },
  clusterRke1Existing: {
    title: { en: 'Clean-up 2: the cluster', 'zh-CN': '清理 2：集群' },
    why: {
      en: 'Deletes the cluster. The machines stay, with containers, volumes and rules of iptables that stop them from '
        + 'joining another cluster: clean each of them as the Rancher documentation says under "Cleaning Cluster Nodes", '
        + 'or replace it. This cannot be undone.',
      'zh-CN': '删除集群。机器会保留，其上的容器、卷和 iptables 规则会妨碍它们加入其他集群：请按 Rancher 文档“清理集群节点”一节逐台清理，或更换机器。此操作无法撤销。',
    },
    expected: { en: 'a line that begins:', 'zh-CN': '输出以此开头：' },
    otherwise: {
      en: '"the server doesn\'t have a resource type" or an empty name: the cluster is gone already.',
      'zh-CN': '提示“the server doesn\'t have a resource type”或名称为空：集群已经删除。',
    },
  },
  aws: {
    title: { en: 'Clean-up 3: roles and tags', 'zh-CN': '清理 3：角色与标签' },
    why: {
      en: 'Last, because the cloud controller needs both to clean up. `sh aws-cli/cleanup.sh` does it with a look at '
        + 'the tags of each resource first; these are the commands one by one. Adopted roles keep everything but the policy '
        + 'that Lariat wrote; the role tags of subnets stay, other clusters may use them. Skip what you made by hand '
        + 'for another purpose as well.',
      'zh-CN': '放在最后，因为云控制器管理器清理资源时需要它们。`sh aws-cli/cleanup.sh` 会先检查每个资源的标签再删除；以下是逐条执行的命令。沿用的现有角色只删除 Lariat 写入的策略；子网的角色标签予以保留，其他集群可能在使用。您为其他用途手动创建的资源请跳过。',
    },
    expected: { en: 'no output.', 'zh-CN': '没有输出。' },
    otherwise: {
      en: '"NoSuchEntity": it is gone already. "DeleteConflict": somebody has attached something to the role; look '
        + 'before you detach it. A profile that a running machine uses must be disassociated first.',
      'zh-CN': '提示“NoSuchEntity”：已经删除。提示“DeleteConflict”：有人为该角色附加了其他内容，请先确认再分离。正在运行的机器所用的实例配置文件必须先解除关联。',
    },
  },
} as const satisfies Record<string, StepText>

export const onEachMachine: Text = { en: 'On each machine, as root:', 'zh-CN': '在每台机器上以 root 身份执行：' }
