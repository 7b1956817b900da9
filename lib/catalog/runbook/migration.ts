import type { Text } from '@/lib/text'
import type { StepText } from './step-text'

/** Words around the steps of MIGRATION.md. */
export const migrationFrame = {
  title: { en: 'Migration of {name}: in-tree to external', 'zh-CN': '{name} 的迁移：从树内到外部云提供商' },
  order: {
    en: 'The steps are in the only order that works. Do not go on before a step shows what it expects; until then its way '
      + 'back holds. Load balancers keep running throughout: their names and tags stay the same.',
    'zh-CN': '步骤必须按顺序执行。每一步显示预期结果之后才能继续；在此之前都可以按该步的说明回退。负载均衡器在整个过程中保持运行：其名称和标签不变。',
  },
  lists: {
    en: 'Lists of arguments are replaced as a whole. If your cluster has more in them than is shown here, add yours to '
      + 'each change.',
    'zh-CN': '参数列表会被整体替换。如果集群的列表中还有这里没有列出的内容，请在每次变更中加上。',
  },
  rke2: {
    en: 'There is no migration in place from RKE1 to RKE2: this only prepares the cluster for Kubernetes 1.27 and later.',
    'zh-CN': 'RKE1 无法原地迁移到 RKE2：本文只是让集群能够升级到 Kubernetes 1.27 及以后的版本。',
  },
  change: { en: 'The change, as YAML:', 'zh-CN': '变更内容（YAML）：' },
  command: { en: 'The same as a command:', 'zh-CN': '对应的命令：' },
  onControlPlane: { en: 'On every control plane node:', 'zh-CN': '在每个控制平面节点上：' },
  gate: { en: 'Then, once the nodes are through:', 'zh-CN': '所有节点更新完成后：' },
  holder: { en: 'And who holds the lease:', 'zh-CN': '再查看 lease 的持有者：' },
  nodes: { en: 'And the nodes:', 'zh-CN': '再查看节点：' },
  gated: {
    en: 'This version could keep its volumes in-tree with `CSIMigrationAWS=false`, and the changes below assume that it '
      + 'does. If your cluster does not have that gate, leave it out of every change that sets it. If it has it, the '
      + 'volumes change hands with the switch, node after node, and only while no pod uses them: before that step turn on '
      + 'draining in the upgrade strategy, for control plane and workers.',
    'zh-CN': '该版本可以用 `CSIMigrationAWS=false` 让卷保持树内方式，下面的变更假定集群有此设置。如果集群没有该特性门控，请在所有写入它的变更中将其去掉。如果有，卷会在切换时随节点逐个移交给驱动，'
      + '移交时不能有 Pod 正在使用这些卷：请在切换之前为控制平面和工作节点开启升级策略中的排空（drain）。',
  },
} as const satisfies Record<string, Text>

interface MigrationText extends StepText {
  readonly back?: Text
}

const uncordon = {
  title: { en: 'Uncordon, and look at a load balancer', 'zh-CN': '解除隔离并检查负载均衡器' },
  why: {
    en: 'The control plane takes pods again. The cloud controller now reconciles every Service of type LoadBalancer.',
    'zh-CN': '控制平面节点恢复调度 Pod。云控制器管理器现在负责所有 LoadBalancer 类型的 Service。',
  },
  expected: {
    en: 'no warning about a load balancer that is younger than the switch. Then follow the checks of RUNBOOK.md.',
    'zh-CN': '没有切换之后产生的负载均衡器警告。然后执行 RUNBOOK.md 中的检查。',
  },
  otherwise: {
    en: 'the message names what is missing: a permission, a subnet\'s tag, or a second tagged security group.',
    'zh-CN': '事件中会说明缺少什么：权限、子网标签，或存在第二个带标签的安全组。',
  },
} as const satisfies MigrationText

