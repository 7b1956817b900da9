import { ebsCode, issue } from '@/lib/catalog/sources'
import { said, shows } from './matching'
import type { Line, Reading, Symptom } from './types'

const metadata: Symptom = {
  id: 'LAR-993',
  severity: 'error',
  title: {
    en: 'A pod does not reach the instance metadata service',
    'zh-CN': 'Pod 无法访问实例元数据服务',
  },
  explain: {
    en:
      'With a hop limit of 1 the answer does not get past the machine to pods on the pod network, so they have neither '
      + 'credentials nor region. The same shows where the metadata endpoint is off, or behind a proxy.',
    'zh-CN':
      '跳数限制为 1 时，响应无法越过机器到达 Pod 网络中的 Pod，因此它们既没有凭证也不知道区域。'
      + '元数据端点被关闭或经过代理时，也会出现同样的现象。',
  },
  remedy: {
    en:
      'Raise the hop limit: aws ec2 modify-instance-metadata-options --instance-id <ID> --http-put-response-hop-limit 2. The '
      + 'cloud controller itself needs hostNetworking: true instead. Keep 169.254.169.254 in NO_PROXY.',
    'zh-CN':
      '提高跳数限制：aws ec2 modify-instance-metadata-options --instance-id <ID> --http-put-response-hop-limit 2。'
      + '云控制器管理器本身则应设置 hostNetworking: true。请将 169.254.169.254 保留在 NO_PROXY 中。',
  },
  source: issue('kubernetes-sigs/aws-ebs-csi-driver#1632'),
  explains: ['LAR-971', 'LAR-995'],
  match: (reading) =>
    shows(withoutFallback(reading, said(
      reading,
      /no EC2 IMDS role found/,
      /error fetching instance-id from ec2 metadata service/,
      /ec2imds: \w{3,60}, .{0,600}(?:deadline exceeded|maximum number of attempts|connection refused|no route to host)/,
      /169\.254\.169\.254.{0,300}(?:deadline exceeded|(?<!-)timeout(?!=)|timed out|connection refused|no route to host)/i,
    ))),
}

/** The EBS CSI driver asks Kubernetes next, and an answer from there is as good: pkg/cloud/metadata/metadata.go. */
function withoutFallback(reading: Reading, lines: readonly Line[]): Line[] {
  const answers = said(reading, /Retrieved metadata from (?:Kubernetes|metadata labeler)/)
  const last = new Map(answers.map(({ paste, number }) => [paste, number]))
  return lines.filter(({ paste, number, text }) => !driverAsks.test(text) || number > (last.get(paste) ?? 0))
}

const driverAsks = /Retrieving IMDS metadata failed|falling back to kubernetes (?:API|metadata)/i

const registry: Symptom = {
  id: 'LAR-994',
  severity: 'error',
  title: { en: 'An image of ECR is not pulled', 'zh-CN': '无法从 ECR 拉取镜像' },
  explain: {
    en:
      'Since Kubernetes 1.27 the kubelet no longer signs in to ECR by itself: without the program ecr-credential-provider '
      + 'on the node it asks without credentials. With it, the role of the node needs the actions to pull.',
    'zh-CN':
      '自 Kubernetes 1.27 起，kubelet 不再自行登录 ECR：节点上没有 ecr-credential-provider 程序时，请求不带凭证。'
      + '有该程序时，节点角色仍需要拉取镜像的权限。',
  },
  remedy: {
    en:
      'Install ecr-credential-provider on every node (Lariat makes the files for it), or give the pods a pull secret; allow '
      + 'the actions of AmazonEC2ContainerRegistryPullOnly in the role of the nodes.',
    'zh-CN':
      '在每个节点上安装 ecr-credential-provider（Lariat 可生成所需文件），或为 Pod 提供拉取密钥；'
      + '并在节点角色中允许 AmazonEC2ContainerRegistryPullOnly 所含的操作。',
  },
  source: issue('rancher/rancher#44365'),
  explains: [],
  match: (reading) => shows(notPulled(reading)),
}

