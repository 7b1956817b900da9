import type { Source, Text } from '@/lib/text'
import { ccmCode, issue } from './sources'
import { holder, why } from './why'

/** Since then kubelet signs in to ECR through a program beside it only. */
export const ecrProviderSince = 27

/**
 * The program, as upstream publishes it. Newer builds than this are not at that address, though their release asks for
 * it: kubernetes/cloud-provider-aws#1481, 2026-08. It speaks `credentialprovider.kubelet.k8s.io/v1`, which every kubelet
 * since 1.26 does, so it need not be of the cluster's minor. Sums: kubernetes/k8s.io
 * artifacts/manifests/k8s-staging-provider-aws/v1.31.7.yaml.
 */
export const ecrProvider = {
  name: 'ecr-credential-provider',
  version: 'v1.31.7',
  base: 'https://artifacts.k8s.io/binaries/cloud-provider-aws',
  sha256: {
    amd64: '7644623e4ec9ad443ab352a8a5800a5180ee28741288be805286ba72bb8e7164',
    arm64: '1980e3a038cb16da48a137743b31fb81de6c0b59fa06c206c2bc20ce0a52f849',
  },
  /** RKE2 and K3s use it by themselves where both the folder `bin` and `config.yaml` are there when they start. */
  directory: '/var/lib/rancher/credentialprovider',
} as const

interface Why {
  readonly reason: Text
  readonly source: Source
}

const credentialProvider = ccmCode('docs/credential_provider.md')
export const ecrPublishing: Source = issue('kubernetes/cloud-provider-aws#1481')
export const ecrDirectories: Source = {
  name: 'RKE2 documentation, Agent Configuration Reference',
  url: 'https://docs.rke2.io/reference/linux_agent_config',
}

export const ecrReasons = {
  name: {
    reason: {
      en: 'The name of the program in the folder bin.',
      'zh-CN': '即 bin 目录中的程序名。',
    },
    source: credentialProvider,
  },
  apiVersion: {
    reason: {
      en: 'How kubelet asks: every kubelet since 1.26 speaks it, and so does the program.',
      'zh-CN': 'kubelet 的调用协议：自 1.26 起的 kubelet 和该程序都支持。',
    },
    source: credentialProvider,
  },
  images: {
    reason: {
      en: 'Private registries of every account and region; a * stands for one part of a name. public.ecr.aws is left '
        + 'out: it needs no sign-in.',
      'zh-CN': '所有账户和区域的私有镜像仓库；每个 * 只匹配域名中的一段。不含 public.ecr.aws：它无需登录。',
    },
    source: credentialProvider,
  },
  cache: {
    reason: {
      en: 'Must be given. ECR says itself how long a token lasts; this holds where it does not.',
      'zh-CN': '必填。令牌有效期由 ECR 给出；未给出时使用此值。',
    },
    source: credentialProvider,
  },
} as const satisfies Record<string, Why>

const kubeletConfig: Source = {
  name: 'Kubernetes documentation, Configure a kubelet image credential provider',
  url: 'https://kubernetes.io/docs/tasks/administer-cluster/kubelet-credential-provider/',
}

/** Why the plain lines of the configuration are there. */
export const ecrConfigReasons = {
  apiVersion: why(kubeletConfig,
    'A file that kubelet reads from the disk of its node; it is never applied to a cluster.',
    'kubelet 从节点磁盘读取的文件，不会应用到集群中。'),
  kind: why(kubeletConfig,
    'Which program kubelet asks for credentials, and for which images.',
    '声明 kubelet 为哪些镜像、向哪个程序获取凭证。'),
  providers: holder(kubeletConfig,
    'One entry per program; each is asked for the images that it matches.',
    '每个程序对应一项，按镜像匹配调用。'),
} as const

/** Why the commands of the script are there. */
export const ecrScriptReasons = {
  processor: why(ecrPublishing,
    'The build for this machine\'s processor, and the sum that upstream published for it.',
    '选择与本机处理器相符的构建，以及上游公布的校验和。'),
  build: why(ecrPublishing,
    'Where upstream publishes the program. Builds are named by version and processor.',
    '上游发布该程序的地址，以版本和处理器架构命名。'),
  own: why(credentialProvider,
    'A machine without internet access takes the program from a file or a server of yours.',
    '没有互联网访问的机器可以使用您提供的文件或服务器。'),
  temporary: why(credentialProvider,
    'It is downloaded beside its place: kubelet never sees half a program.',
    '先下载到临时文件，避免 kubelet 用到不完整的程序。'),
  removed: why(credentialProvider,
    'Leaves nothing behind, also when it fails.',
    '无论成功与否都不留下临时文件。'),
  download: why(ecrPublishing,
    'HTTPS only, also through redirects, and an error page is a failure, not a program.',
    '仅使用 HTTPS（包括重定向之后）；返回错误页面视为失败，不会当作程序保存。'),
  checksum: why(ecrPublishing,
    'The program handles registry passwords, and runs as root: another one than was published is not installed.',
    '该程序处理镜像仓库凭证并以 root 身份运行，因此与发布内容不一致时不会安装。'),
  directory: why(ecrDirectories,
    'Where RKE2 and K3s look by themselves, so no argument of kubelet is needed.',
    'RKE2 和 K3s 默认查找的位置，因此无需为 kubelet 添加参数。'),
  folder: why(ecrDirectories,
    'Kubelet looks for such programs in this folder alone.',
    'kubelet 只在该目录中查找此类程序。'),
  install: why(credentialProvider,
    'Executable, under the very name that the configuration says.',
    '设为可执行，文件名必须与配置中的名称一致。'),
  config: why(ecrDirectories,
    'Which images the program is asked for. Without this file RKE2 and K3s leave the program alone.',
    '声明为哪些镜像调用该程序；缺少此文件时，RKE2 和 K3s 不会启用该程序。'),
} as const

export const ecrTexts = {
  config: {
    en: 'For every node: {directory}/config.yaml. prepare-node.sh puts it there.',
    'zh-CN': '放到每个节点的 {directory}/config.yaml。prepare-node.sh 会完成此操作。',
  },
  script: {
    en: 'Lets kubelet pull from Amazon ECR with the permissions of the node. Run it as root on each machine before it '
      + 'joins the cluster, or once while building its AMI. On a node that already runs, restart RKE2 or K3s '
      + 'afterwards.',
    'zh-CN': '使 kubelet 能以节点自身的权限从 Amazon ECR 拉取镜像。请在每台机器加入集群之前以 root 身份运行，或在构建 AMI 时运行一次。'
      + '对于已在运行的节点，之后需重启 RKE2 或 K3s。',
  },
  usage: {
    en: 'sudo sh prepare-node.sh [FILE or https URL of another build] [its SHA-256]',
    'zh-CN': 'sudo sh prepare-node.sh [其他构建的文件或 https URL] [其 SHA-256]',
  },
  pinned: {
    en: 'The newest build that upstream publishes, with its sums. It need not be of the cluster\'s version.',
    'zh-CN': '上游已发布的最新构建及其校验和。无需与集群版本一致。',
  },
  checked: {
    en: 'A build of your own is checked where you give its sum.',
    'zh-CN': '自己的构建在给出校验和时才会校验。',
  },
  together: {
    en: 'RKE2 and K3s look for the folder and the file when they start, and need both.',
    'zh-CN': 'RKE2 和 K3s 在启动时查找该目录和文件，两者缺一不可。',
  },
} as const satisfies Record<string, Text>
