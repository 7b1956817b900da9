import { helmChartDoc } from './manifest-reasons'
import { ccmChart, ccmCode, ebsCode } from './sources'
import { holder, why } from './why'

/** Why the plain lines of a HelmChart are there. */
export const helmChartReasons = {
  apiVersion: why(helmChartDoc,
    'RKE2 and K3s bring this API: their Helm controller installs what it describes. Other distributions do not know it.',
    'RKE2 和 K3s 自带该 API：其 Helm 控制器会安装此处描述的 Chart。其他发行版不认识它。'),
  kind: why(helmChartDoc,
    'A chart that is installed, and upgraded when this text changes. Deleting the object uninstalls it.',
    '声明一个 Chart：内容变化时会升级，删除该对象则会卸载。'),
  metadata: holder(helmChartDoc,
    'How the Helm release is called, and where its job runs.',
    'Helm release 的名称，以及安装任务所在的命名空间。'),
  spec: holder(helmChartDoc,
    'Which chart, which version, where to, and with what values.',
    'Chart、版本、安装位置以及 values。'),
} as const

export const helmChartMetadata = {
  name: why(helmChartDoc,
    'Also the name of the Helm release. A second one under another name would install everything twice.',
    '同时也是 Helm release 的名称。换一个名称会重复安装。'),
  namespace: why(helmChartDoc,
    'Where the job runs that installs the chart.',
    '执行安装任务的命名空间。'),
} as const

export const helmChartSpec = {
  repo: why(helmChartDoc,
    'Upstream\'s own chart repository, which the node running the job must reach. Behind an air gap use chartContent.',
    '上游的 Chart 仓库，执行任务的节点必须能访问。离线环境请使用 chartContent。'),
  chart: why(helmChartDoc,
    'Name of the chart in that repository.',
    'Chart 在该仓库中的名称。'),
  valuesContent: holder(helmChartDoc,
    'Values as YAML text. Helm merges maps with the chart\'s defaults, replaces lists, and null takes a default away.',
    'YAML 文本形式的 values。Helm 会将映射与 Chart 默认值合并，列表整体替换，null 则移除默认值。'),
} as const

/** Of the EBS CSI driver's alone. */
export const ebsTargetNamespace = why(ebsCode('docs/install.md'),
  'Where upstream installs it, and where RUNBOOK.md looks for its pods.',
  '上游的安装位置，RUNBOOK.md 中的命令也在此查找其 Pod。')

/** Why the places that hold the cloud controller's values are there, and the two arguments that are a choice. */
export const controllerValueHolders = {
  image: holder(ccmChart,
    'Which image: the chart takes its tag from here and never from its own version.',
    '所用镜像：Chart 只采用此处的标签，不会采用自身的版本号。'),
  tolerations: holder(ccmChart,
    'This list replaces the chart\'s as a whole, so every taint of a control plane node is here.',
    '该列表会整体替换 Chart 的容忍度，因此控制平面节点的每个污点都列在此处。'),
  args: holder(ccmChart,
    'This list replaces the chart\'s arguments as a whole.',
    '该列表会整体替换 Chart 的参数。'),
} as const

export const imageFields = {
  repository: why(ccmChart,
    'Your own registry instead of registry.k8s.io. Nodes must be able to pull from it without a secret.',
    '使用您自己的镜像仓库代替 registry.k8s.io；节点必须无需 Secret 即可从中拉取。'),
} as const

export const verbosity = why(ccmCode('cmd/aws-cloud-controller-manager/main.go'),
  'How much it logs: 2 is the chart\'s default; from 5 on it writes the details of its requests to AWS.',
  '日志详细程度：2 是 Chart 的默认值；5 及以上会记录 AWS 请求的细节。')

export const extraArgument = why(ccmCode('cmd/aws-cloud-controller-manager/main.go'),
  'One of your own arguments. It stands last because the last of a flag that is given twice counts.',
  '您自己的参数。放在最后，因为同一参数重复出现时以最后一个为准。')
