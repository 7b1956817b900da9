import { chart } from '@/lib/catalog/chart'
import { ccmChart, issue, plannerCode } from '@/lib/catalog/sources'
import { rancherSystemTemplate } from '../../sources'
import { helmNull } from '../sources'
import type { ErrorOfStep } from '../types'

/** What it says of charts. */
export const errors: readonly ErrorOfStep[] = [
  {
    id: 'E09',
    distributions: ['rke2', 'k3s'],
    title: {
      en: 'Tolerations with a value',
      'zh-CN': '容忍度写了值',
    },
    documented: {
      en: 'The values tolerate the control plane taint with value true and without an operator.',
      'zh-CN': '值文件中对控制平面污点的容忍度写了值 true，而没有写 operator。',
    },
    snippet: `- effect: NoSchedule
  value: 'true'
  key: node-role.kubernetes.io/control-plane`,
    effect: {
      en:
        'Without an operator values are compared, and Rancher’s taint has none. The pods stay Pending on dedicated '
        + 'control plane nodes.',
      'zh-CN': '不写 operator 时会比较值，而 Rancher 添加的污点没有值。在专用控制平面节点上 Pod 一直处于 Pending。',
    },
    instead: {
      en: 'operator: Exists, with no value.',
      'zh-CN': '使用 operator: Exists，不写值。',
    },
    source: plannerCode,
  },
  {
    id: 'E10',
    distributions: ['rke2'],
    title: {
      en: 'The taint of etcd is not tolerated',
      'zh-CN': '没有容忍 etcd 的污点',
    },
    documented: {
      en: 'The tolerations name uninitialized and control-plane only.',
      'zh-CN': '容忍度只列出了 uninitialized 和 control-plane。',
    },
    effect: {
      en: 'Nodes that are etcd and control plane also have etcd:NoExecute, and the cloud controller never runs there.',
      'zh-CN': '同时承担 etcd 和控制平面角色的节点还带有 etcd:NoExecute，云控制器管理器无法在上面运行。',
    },
    instead: {
      en: 'node-role.kubernetes.io/etcd is tolerated with Exists and NoExecute.',
      'zh-CN': '以 Exists 和 NoExecute 容忍 node-role.kubernetes.io/etcd。',
    },
    source: issue('rancher/rancher#49889'),
  },
  {
    id: 'E11',
    distributions: ['rke2', 'k3s'],
    title: {
      en: 'The manifest pins nothing and logs everything',
      'zh-CN': '清单没有固定版本，日志级别却很高',
    },
    documented: {
      en: 'The HelmChart has neither version nor image tag nor tolerations, and asks for verbosity 5.',
      'zh-CN': 'HelmChart 没有版本、镜像标签和容忍度，并把日志级别设为 5。',
    },
    snippet: `args:
  - --configure-cloud-routes=false
  - --v=5
  - --cloud-provider=aws`,
    effect: {
      en:
        'The newest chart is taken whenever Helm runs, with a controller of another minor than the cluster. On nodes '
        + 'with the etcd role it stays Pending. At level 5 the logs hold the details of every AWS request.',
      'zh-CN':
        'Helm 每次运行都会取最新的 Chart，其中云控制器管理器的次版本可能与集群不符；在带 etcd 角色的节点上会一直 Pending；级别 5 会在日志中记录每个 AWS 请求的细节。',
    },
    instead: {
      en: `Chart ${chart.newest}, the controller of the cluster’s own minor, derived tolerations and --v=2.`,
      'zh-CN': `固定 Chart ${chart.newest}，使用与集群次版本一致的云控制器管理器、推导出的容忍度和 --v=2。`,
    },
    source: ccmChart,
  },
  {
    id: 'E12',
    distributions: ['rke2', 'k3s'],
    title: {
      en: 'Install the chart from Rancher’s Apps page',
      'zh-CN': '从 Rancher 的应用页面安装 Chart',
    },
    documented: {
      en: 'For RKE2, too, the chart can be installed under Apps in Rancher’s interface.',
      'zh-CN': '对于 RKE2，也可以在 Rancher 界面的 Apps 中安装 Chart。',
    },
    effect: {
      en:
        'Apps go through the cluster agent. On a new cluster it waits for initialised nodes, which wait for this '
        + 'very chart.',
      'zh-CN': '应用要通过 cluster agent 安装。在新集群中，agent 等待节点完成初始化，而节点的初始化等的正是这个 Chart。',
    },
    instead: {
      en: 'The additional manifest, which the cluster installs without Rancher.',
      'zh-CN': '使用附加清单，由集群自行安装，不依赖 Rancher。',
    },
    source: rancherSystemTemplate,
  },
  {
    id: 'E13',
    title: {
      en: 'Edit the DaemonSet, since the form cannot set nodeSelector',
      'zh-CN': '表单无法设置 nodeSelector，请手动编辑 DaemonSet',
    },
    documented: {
      en: 'The page calls it a known issue and has people edit the DaemonSet after the installation.',
      'zh-CN': '页面称这是已知问题，要求安装后手动编辑 DaemonSet。',
    },
    effect: {
      en:
        'What is edited by hand is lost at the next upgrade of the chart. The issue is closed, and the YAML editor '
        + 'never had it.',
      'zh-CN': '手动改动会在下次升级 Chart 时丢失。该问题早已关闭，而且 YAML 编辑器从来没有这个问题。',
    },
    instead: {
      en: 'The selector stands in the values.',
      'zh-CN': '选择器写在值文件中。',
    },
    source: issue('rancher/dashboard#9249'),
  },
  {
    id: 'E14',
    title: {
      en: 'Replace clusterRoleRules by a full list',
      'zh-CN': '用完整列表替换 clusterRoleRules',
    },
    documented: {
      en: 'The values repeat ten rules of the chart, for one more verb on service accounts.',
      'zh-CN': '值文件重复了 Chart 的十条规则，只是为了给 serviceaccounts 多加一个动词。',
    },
    snippet: `- apiGroups:
   - ''
  resources:
    - serviceaccounts
  verbs:
  - create
  - get`,
    effect: {
      en:
        'Helm replaces lists as a whole. From chart 0.0.9 on tokenreviews and subjectaccessreviews are lost, and '
        + 'authenticated requests for metrics are refused.',
      'zh-CN': 'Helm 会整体替换列表。从 Chart 0.0.9 起，这会丢失 tokenreviews 和 subjectaccessreviews 两条规则，需要认证的指标请求会被拒绝。',
    },
    instead: {
      en: 'The chart’s own rules, untouched.',
      'zh-CN': '保留 Chart 自带的规则，不作改动。',
    },
    source: ccmChart,
  },
  {
    id: 'E15',
    title: {
      en: 'The argument --use-service-account-credentials=true',
      'zh-CN': '参数 --use-service-account-credentials=true',
    },
    documented: {
      en: 'The argument stands in the values and in the steps for Rancher’s interface.',
      'zh-CN': '值文件和 Rancher 界面的步骤中都有该参数。',
    },
    snippet: '--use-service-account-credentials=true',
    effect: {
      en:
        'The controller then reads service accounts, which the chart does not allow it, and so all rules must be '
        + 'replaced.',
      'zh-CN': '云控制器管理器因此要读取服务账户，而 Chart 没有授予该权限，于是只好替换全部规则。',
    },
    instead: {
      en: 'Left out. Without it the chart’s own rules are enough.',
      'zh-CN': '不写入。没有它，Chart 自带的规则就已足够。',
    },
    source: ccmChart,
  },
  {
    id: 'E16',
    distributions: ['rke2', 'k3s'],
    title: {
      en: 'helm upgrade --install without a namespace',
      'zh-CN': 'helm upgrade --install 没有指定命名空间',
    },
    documented: {
      en: 'The command for RKE2 names no namespace, and the next one looks in kube-system.',
      'zh-CN': '针对 RKE2 的命令没有指定命名空间，而下一条命令却到 kube-system 中查看。',
    },
    snippet: 'helm upgrade --install aws-cloud-controller-manager '
      + 'aws-cloud-controller-manager/aws-cloud-controller-manager --values values.yaml',
    effect: {
      en:
        'The release is recorded in the current namespace, so helm status fails, and a later upgrade makes a second '
        + 'release.',
      'zh-CN': '发布记录写入当前命名空间，helm status 因此失败，以后升级还会生成第二个发布。',
    },
    instead: {
      en: 'Commands for Helm always carry -n kube-system and the version of the chart.',
      'zh-CN': 'Helm 命令始终带有 -n kube-system 和 Chart 版本。',
    },
    source: ccmChart,
  },
  {
    id: 'E17',
    distributions: ['rke1'],
    title: {
      en: 'Edit the DaemonSet to take the chart’s node selector away',
      'zh-CN': '编辑 DaemonSet 以移除 Chart 自带的节点选择器',
    },
    documented: {
      en: 'For RKE1, the default selector is to be removed with kubectl edit after the installation.',
      'zh-CN': '对于 RKE1，安装后要用 kubectl edit 移除默认的节点选择器。',
    },
    snippet: 'kubectl edit daemonset aws-cloud-controller-manager -n kube-system',
    effect: {
      en:
        'Helm merges maps, so both keys are there and no node has both. What was edited comes back with the next '
        + 'upgrade.',
      'zh-CN': 'Helm 会合并 map，因此两个键同时存在，而没有节点同时具备。手动移除的内容在下次升级时又会恢复。',
    },
    instead: {
      en: 'The chart’s key is set to null in the values, which deletes it.',
      'zh-CN': '在值文件中将 Chart 自带的键设为 null，即可删除它。',
    },
    source: helmNull,
  },
  {
    id: 'E18',
    distributions: ['rke1'],
    title: {
      en: 'Wait for the rollout of a deployment',
      'zh-CN': '等待 deployment 完成滚动更新',
    },
    documented: {
      en: 'For RKE1, the last step asks for the status of a deployment.',
      'zh-CN': '对于 RKE1，最后一步查看的是 deployment 的状态。',
    },
    snippet: 'kubectl rollout status deployment -n kube-system aws-cloud-controller-manager',
    effect: {
      en: 'The chart installs a DaemonSet, so the answer is “not found”.',
      'zh-CN': 'Chart 安装的是 DaemonSet，因此只会得到“not found”。',
    },
    instead: {
      en: 'The runbook looks at the pods of the DaemonSet.',
      'zh-CN': '操作手册查看的是 DaemonSet 的 Pod。',
    },
    source: ccmChart,
  },
  {
    id: 'E19',
    distributions: ['rke1'],
    title: {
      en: 'On RKE1 only the controlplane taint is tolerated',
      'zh-CN': '在 RKE1 上只容忍 controlplane 污点',
    },
    documented: {
      en: 'The tolerations for RKE1 name uninitialized and controlplane.',
      'zh-CN': 'RKE1 的容忍度只列出了 uninitialized 和 controlplane。',
    },
    effect: {
      en: 'Nodes that are etcd as well have etcd=true:NoExecute, and the pods are evicted there.',
      'zh-CN': '同时承担 etcd 角色的节点带有 etcd=true:NoExecute，其上的 Pod 会被驱逐。',
    },
    instead: {
      en: 'The taint of etcd is tolerated on RKE1 too.',
      'zh-CN': '在 RKE1 上同样容忍 etcd 的污点。',
    },
    source: {
      name: 'rancher/rke services/workerplane.go',
      url: 'https://github.com/rancher/rke/blob/release/v1.8/services/workerplane.go',
    },
  },
  {
    id: 'E27',
    title: {
      en: 'Persistent volumes are a feature of the provider',
      'zh-CN': '持久卷是云提供商的功能',
    },
    documented: {
      en: 'The page begins with two features: load balancers, and EBS volumes.',
      'zh-CN': '页面开头列出两项功能：负载均衡器和 EBS 存储卷。',
    },
    effect: {
      en:
        'Since 1.27 (by default since 1.23) volumes are the work of the EBS CSI driver alone. Claims stay Pending '
        + 'without it.',
      'zh-CN': '从 1.27 起（默认情况下从 1.23 起），存储卷完全由 EBS CSI 驱动负责。没有它，存储卷声明会一直 Pending。',
    },
    instead: {
      en: 'The driver as a part of its own, with its chart, its policy and a storage class.',
      'zh-CN': '将驱动作为单独的组成部分，配有 Chart、策略和存储类。',
    },
    source: issue('kubernetes/kubernetes#111479'),
  },
]
