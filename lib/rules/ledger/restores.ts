import { defaultPlan } from '@/lib/plan/defaults'
import { setIn, type PlanPath } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'
import type { Text } from '@/lib/text'
import { check } from '..'
import type { Problem } from '../types'

/** A switch that brings the documented form back, as far as a Plan can say it. */
export interface Restore {
  readonly label: Text
  holds(plan: Plan): boolean
  apply(plan: Plan): Plan
  undo(plan: Plan): Plan
}

const field = <T>(label: Text, path: PlanPath, read: (plan: Plan) => T, documented: T, own: T): Restore => ({
  label,
  holds: (plan) => read(plan) === documented,
  apply: (plan) => setIn(plan, path, documented),
  undo: (plan) => setIn(plan, path, own),
})

const inTree = field(
  { en: 'Use the in-tree provider', 'zh-CN': '使用树内云提供商' },
  'cluster.provider', ({ cluster }) => cluster.provider, 'in-tree', 'external',
)

/** One choice for all policies: they are printed together and belong together. */
const documentedPolicies = field(
  { en: 'Use the documented policies, all of them', 'zh-CN': '全部采用文档中的策略' },
  'iam.mode', ({ iam }) => iam.mode, 'documented', 'minimal',
)

const delivery = (documented: Plan['helm']['delivery'], label: Text) =>
  field(label, 'helm.delivery', ({ helm }) => helm.delivery, documented, 'additional-manifest')

const serviceAccounts = '--use-service-account-credentials=true'

const withServiceAccounts: Restore = {
  label: { en: 'Add the argument', 'zh-CN': '添加该参数' },
  holds: ({ helm }) => helm.extraArgs.includes(serviceAccounts),
  // The list has room for twenty; the last one makes way.
  apply: (plan) => setIn(plan, 'helm.extraArgs', [...plan.helm.extraArgs.slice(0, 19), serviceAccounts]),
  undo: (plan) => setIn(plan, 'helm.extraArgs', plan.helm.extraArgs.filter((arg) => arg !== serviceAccounts)),
}

/** By error. Where there is none, a Plan has no field for what the document says: it could only be broken. */
export const restores: Readonly<Record<string, Restore>> = {
  E01: inTree,
  E02: inTree,
  E05: field(
    { en: 'Take names from the metadata on K3s as well', 'zh-CN': '在 K3s 上也从元数据获取名称' },
    'nodes.naming', ({ nodes }) => nodes.naming, 'metadata', 'explicit',
  ),
  E11: field(
    { en: 'Log as much as the document: --v=5', 'zh-CN': '按文档设置日志级别：--v=5' },
    'helm.verbosity', ({ helm }) => helm.verbosity, 5, defaultPlan.helm.verbosity,
  ),
  E12: delivery('rancher-ui', { en: 'Install the chart from the Apps page', 'zh-CN': '从应用页面安装 Chart' }),
  E15: withServiceAccounts,
  E16: delivery('helm-cli', {
    en: 'Install the chart with helm by hand, in kube-system',
    'zh-CN': '手动用 helm 安装 Chart（安装到 kube-system）',
  }),
  E21: field(
    { en: 'Give names by hand, with the EC2 private DNS name', 'zh-CN': '手动命名，使用 EC2 私有 DNS 名称' },
    'nodes.naming', ({ nodes }) => nodes.naming, 'explicit', 'metadata',
  ),
  E23: documentedPolicies,
  E24: documentedPolicies,
  E25: documentedPolicies,
  E31: field(
    { en: 'Tag subnets as owned', 'zh-CN': '将子网标记为 owned' },
    'tags.subnets', ({ tags }) => tags.subnets, 'owned', 'shared',
  ),
  E36: documentedPolicies,
  E37: documentedPolicies,
  E39: documentedPolicies,
  E40: documentedPolicies,
  E41: documentedPolicies,
}

/** What the switch would do now, and the errors it would bring: with any, it is not offered. */
export interface Offer {
  readonly restore: Restore
  readonly on: boolean
  readonly breaks: readonly Problem[]
}

/** The switch for an error of the documents, as it stands for this Plan; null where there is none. */
export function offerOf(plan: Plan, id: string): Offer | null {
  const restore = Object.hasOwn(restores, id) ? restores[id] : undefined
  if (!restore) return null
  const on = restore.holds(plan)
  const known = new Set(errorsOf(plan).map(keyOf))
  const breaks = errorsOf(on ? restore.undo(plan) : restore.apply(plan)).filter((problem) => !known.has(keyOf(problem)))
  return { restore, on, breaks }
}

const errorsOf = (plan: Plan) => check(plan).filter(({ rule }) => rule.severity === 'error')
const keyOf = ({ rule, finding }: Problem) => `${rule.id} ${finding.path}`
