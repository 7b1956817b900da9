import { registryCode } from '@/lib/catalog/cluster-option-reasons'
import { askedHost } from '@/lib/derive/registries'
import { setIn, type PlanPath } from '@/lib/plan/path'
import type { Plan, Registry } from '@/lib/plan/schema'
import { each, repeated, when } from './finding'
import { dnsName } from './shapes'
import { imageNames, objectNames } from './sources'
import type { Finding, Rule } from './types'

const registries = (plan: Plan, check: (registry: Registry, at: (field: string) => PlanPath, index: number) => Finding[]) =>
  each(plan.cluster.registries, 'cluster.registries', check)

const scheme = /^[a-z]+:\/\//i
const hostShape = /^(\*|[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(:\d{1,5})?)$/i
const endpointShape = /^https?:\/\/[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(:\d{1,5})?(\/[^\s?#]*)?$/i

/** Private registries and mirrors. */
export const registryRules: readonly Rule[] = [
  {
    id: 'LAR-669',
    severity: 'error',
    title: { en: 'This registry has no host', 'zh-CN': '该镜像仓库没有主机' },
    explain: {
      en: 'Enter the host as it stands in the names of images, such as docker.io. Without it the files leave this one out.',
      'zh-CN': '请填写镜像名称中的主机，例如 docker.io。未填写时，生成的文件会忽略这一项。',
    },
    source: registryCode,
    check: (plan) => registries(plan, ({ host }, at) => when(host === '', at('host'))),
  },
  {
    id: 'LAR-670',
    severity: 'error',
    title: { en: '“{host}” is a URL, not a host', 'zh-CN': '“{host}”是 URL，而不是主机' },
    explain: {
      en:
        'Names of images have no https:// before them, so nothing would ever match. Enter the host alone, with a port '
        + 'if images are named with one.',
      'zh-CN': '镜像名称前面没有 https://，因此永远不会匹配。请只填写主机；如果镜像名称中带有端口，也要填写端口。',
    },
    source: imageNames,
    check: (plan) => registries(plan, ({ host }, at) => when(scheme.test(host), at('host'), { host })),
    fix: {
      label: { en: 'Leave the host only', 'zh-CN': '只保留主机' },
      apply: (plan, { path, values }) =>
        setIn(plan, path, String(values?.host ?? '').replace(scheme, '').replace(/[/?#].*$/, '')),
    },
  },
  {
    id: 'LAR-671',
    severity: 'error',
    title: { en: '“{host}” is not the host of a registry', 'zh-CN': '“{host}”不是镜像仓库的主机' },
    explain: {
      en:
        'A host is a DNS name or an address with a port or without, such as registry.example.com:5000, and no path: '
        + 'what follows the slash is part of the image. A * stands for every registry.',
      'zh-CN':
        '主机是 DNS 名称或地址，可以带端口，例如 registry.example.com:5000，但不能带路径：斜杠之后的内容属于镜像。* 表示所有镜像仓库。',
    },
    source: imageNames,
    check: (plan) =>
      registries(plan, ({ host }, at) =>
        when(host !== '' && !scheme.test(host) && !hostShape.test(host), at('host'), { host }),
      ),
  },
  {
    id: 'LAR-672',
    severity: 'error',
    title: { en: 'The endpoint “{endpoint}” does not begin with https://', 'zh-CN': '端点“{endpoint}”没有以 https:// 开头' },
    explain: {
      en: 'Rancher asks for a URL with a scheme, which also says whether the registry speaks TLS: https:// or http://.',
      'zh-CN': 'Rancher 要求填写带协议的 URL，协议也决定是否使用 TLS：https:// 或 http://。',
    },
    source: registryCode,
    check: (plan) =>
      registries(plan, ({ endpoint }, at) =>
        when(endpoint !== '' && !scheme.test(endpoint), at('endpoint'), { endpoint }),
      ),
    fix: {
      label: { en: 'Use https://, as nodes would', 'zh-CN': '使用 https://（与节点的默认行为相同）' },
      // Within the 255 characters of the field.
      apply: (plan, { path, values }) => setIn(plan, path, `https://${values?.endpoint}`.slice(0, 255)),
    },
  },
  {
    id: 'LAR-673',
    severity: 'error',
    title: { en: '“{endpoint}” is not the URL of a registry', 'zh-CN': '“{endpoint}”不是镜像仓库的 URL' },
    explain: {
      en:
        'An endpoint is https:// or http://, a host, and where needed a port and a path, such as '
        + 'https://mirror.example.com:8443. Nodes ignore one they cannot read.',
      'zh-CN':
        '端点由 https:// 或 http://、主机以及可选的端口和路径组成，例如 https://mirror.example.com:8443。节点会忽略无法识别的端点。',
    },
    source: registryCode,
    check: (plan) =>
      registries(plan, ({ endpoint }, at) =>
        when(scheme.test(endpoint) && !endpointShape.test(endpoint), at('endpoint'), { endpoint }),
      ),
  },
  {
    id: 'LAR-674',
    severity: 'error',
    title: { en: 'Kubernetes cannot have a secret called “{secret}”', 'zh-CN': 'Kubernetes 的 Secret 不能命名为“{secret}”' },
    explain: {
      en:
        'Enter the name of a secret of type kubernetes.io/basic-auth in the cluster’s namespace: lower-case letters, '
        + 'digits, dots and hyphens. The user name and password themselves do not belong here.',
      'zh-CN':
        '请填写集群所在命名空间中 kubernetes.io/basic-auth 类型 Secret 的名称：只能使用小写字母、数字、点和连字符。'
        + '不要在此填写用户名和密码本身。',
    },
    source: objectNames,
    check: (plan) =>
      registries(plan, ({ authSecret: secret }, at) =>
        when(secret !== '' && !dnsName.test(secret), at('authSecret'), { secret }),
      ),
  },
  {
    id: 'LAR-675',
    severity: 'error',
    title: { en: 'The registry {host} is there twice', 'zh-CN': '镜像仓库 {host} 重复' },
    explain: {
      en: 'A host has one entry in the file, and the later one would take the place of the other. Remove one of them.',
      'zh-CN': '文件中每个主机只有一项，后一项会取代前一项。请删除其中一个。',
    },
    source: registryCode,
    check: (plan) => {
      const again = repeated(plan.cluster.registries, ({ host }) => host)
      return registries(plan, ({ host }, at, index) => when(again.has(index), at('host'), { host }))
    },
  },
  {
    id: 'LAR-676',
    severity: 'error',
    title: { en: 'Two secrets to sign in to {host}', 'zh-CN': '登录 {host} 有两个不同的 Secret' },
    explain: {
      en:
        'Credentials belong to the host that is asked, whatever registry it stands in for, and there is room for one. '
        + 'Name the same secret in both.',
      'zh-CN': '凭证属于实际访问的主机，与它代替哪个镜像仓库无关，每个主机只能有一个。请在两处使用相同的 Secret。',
    },
    source: registryCode,
    check: (plan) => {
      const signedIn = new Map<string, string>()
      return registries(plan, (registry, at) => {
        const { authSecret } = registry
        const host = askedHost(registry)
        const first = signedIn.get(host) ?? authSecret
        if (authSecret !== '') signedIn.set(host, first)
        return when(authSecret !== '' && authSecret !== first, at('authSecret'), { host })
      })
    },
  },
  {
    id: 'LAR-677',
    severity: 'info',
    title: { en: 'The registry {host} has nothing to be told', 'zh-CN': '镜像仓库 {host} 没有任何设置' },
    explain: {
      en: 'Without an endpoint and a secret nodes pull from it as they do anyway. Enter one of the two, or remove it.',
      'zh-CN': '既没有端点也没有 Secret 时，节点按默认方式拉取镜像。请填写其中之一，或删除该项。',
    },
    source: registryCode,
    check: (plan) =>
      registries(plan, ({ host, endpoint, authSecret }, at) =>
        when(host !== '' && endpoint === '' && authSecret === '', at('host'), { host }),
      ),
  },
]
