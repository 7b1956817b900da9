import type { Text } from '@/lib/text'
import type { StepText } from './step-text'

const title: Text = { en: 'Install the cloud controller', 'zh-CN': '安装云控制器管理器' }

/** How the chart gets into the cluster, one per `helm.delivery`; `bootstrap`: nothing else can run before it. */
export const delivery = {
  manifest: {
    title,
    why: {
      en: 'Nothing to do: cluster.yaml carries the chart, and the first control plane node installs it. Do not '
        + 'install it a second time. Once the new cluster answers, this shows the job that did it.',
      'zh-CN': '无需操作：cluster.yaml 已包含该 Chart，由第一个控制平面节点安装。请勿重复安装。新集群可以访问后，以下命令显示执行安装的任务。',
    },
    expected: { en: 'the job is complete.', 'zh-CN': '任务已完成。' },
    otherwise: {
      en: 'read `kubectl --kubeconfig "$CLUSTER_KUBECONFIG" -n kube-system logs '
        + 'job/helm-install-aws-cloud-controller-manager`. The node must reach `kubernetes.github.io` and '
        + '`github.com`. "NotFound": the value of `additionalManifest` is not the one in cluster.yaml.',
      'zh-CN': '查看 `kubectl --kubeconfig "$CLUSTER_KUBECONFIG" -n kube-system logs '
        + 'job/helm-install-aws-cloud-controller-manager`。节点必须能访问 `kubernetes.github.io` 和 `github.com`。提示“NotFound”：'
        + '`additionalManifest` 的值与 cluster.yaml 不一致。',
    },
  },
  helmOnNode: {
    title,
    why: {
      en: 'New nodes keep the taint `node.cloudprovider.kubernetes.io/uninitialized` until this chart runs, and '
        + 'Rancher\'s agent does not tolerate it. So nothing that goes through Rancher can install the chart in a '
        + 'fresh cluster. Copy the folder `aws-ccm` to the first control plane node and, as soon as its API server '
        + 'answers, run Helm there as root.',
      'zh-CN': '在该 Chart 运行之前，新节点一直带有污点 `node.cloudprovider.kubernetes.io/uninitialized`，而 Rancher 的 agent 不容忍该污点。'
        + '因此对于全新集群，任何经由 Rancher 的方式都无法安装此 Chart。请将 `aws-ccm` 目录复制到第一个控制平面节点，待其 API server 可用后，在该节点上以 root 身份运行 Helm。',
    },
    expected: { en: 'among other lines:', 'zh-CN': '输出中包含：' },
    otherwise: {
      en: '"connection refused": the control plane is not up yet; wait and repeat. "cannot be imported into the '
        + 'current release": the chart is there already, from `additionalManifest` or another release; keep one of '
        + 'them. To avoid this step, choose the additional manifest on Lariat\'s Helm step.',
      'zh-CN': '提示“connection refused”：控制平面尚未就绪，请稍后重试。提示“cannot be imported into the current release”：该 Chart 已由 '
        + '`additionalManifest` 或其他 release 安装，只保留其一。若要省去此步骤，请在 Lariat 的 Helm 步骤选择附加清单。',
    },
  },
  helm: {
    title,
    why: {
      en: 'An RKE1 cluster comes up before its nodes are initialised, so the chart is installed afterwards.',
      'zh-CN': 'RKE1 集群在节点初始化之前即可启动，因此随后再安装该 Chart。',
    },
    expected: { en: 'among other lines:', 'zh-CN': '输出中包含：' },
    otherwise: {
      en: '"Kubernetes cluster unreachable": `CLUSTER_KUBECONFIG` is not the new cluster\'s, or Rancher\'s agent is '
        + 'not connected yet.',
      'zh-CN': '提示“Kubernetes cluster unreachable”：`CLUSTER_KUBECONFIG` 不是新集群的，或 Rancher 的 agent 尚未连接。',
    },
  },
} as const satisfies Record<string, StepText>

export const rancherUi = {
  fresh: {
    en: '**Warning:** the Apps page cannot do this first installation. For the fresh cluster use the commands below; '
      + 'the release then stands under **Apps → Installed Apps**, and later changes go through the click path.',
    'zh-CN': '**警告：** 应用页面无法完成首次安装。全新集群请使用以下命令；之后该 release 会出现在 **应用 → 已安装的应用** 中，后续变更可通过以下页面操作完成。',
  },
  path: {
    en: 'Click path: cluster → **Apps → Repositories → Create** with the index URL {repository}; then **Apps → Charts '
      + '→ aws-cloud-controller-manager**, version {version}, namespace `kube-system`, **Edit YAML**, and the whole '
      + 'content of `aws-ccm/values.yaml` in place of what is there. Use the YAML view: the form breaks keys with '
      + 'dots, such as the node selector\'s.',
    'zh-CN': '页面操作：集群 → **应用 → 仓库 → 创建**，索引 URL 填 {repository}；然后 **应用 → Chart → aws-cloud-controller-manager**，版本 '
      + '{version}，命名空间 `kube-system`，**编辑 YAML**，用 `aws-ccm/values.yaml` 的全部内容替换原有内容。请使用 YAML 视图：表单会拆散带点的键，例如节点选择器的键。',
  },
  or: { en: 'Or with Helm:', 'zh-CN': '或者使用 Helm：' },
} as const satisfies Record<string, Text>
