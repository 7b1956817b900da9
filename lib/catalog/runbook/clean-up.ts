import type { Text } from '@/lib/text'
import type { StepText } from './step-text'

/** The end of the cluster, in the only order that leaves nothing behind: rancher/rancher#34293. */
export const cleanUp = {
  objects: {
    title: { en: 'Clean-up: load balancers and volumes', 'zh-CN': '清理：负载均衡器与卷' },
    why: {
      en: 'Only when the cluster is to go. Rancher deletes machines, not what the cloud provider made, and after the '
        + 'cluster nobody is left to do it. Delete each of the {kinds} these commands list, with `kubectl delete`; first '
        + 'stop what would make them again, such as Fleet or Argo CD.',
      'zh-CN': '仅在要删除集群时执行。Rancher 只删除机器，不删除云提供商创建的资源；集群删除后便没有组件能清理它们。请用 `kubectl delete` 删除以下命令列出的所有 {kinds}；'
        + '先停止会重新创建它们的组件，例如 Fleet 或 Argo CD。',
    },
    expected: { en: 'in the end, nothing but "No resources found".', 'zh-CN': '最终除“No resources found”外没有输出。' },
    otherwise: {
      en: 'wait a few minutes: AWS removes load balancers slowly, and a claim stays while a pod uses it. What stays '
        + 'after its Service is gone must be deleted in the AWS console.',
      'zh-CN': '等待几分钟：AWS 删除负载均衡器较慢；仍被 Pod 使用的 PVC 也不会删除。如果 Service 已删除而资源仍在，需要在 AWS 控制台中删除。',
    },
  },
  cluster: {
    title: { en: 'Clean-up: the cluster', 'zh-CN': '清理：集群' },
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
    title: { en: 'Clean-up: the cluster', 'zh-CN': '清理：集群' },
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
    title: { en: 'Clean-up: the cluster', 'zh-CN': '清理：集群' },
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
  leftovers: {
    title: { en: 'Clean-up: volumes and snapshots that stayed', 'zh-CN': '清理：遗留的卷与快照' },
    why: {
      en: 'Volumes with the reclaim policy Retain stay in AWS with their data, and cost money; so do snapshots. Now that '
        + 'the machines are gone, what still carries the cluster tag is such a one. Keep what you need; delete the rest '
        + 'with `aws ec2 delete-volume` and `aws ec2 delete-snapshot`, which cannot be undone.',
      'zh-CN': '回收策略为 Retain 的卷会连同数据留在 AWS 中并继续计费，快照也是如此。机器删除之后，仍带有集群标签的就是这些资源。保留需要的部分，其余用 `aws ec2 delete-volume` 和 '
        + '`aws ec2 delete-snapshot` 删除；删除后无法恢复。',
    },
    expected: { en: 'no output, or only what you want to keep.', 'zh-CN': '没有输出，或只有您要保留的资源。' },
    otherwise: {
      en: 'what was deleted a moment ago may still be listed; ask again after some minutes.',
      'zh-CN': '刚删除的资源可能仍会列出，请几分钟后再次查询。',
    },
  },
  aws: {
    title: { en: 'Clean-up: roles and tags', 'zh-CN': '清理：角色与标签' },
    why: {
      en: 'Last, because the cloud provider needs both to clean up. `sh aws-cli/cleanup.sh` does it with a look at '
        + 'the tags of each resource first; these are the commands one by one. Adopted roles keep everything but the policy '
        + 'that Lariat wrote; the role tags of subnets stay, other clusters may use them. Skip what you made by hand '
        + 'for another purpose as well.',
      'zh-CN': '放在最后，因为云提供商清理资源时需要它们。`sh aws-cli/cleanup.sh` 会先检查每个资源的标签再删除；以下是逐条执行的命令。沿用的现有角色只删除 Lariat 写入的策略；子网的角色标签予以保留，其他集群可能在使用。您为其他用途手动创建的资源请跳过。',
    },
    expected: { en: 'no output.', 'zh-CN': '没有输出。' },
    otherwise: {
      en: '"NoSuchEntity": it is gone already. "DeleteConflict": somebody has attached something to the role; look '
        + 'before you detach it. A profile that a running machine uses must be disassociated first.',
      'zh-CN': '提示“NoSuchEntity”：已经删除。提示“DeleteConflict”：有人为该角色附加了其他内容，请先确认再分离。正在运行的机器所用的实例配置文件必须先解除关联。',
    },
  },
} as const satisfies Record<string, StepText>

/** What a cluster can hold that has something in AWS. */
export const kinds = {
  services: { en: 'Services', 'zh-CN': 'Service' },
  ingresses: { en: 'Ingresses', 'zh-CN': 'Ingress' },
  claims: { en: 'volume claims', 'zh-CN': 'PVC' },
  snapshots: { en: 'volume snapshots', 'zh-CN': 'VolumeSnapshot' },
} as const satisfies Record<string, Text>

/** Where uninstall scripts are run. K3s has one script for servers and another for agents. */
export const onMachines = {
  each: { en: 'On each machine, as root:', 'zh-CN': '在每台机器上以 root 身份执行：' },
  servers: {
    en: 'On each machine with etcd or control plane, as root:',
    'zh-CN': '在每台具有 etcd 或控制平面角色的机器上以 root 身份执行：',
  },
  agents: {
    en: 'On each machine that is only a worker, as root:',
    'zh-CN': '在每台仅作为工作节点的机器上以 root 身份执行：',
  },
} as const satisfies Record<string, Text>
