import { kubernetesMinor } from '@/lib/catalog/kubernetes'
import { rancherMinor, rancherSources, type RancherMinor } from '@/lib/catalog/rancher'
import { releases, releasesFor } from '@/lib/catalog/releases'
import { ccmCode } from '@/lib/catalog/sources'
import { minorOf, parseVersion } from '@/lib/catalog/version'
import { setIn } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'
import { when } from './finding'
import type { Finding, Rule } from './types'

const names = { rke2: 'RKE2', k3s: 'K3s', rke1: 'RKE1' } as const

/** The same minor as a release of the chosen distribution: a known one, else the same patch with its suffix. */
function forDistribution({ cluster: { distribution, kubernetes } }: Plan): string {
  const minor = minorOf(kubernetes)
  const known = releases[distribution].find((release) => minorOf(release) === minor)
  const suffix = { rke2: '+rke2r1', k3s: '+k3s1', rke1: '-rancher1-1' }[distribution]
  return known ?? `v${kubernetes.replace(/^v|[+-].*$/g, '')}${suffix}`
}

interface Window {
  readonly minor: number
  readonly known: RancherMinor
  /** Whether the bound was read, and does not follow from the rhythm of releases. */
  readonly certain: boolean
  /** A release this Rancher provisions. */
  readonly release: string
}

/** How the Kubernetes version misses what the Rancher version provisions; null when it does not, or has no RKE1. */
function outside({ cluster: { rancher, kubernetes, distribution } }: Plan): Window | null {
  const known = rancherMinor(rancher)
  const version = parseVersion(kubernetes)
  if (!known || !version || (distribution === 'rke1' && !known.rke1)) return null
  const { from, to } = known.kubernetes
  if (version.major === 1 && version.minor >= from && version.minor <= to) return null
  const below = version.major < 1 || (version.major === 1 && version.minor < from)
  return {
    minor: version.minor,
    known,
    // The upper bound is Rancher's own, RKE1's lower ones are KDM's; the others were inferred where the table says so.
    certain: !below || distribution === 'rke1' || known.certainty === 'read',
    release: releasesFor(distribution, rancher)[0] ?? kubernetes,
  }
}

function windowFinding(plan: Plan, applies: (window: Window) => boolean): Finding[] {
  const window = outside(plan)
  if (!window || !applies(window)) return []
  const { minor, known, release } = window
  return when(true, 'cluster.kubernetes', {
    minor,
    rancher: known.minor,
    from: known.kubernetes.from,
    to: known.kubernetes.to,
    release,
  })
}

const windowTitle = {
  en: 'Rancher {rancher} does not provision Kubernetes 1.{minor}',
  'zh-CN': 'Rancher {rancher} 不能创建 Kubernetes 1.{minor} 集群',
}