/** From the provider inside Kubernetes to the cloud controller. Rancher's page and Kubernetes' own, and domain §10. */
export const migration = {
  access: {
    title: { en: 'Reach both clusters', 'zh-CN': '连接两个集群' },
    why: {
      en: 'Set `RANCHER_KUBECONFIG` to the kubeconfig of the cluster Rancher runs in, and `CLUSTER_KUBECONFIG` to that of '
        + 'the cluster to be migrated.',
      'zh-CN': '将 `RANCHER_KUBECONFIG` 设为运行 Rancher 的集群的 kubeconfig，将 `CLUSTER_KUBECONFIG` 设为待迁移集群的 kubeconfig。',
    },
    expected: { en: 'the version the cluster runs.', 'zh-CN': '集群运行的版本。' },
    otherwise: {
      en: 'another version: put it into the Plan and make the files again.',
      'zh-CN': '版本不同：将其填入方案，然后重新生成文件。',
    },
  },
  before: {
    title: { en: 'What must hold before', 'zh-CN': '迁移前的条件' },
    why: {
      en: 'The cloud controller finds an instance by the name of its node. So every node must be named as EC2 names its '
        + 'instance, and must have its provider ID already; neither may change on the way.',
      'zh-CN': '云控制器管理器按节点名称查找实例。因此每个节点的名称必须与 EC2 中实例的私有 DNS 名称一致，并已有 provider ID；迁移过程中两者都不能改变。',
    },
    expected: {
      en: 'nodes like these. Every name is the private DNS name of an instance: the second command lists those, each with '
        + 'the instance profile of the Plan and `optional` at the end.',
      'zh-CN': '如下的节点。每个名称都是某个实例的私有 DNS 名称，由第二条命令列出，且每行都带有方案中的实例配置文件，末尾为 `optional`。',
    },
    otherwise: {
      en: 'do not begin. A node with another name would become a second node; replace such machines first. No provider '
        + 'ID: the in-tree provider does not run. Another profile: put it and its role into the Plan. `required`: these versions read node names over IMDSv1, so the node '
        + 'would take the name of its host when it restarts; allow IMDSv1 for as long as the cluster runs such a '
        + 'version. Only nodes named by hand do not mind.',
      'zh-CN': '不要开始迁移。名称不同的节点会变成另一个节点，请先更换这些机器。没有 provider ID：树内云提供商没有运行。实例配置文件不同：将其及对应的角色填入方案。末尾为 `required`：'
        + '这些版本通过 IMDSv1 读取节点名称，节点重启后会改用主机名；集群运行这类版本期间请允许 IMDSv1。手动命名的节点不受影响。',
    },
  },
  selector: {
    title: { en: 'Where the provider is set today', 'zh-CN': '当前云提供商的设置位置' },
    why: {
      en: 'Rancher\'s form writes `cloud-provider-name` into an entry of `machineSelectorConfig` without a selector, and '
        + 'such an entry wins over the changes below.',
      'zh-CN': 'Rancher 的表单会把 `cloud-provider-name` 写入 `machineSelectorConfig` 中没有选择器的条目，其优先级高于下面的变更。',
    },
    expected: {
      en: 'no key of the changes below: neither `cloud-provider-name` nor `kubelet-arg`, `kube-controller-manager-arg`, '
        + '`kube-apiserver-arg`.',
      'zh-CN': '其中没有下面要变更的键：`cloud-provider-name`、`kubelet-arg`、`kube-controller-manager-arg` 和 `kube-apiserver-arg`。',
    },
    otherwise: {
      en: 'move these keys to `machineGlobalConfig` with **Edit as YAML**, with the values they have, and wait for the '
        + 'nodes.',
      'zh-CN': '用**以 YAML 编辑**将这些键按原值移到 `machineGlobalConfig`，并等待节点更新。',
    },
  },
  snapshot: {
    title: { en: 'A snapshot of etcd', 'zh-CN': 'etcd 快照' },
    why: {
      en: 'The way back when everything else fails. In Rancher: the cluster\'s menu, **Take Snapshot**.',
      'zh-CN': '其他方法都失败时的退路。在 Rancher 中：集群菜单 → **创建快照**。',
    },
    expected: { en: 'a snapshot of the last few minutes.', 'zh-CN': '最近几分钟的快照。' },
    otherwise: { en: 'do not begin without one.', 'zh-CN': '没有快照时不要开始迁移。' },
  },
  permissions: {
    title: { en: 'Permissions of the cloud controller', 'zh-CN': '云控制器管理器的权限' },
    why: {
      en: 'The external controller calls more than the provider inside Kubernetes did. These policies have names of their '
        + 'own and stand beside what the roles have; they take nothing away. Lariat\'s change set does the same.',
      'zh-CN': '外部云控制器调用的操作比 Kubernetes 内置的云提供商更多。这些策略使用单独的名称，附加在角色已有的权限之外，不会减少任何权限。Lariat 的变更集会执行相同的操作。',
    },
    expected: { en: 'the names of the policies.', 'zh-CN': '策略名称。' },
    otherwise: {
      en: '"NoSuchEntity": the role of the Plan is not the one the nodes have; put that one into the Plan. '
        + '`AccessDenied`: the identity of your AWS CLI needs `iam:PutRolePolicy`.',
      'zh-CN': '提示“NoSuchEntity”：方案中的角色不是节点使用的角色，请将后者填入方案。提示 `AccessDenied`：AWS CLI 所用的身份需要 `iam:PutRolePolicy` 权限。',
    },
    back: { en: 'the policies may stay. To take them away:', 'zh-CN': '这些策略可以保留。如需删除：' },
  },
  volumes: {
    title: { en: 'The EBS CSI driver', 'zh-CN': 'EBS CSI 驱动' },
    why: {
      en: 'It must run before the switch: after it nothing else attaches volumes that were made in-tree.',
      'zh-CN': '必须在切换之前运行：切换之后，以树内方式创建的卷只能由它挂载。',
    },
    expected: {
      en: 'twice "successfully rolled out", then the storage class.',
      'zh-CN': '两次“successfully rolled out”，随后是存储类。',
    },
    otherwise: {
      en: 'read the logs of the controller: mostly its role lacks the policy, or pods do not reach instance metadata.',
      'zh-CN': '查看控制器的日志：多数情况下是角色缺少策略，或 Pod 无法访问实例元数据。',
    },
    back: { en: 'only while no volume was made with it:', 'zh-CN': '仅当尚未用它创建卷时：' },
  },
  lease: {
    title: { en: 'Access to the migration lease', 'zh-CN': '授予迁移 lease 的访问权限' },
    why: {
      en: 'By default the controller manager may reach only its own lease, and without the second one it would not start '
        + 'its cloud loops. A role of its own is added; what Kubernetes made stays untouched.',
      'zh-CN': '默认情况下 kube-controller-manager 只能访问自己的 lease；无法访问迁移 lease 时，云相关控制循环不会启动。此处新增单独的 Role，不改动 Kubernetes 自带的对象。',
    },
    expected: { en: 'a "yes" in the last line.', 'zh-CN': '最后一行为“yes”。' },
    otherwise: {
      en: '"no": the role or its binding was not made; read the lines before. "forbidden": use a kubeconfig of a cluster '
        + 'owner.',
      'zh-CN': '显示“no”：Role 或 RoleBinding 未创建，请查看前面的输出。提示“forbidden”：请使用集群所有者的 kubeconfig。',
    },
    back: { en: 'only while leader migration is off:', 'zh-CN': '仅当 leader 迁移未启用时：' },
  },
  leader: {
    title: { en: 'Leader migration in the controller manager', 'zh-CN': '在 kube-controller-manager 中启用 leader 迁移' },
    why: {
      en: 'From now on the controller manager holds a lease for the cloud loops that the cloud controller can take over, '
        + 'so that never both and never neither of them runs the loops. The provider stays `aws`.',
      'zh-CN': '此后 kube-controller-manager 为云相关控制循环持有一个可由云控制器管理器接管的 lease，保证任何时候都恰好有一方在运行这些循环。云提供商仍为 `aws`。',
    },
    expected: {
      en: 'the argument, {count} times in all, and a control plane node that holds the lease. Without the lease do not go '
        + 'on.',
      'zh-CN': '该参数共 {count} 次，且 lease 由某个控制平面节点持有。没有 lease 时不要继续。',
    },
    otherwise: {
      en: 'wait until Rancher shows the cluster as active again. Still no argument: another entry sets the same list. No '
        + 'lease: the step before has not worked; the log of the controller manager names it.',
      'zh-CN': '等待 Rancher 再次显示集群为 Active。仍没有该参数：另有条目设置了同一列表。没有 lease：上一步没有生效，kube-controller-manager 的日志中会有相应错误。',
    },
    back: { en: 'take the argument away again:', 'zh-CN': '删除该参数：' },
  },
  cordon: {
    title: { en: 'Cordon the control plane', 'zh-CN': '隔离控制平面节点' },
    why: {
      en: 'Keeps other pods from these nodes while they are updated. The cloud controller is a DaemonSet and comes '
        + 'nevertheless. The label is the one {distribution} writes, not the one of the documents.',
      'zh-CN': '节点更新期间不再调度其他 Pod。云控制器管理器是 DaemonSet，不受影响。此处使用 {distribution} 实际写入的标签，与文档中的不同。',
    },
    expected: { en: 'one line per control plane node: {count}.', 'zh-CN': '每个控制平面节点一行：共 {count} 行。' },
    otherwise: {
      en: '"No resources found": the cluster is of another distribution than the Plan.',
      'zh-CN': '提示“No resources found”：集群的发行版与方案不同。',
    },
    back: { en: 'uncordon them:', 'zh-CN': '解除隔离：' },
  },
  chart: {
    title: { en: 'Install the cloud controller, waiting', 'zh-CN': '安装处于等待状态的云控制器管理器' },
    why: {
      en: 'With `--enable-leader-migration=true` it starts, sees that the controller manager holds the lease, and waits.',
      'zh-CN': '带有 `--enable-leader-migration=true` 时，它启动后发现 lease 由 kube-controller-manager 持有，便会等待。',
    },
    expected: {
      en: 'all pods run, and the lease is held by a control plane node whose controller manager it is.',
      'zh-CN': '所有 Pod 正在运行，lease 仍由某个控制平面节点上的 kube-controller-manager 持有。',
    },
    otherwise: {
      en: 'no lease: go back to the step that turns leader migration on. `CrashLoopBackOff`: read the logs; mostly a '
        + 'permission or the cluster tag is missing.',
      'zh-CN': '没有 lease：回到启用 leader 迁移的步骤。`CrashLoopBackOff`：查看日志，多数情况下缺少权限或集群标签。',
    },
    back: { en: 'take the chart away:', 'zh-CN': '卸载 Chart：' },
  },
  switch: {
    title: { en: 'Switch the components to external', 'zh-CN': '将各组件切换为外部云提供商' },
    why: {
      en: 'Rancher updates node after node. Each controller manager that restarts lets the cloud loops go, and the cloud '
        + 'controller takes them. Once external, a controller manager must no longer have the argument of leader '
        + 'migration, so the same change takes it away.',
      'zh-CN': 'Rancher 会逐个更新节点。每个 kube-controller-manager 重启后交出云相关控制循环，由云控制器管理器接管。切换为外部云提供商后，kube-controller-manager 不能再带有 leader '
        + '迁移参数，因此同一变更会将其删除。',
    },
    expected: {
      en: 'the argument, {count} times in all: every controller manager is through. Then the same nodes with the same '
        + 'names and provider IDs as before, and no taint `node.cloudprovider.kubernetes.io/uninitialized`.',
      'zh-CN': '该参数共 {count} 次，即所有 kube-controller-manager 均已切换。节点及其名称和 provider ID 与之前相同，且没有污点 `node.cloudprovider.kubernetes.io/uninitialized`。',
    },
    otherwise: {
      en: 'fewer arguments: wait until Rancher shows the cluster as active. A node under a new name: go back at once, before the next node follows. A taint that stays: read the logs of '
        + 'the cloud controller.',
      'zh-CN': '参数次数不足：等待 Rancher 显示集群为 Active。出现新名称的节点：立即回退，不要等下一个节点更新。污点一直存在：查看云控制器管理器的日志。',
    },
    back: { en: 'the components as they were, with leader migration still on:', 'zh-CN': '将各组件恢复原状（保持启用 leader 迁移）：' },
  },
  finish: {
    title: { en: 'End the leader migration', 'zh-CN': '结束 leader 迁移' },
    why: {
      en: 'Only the cloud controller still runs the loops, so it needs the argument no more. From now on the files of this '
        + 'folder hold as they are.',
      'zh-CN': '只剩云控制器管理器运行这些控制循环，它不再需要该参数。此后本目录中的文件即为集群的实际状态。',
    },
    expected: {
      en: 'the lease of the cloud controller, held by one of its pods: a control plane node\'s name comes first.',
      'zh-CN': '云控制器管理器的 lease，由其中一个 Pod 持有：以控制平面节点的名称开头。',
    },
    otherwise: {
      en: 'an empty line: no cloud controller leads; read its logs before anything else.',
      'zh-CN': '空行：没有云控制器管理器成为 leader，请先查看其日志。',
    },
    back: {
      en: 'the chart with `aws-ccm/values-migration.yaml` again; then the way back of the step before.',
      'zh-CN': '用 `aws-ccm/values-migration.yaml` 重新安装 Chart，然后按上一步的说明回退。',
    },
  },
  uncordon,
  uncordonRke1: {
    ...uncordon,
    why: {
      en: 'RKE1 uncordons its nodes as it updates them; saying it again does no harm. The cloud controller now reconciles '
        + 'every Service of type LoadBalancer.',
      'zh-CN': 'RKE1 更新节点时会自动解除隔离，重复执行没有影响。云控制器管理器现在负责所有 LoadBalancer 类型的 Service。',
    },
  },
  lasting: {
    title: { en: 'What the migration leaves behind', 'zh-CN': '清理迁移的遗留内容' },
    why: {
      en: 'First switch **Moves from the in-tree provider** off in the Plan, make the files again and apply the change set, '
        + 'which puts the policies there under their lasting names. Then delete those of the migration, and the '
        + 'access to its lease. While volumes that were made in-tree exist and the Plan\'s policy is not the documented '
        + 'one, keep the policies of the migration: only they let the driver handle such volumes.',
      'zh-CN': '先在方案中关闭**从树内云提供商迁移**，重新生成文件并应用变更集，以正式名称写入策略。然后删除迁移期间的策略，以及对迁移 lease 的访问权限。如果仍有以树内方式创建的卷，且方案没有使用官方文档的策略，'
        + '请保留迁移期间的策略：只有它们允许驱动操作这些卷。',
    },
    expected: {
      en: 'nothing from `aws`, then "deleted" for the role and its binding.',
      'zh-CN': '`aws` 没有输出，随后显示 Role 和 RoleBinding 已“deleted”。',
    },
    otherwise: {
      en: '"NoSuchEntity" or "NotFound": it is gone already.',
      'zh-CN': '提示“NoSuchEntity”或“NotFound”：已被删除。',
    },
  },
} as const satisfies Record<string, MigrationText>
