import { chart } from '@/lib/catalog/chart'
import { ccmChart, issue, rancherAmazonPage } from '@/lib/catalog/sources'
import type { BroughtDocument } from '@/lib/documents/types'
import type { Source } from '@/lib/text'
import { callOf, commandsOf, hasFlag, type PlacedCommand } from '../commands'
import type { DocumentFinding, DocumentRule } from '../types'

const installScript: Source = {
  name: 'rancher/system-agent install.sh',
  url: 'https://github.com/rancher/system-agent/blob/main/install.sh',
}
const hostnames: Source = {
  name: 'Amazon EC2 User Guide, EC2 instance hostnames and domains',
  url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-naming.html',
}

const finding = ({ index }: PlacedCommand): DocumentFinding => ({ path: [index] })
const found = (document: BroughtDocument, test: (command: PlacedCommand) => boolean) =>
  commandsOf(document).filter(test).map(finding)
const commandAt = (document: BroughtDocument, { path }: DocumentFinding) =>
  commandsOf(document).find(({ index }) => index === path[0])

/** `helm install` or `helm upgrade` of the cloud controller's chart. */
function installs(command: PlacedCommand): boolean {
  const call = callOf(command, 'helm')
  return ['install', 'upgrade'].some((verb) => call.includes(verb)) && call.some((word) => word.endsWith(chart.name))
}

/** A command with kubectl about the cloud controller. */
const kubectl = (command: PlacedCommand, ...words: readonly string[]) => {
  const call = callOf(command, 'kubectl')
  return words.every((word) => call.includes(word)) && call.some((word) => word.endsWith(chart.name))
}