/** Kubernetes and Rancher versions, and which go together. */
export const versionRules: readonly Rule[] = [
  {
    id: 'LAR-020',
    severity: 'error',
    title: { en: '“{version}” is not a version Rancher can install', 'zh-CN': '“{version}”不是 Rancher 可安装的版本' },
    explain: {
      en:
        'Enter the full version of a release, such as v1.34.10+rke2r1 or v1.34.10+k3s1. What follows the plus '
        + 'tells Rancher the distribution.',
      'zh-CN':
        '请填写完整的发布版本，例如 v1.34.10+rke2r1 或 v1.34.10+k3s1。加号之后的部分告诉 Rancher 使用哪个发行版。',
    },
    source: rancherSources.kubernetes,
    check: ({ cluster: { kubernetes: version } }) =>
      // The shape is also read without the v, for image tags; Rancher's list of releases has it.
      when(parseVersion(version) === null || !version.startsWith('v'), 'cluster.kubernetes', { version }),
  },
  {
    id: 'LAR-021',
    severity: 'error',
    title: { en: '{version} is not a version of {distribution}', 'zh-CN': '{version} 不是 {distribution} 的版本' },
    explain: {
      en:
        'Rancher chooses the distribution by the end of the version: +rke2r1 for RKE2, +k3s1 for K3s, -rancher1-1 '
        + 'for RKE1.',
      'zh-CN': 'Rancher 根据版本号的后缀选择发行版：RKE2 为 +rke2r1，K3s 为 +k3s1，RKE1 为 -rancher1-1。',
    },
    source: rancherSources.kubernetes,
    check: (plan) => {
      const { kubernetes: version, distribution } = plan.cluster
      const parsed = parseVersion(version)
      return when(parsed !== null && parsed.distribution !== distribution, 'cluster.kubernetes', {
        version,
        distribution: names[distribution],
        fitting: forDistribution(plan),
      })
    },
    fix: {
      label: { en: 'Use {fitting}', 'zh-CN': '使用 {fitting}' },
      apply: (plan) => setIn(plan, 'cluster.kubernetes', forDistribution(plan)),
    },
  },
  {
    id: 'LAR-022',
    severity: 'error',
    title: windowTitle,
    explain: {
      en:
        'It installs 1.{from} to 1.{to}. Choose a release of that range, such as {release}, or another Rancher '
        + 'version.',
      'zh-CN': '它支持 1.{from} 到 1.{to}。请选择该范围内的版本，例如 {release}，或选择其他 Rancher 版本。',
    },
    source: rancherSources.kubernetes,
    check: (plan) => windowFinding(plan, ({ certain }) => certain),
    fix: {
      label: { en: 'Use {release}', 'zh-CN': '使用 {release}' },
      apply: (plan, { path, values }) => setIn(plan, path, values?.release ?? plan.cluster.kubernetes),
    },
  },
  {
    id: 'LAR-024',
    severity: 'warning',
    title: {
      en: 'Rancher {rancher} probably does not provision Kubernetes 1.{minor}',
      'zh-CN': 'Rancher {rancher} 可能不能创建 Kubernetes 1.{minor} 集群',
    },
    explain: {
      en:
        'Its range ends at 1.{to}; that it begins at 1.{from} follows from the rhythm of its releases and was not '
        + 'read anywhere. Look at the versions Rancher offers, or choose a newer one.',
      'zh-CN':
        '其支持范围的上限是 1.{to}；下限 1.{from} 是根据发布节奏推断的，并无明确出处。请查看 Rancher 实际提供的版本，或选择更新的版本。',
    },
    source: rancherSources.kubernetes,
    check: (plan) => windowFinding(plan, ({ certain }) => !certain),
  },
  {
    id: 'LAR-025',
    severity: 'warning',
    title: { en: 'Lariat does not know Rancher “{rancher}”', 'zh-CN': 'Lariat 不认识 Rancher “{rancher}”' },
    explain: {
      en:
        'Enter its minor version, such as 2.14. For an unknown version nobody checks here which Kubernetes it '
        + 'installs, and the files use the node configuration that older versions understand.',
      'zh-CN':
        '请填写次版本号，例如 2.14。对于未知版本，这里无法检查它支持哪些 Kubernetes 版本，生成的文件会使用旧版本也能识别的节点配置。',
    },
    source: rancherSources.kubernetes,
    check: ({ cluster: { rancher } }) => when(rancherMinor(rancher) === undefined, 'cluster.rancher', { rancher }),
  },
  {
    id: 'LAR-034',
    severity: 'warning',
    title: {
      en: 'Lariat knows no cloud controller for Kubernetes {version}',
      'zh-CN': 'Lariat 不知道 Kubernetes {version} 对应的云控制器管理器版本',
    },
    explain: {
      en:
        'The cloud controller should be of the cluster’s minor version, and each chart release has another one by '
        + 'default. Look up the newest tag of that minor, and enter it in the Helm step.',
      'zh-CN':
        '云控制器管理器应与集群的次版本一致，而各 Chart 版本的默认标签并不相同。请查找该次版本的最新标签，并在 Helm 步骤中填写。',
    },
    source: ccmCode('README.md'),
    check: ({ cluster: { kubernetes: version }, helm }) => {
      const parsed = parseVersion(version)
      const unknown = parsed !== null && (parsed.major !== 1 || kubernetesMinor(parsed.minor) === undefined)
      return when(unknown && helm.imageTag === '', 'helm.imageTag', { version })
    },
  },
]