/** A tag that does not exist is another trouble than a registry that lets nobody in. */
function notPulled(reading: Reading): Line[] {
  const refused = said(
    reading,
    /\.dkr\.ecr\.[a-z0-9-]{4,30}\.amazonaws\.com.{0,900}(?:no basic auth credentials|401 Unauthorized|403 Forbidden|authorization failed)/,
  )
  if (refused.length > 0 || said(reading, /\.dkr\.ecr\..{0,900}not found/).length > 0) return refused
  return said(reading, /Back-off pulling image \\?"?\d{12}\.dkr\.ecr\./)
}

const volumes: Symptom = {
  id: 'LAR-995',
  severity: 'error',
  title: { en: 'Volumes are not made or not attached', 'zh-CN': '存储卷无法创建或挂载' },
  explain: {
    en:
      'EBS volumes are the work of the EBS CSI driver alone. It is not there, or it found nodes without a provider ID: the '
      + 'cloud controller has to initialise them first.',
    'zh-CN':
      'EBS 存储卷完全由 EBS CSI 驱动负责。要么没有安装该驱动，要么它启动时节点还没有 providerID：须先由云控制器管理器完成节点初始化。',
  },
  remedy: {
    en:
      'Install the aws-ebs-csi-driver chart. Where it runs, first mend what keeps the nodes from being initialised, then '
      + 'restart its pods.',
    'zh-CN': '安装 aws-ebs-csi-driver Chart。如果已经安装，请先解决节点未初始化的问题，再重启其 Pod。',
  },
  source: ebsCode('pkg/cloud/metadata/k8s.go'),
  explains: [],
  match: (reading) =>
    shows([
      ...said(
        reading,
        /node providerID empty, cannot parse/,
        /did not find aws instance ID in node providerID string/,
        /does not contain driver ebs\.csi\.aws\.com/,
      ),
      ...waitingClaims(reading),
    ]),
}

/** Said of every claim for some seconds; it tells something where the pods show that no driver runs. */
function waitingClaims(reading: Reading): Line[] {
  const runs = reading.pods.some(({ name, status }) => name.startsWith('ebs-csi-controller') && status === 'Running')
  if (reading.pods.length === 0 || runs) return []
  return said(reading, /for a volume to be created.{0,60}external provisioner ['"\\]{1,3}ebs\.csi\.aws\.com/i)
}

const tagKey: Symptom = {
  id: 'LAR-996',
  severity: 'error',
  title: {
    en: 'EC2 refuses the tag {key}: tags in instance metadata are on',
    'zh-CN': 'EC2 拒绝标签 {key}：实例元数据中的标签功能已启用',
  },
  explain: {
    en:
      'Where instances may read their tags from metadata, EC2 takes no key with a slash, and every cluster tag has one. The '
      + 'option comes from the account’s defaults or from the AMI.',
    'zh-CN': '允许实例从元数据读取标签时，EC2 不接受含有斜杠的键，而集群标签都含有斜杠。该选项来自账户默认值或 AMI。',
  },
  remedy: {
    en:
      'Switch it off for new machines: aws ec2 modify-instance-metadata-defaults --instance-metadata-tags disabled. Running '
      + 'ones: aws ec2 modify-instance-metadata-options --instance-id <ID> --instance-metadata-tags disabled.',
    'zh-CN':
      '为新机器关闭该选项：aws ec2 modify-instance-metadata-defaults --instance-metadata-tags disabled。'
      + '运行中的机器：aws ec2 modify-instance-metadata-options --instance-id <ID> --instance-metadata-tags disabled。',
  },
  source: issue('kubernetes/cloud-provider-aws#762'),
  explains: [],
  match: (reading) => {
    const lines = said(reading, refusedKey)
    return shows(lines, { key: refusedKey.exec(lines[0]?.text ?? '')?.[1] ?? '' })
  },
}

const refusedKey = /'(kubernetes\.io\/cluster\/[^']{0,128})' is not a valid tag key/

export const machineSymptoms: readonly Symptom[] = [metadata, registry, volumes, tagKey]