const namedByHost = /--(node-name|hostname-override)[ =]["']?(\$\(|`)\s*hostname\b/
const deployment = /(?<=\s)(deployments?|deploy)(?=[\s/])/
/** Registers a node with Rancher: of RKE2 and K3s by a script, of RKE1 by a container. */
const registers = ({ text }: PlacedCommand) => /system-agent-install\.sh|rancher\/rancher-agent|--ca-checksum\s/.test(text)

/** Commands of runbooks and of the documentation. */
export const shellRules: readonly DocumentRule[] = [
  {
    id: 'LAR-893',
    severity: 'warning',
    kinds: ['shell'],
    title: { en: 'awslocal and awspublic ask IMDSv1', 'zh-CN': 'awslocal 和 awspublic 使用 IMDSv1' },
    explain: {
      en:
        'On machines that demand IMDSv2 the address stays empty. Give the name of a network interface, or '
        + 'the address itself.',
      'zh-CN': '在强制使用 IMDSv2 的机器上得到的地址为空。请填写网卡名称，或直接填写地址。',
    },
    source: issue('rancher/rancher#49408'),
    check: (document) => found(document, ({ text }) => /--(internal-)?address[ =](awslocal|awspublic)\b/.test(text)),
  },
  {
    id: 'LAR-894',
    severity: 'error',
    kinds: ['shell'],
    title: { en: 'helm installs without -n kube-system', 'zh-CN': 'helm 安装命令缺少 -n kube-system' },
    explain: {
      en:
        'The chart puts its objects into kube-system anyway, while the release goes into the namespace of the moment: '
        + 'helm status -n kube-system finds none, and the next upgrade from elsewhere makes a second one. The '
        + 'documentation has it so for RKE2.',
      'zh-CN':
        'Chart 的对象总会创建在 kube-system 中，而发布记录却写入当前命名空间：helm status -n kube-system 找不到它，'
        + '之后在其他命名空间下升级会产生第二份发布记录。官方文档 RKE2 部分的命令就是这样写的。',
    },
    source: rancherAmazonPage,
    check: (document) => found(document, (command) => installs(command) && !hasFlag(command, '-n', '--namespace')),
    fix: {
      label: { en: 'Add -n kube-system', 'zh-CN': '添加 -n kube-system' },
      edits: (document, at) => {
        const command = commandAt(document, at)
        const verb = command && /\b(upgrade --install|upgrade|install)(?=\s)/.exec(command.text)
        if (!command || !verb) return []
        const end = verb.index + verb[0].length
        const value = `${command.text.slice(0, end)} -n kube-system${command.text.slice(end)}`
        return [{ op: 'set', path: at.path, value }]
      },
    },
  },
  {
    id: 'LAR-895',
    severity: 'warning',
    kinds: ['shell'],
    title: { en: 'helm installs whichever chart is newest', 'zh-CN': 'helm 会安装最新版本的 Chart' },
    explain: {
      en:
        `Without --version each run may bring another chart, with another image and other defaults. The `
        + `newest known is ${chart.newest}.`,
      'zh-CN': `没有 --version 时，每次执行都可能装上不同版本的 Chart，镜像和默认值也随之改变。已知的最新版本是 ${chart.newest}。`,
    },
    source: ccmChart,
    check: (document) => found(document, (command) => installs(command) && !hasFlag(command, '--version')),
  },
  {
    id: 'LAR-896',
    severity: 'error',
    kinds: ['shell'],
    title: { en: 'The cloud controller is no Deployment', 'zh-CN': '云控制器管理器不是 Deployment' },
    explain: {
      en: 'kubectl answers "not found": the chart makes a DaemonSet.',
      'zh-CN': 'kubectl 会返回“not found”：该 Chart 创建的是 DaemonSet。',
    },
    source: ccmChart,
    check: (document) => found(document, (command) => kubectl(command) && deployment.test(command.text)),
    fix: {
      label: { en: 'Ask for the DaemonSet', 'zh-CN': '改为 daemonset' },
      edits: (document, at) => {
        const command = commandAt(document, at)
        return command ? [{ op: 'set', path: at.path, value: command.text.replace(deployment, 'daemonset') }] : []
      },
    },
  },
  {
    id: 'LAR-897',
    severity: 'warning',
    kinds: ['shell'],
    title: { en: 'The next upgrade undoes what is edited here', 'zh-CN': '此处的修改会在下次升级时丢失' },
    explain: {
      en:
        'Helm writes the DaemonSet anew from its values. To be rid of the default node selector, set '
        + 'node-role.kubernetes.io/control-plane: null there, beside your own.',
      'zh-CN':
        'Helm 会按 values 重新写入 DaemonSet。要去掉默认的节点选择器，请在 values 中将 node-role.kubernetes.io/control-plane 设为 null，'
        + '与您自己的选择器并列。',
    },
    source: rancherAmazonPage,
    check: (document) => found(document, (command) => kubectl(command, 'edit')),
  },
  {
    id: 'LAR-898',
    severity: 'warning',
    kinds: ['shell'],
    title: { en: 'hostname is not the name EC2 knows', 'zh-CN': 'hostname 返回的不是 EC2 所知的名称' },
    explain: {
      en:
        'The cloud controller looks for the instance by its private DNS name. hostname -f answers a domain of one\'s own '
        + 'where the VPC\'s DHCP options have one, or a short name. Ask EC2: aws ec2 describe-instances, PrivateDnsName.',
      'zh-CN':
        '云控制器管理器按私有 DNS 名称查找实例。如果 VPC 的 DHCP 选项集设置了自有域名，hostname -f 返回的是该域名，也可能只返回短主机名。'
        + '请以 EC2 的结果为准：aws ec2 describe-instances 中的 PrivateDnsName。',
    },
    source: hostnames,
    check: (document) => found(document, ({ text }) => namedByHost.test(text)),
  },
  {
    id: 'LAR-899',
    severity: 'error',
    kinds: ['shell'],
    title: { en: '-a means all roles, not an address', 'zh-CN': '-a 表示所有角色，而不是地址' },
    explain: {
      en:
        'The script takes -a for --all-roles before it comes to --address. Write --address, or --all-roles '
        + 'if that is meant.',
      'zh-CN': '脚本会先将 -a 解释为 --all-roles，轮不到 --address。请写完整的 --address；若确实需要所有角色，请写 --all-roles。',
    },
    source: installScript,
    check: (document) => found(document, (command) => registers(command) && command.words.includes('-a')),
  },
]
