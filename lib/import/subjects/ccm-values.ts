import { controllerArguments, leaderMigrationArgument } from '@/lib/catalog/chart-values'
import { chartValues } from '@/lib/derive/chart-values'
import { roleMarks } from '@/lib/derive/nodes'
import { plain } from '@/lib/documents/tree'
import type { Plan } from '@/lib/plan/schema'
import { isMap, listIn, same, textIn, valueAt } from '../data'
import { claim, derived, text, type Field } from '../field'
import { reasons } from '../reasons'
import type { Brought, Subject } from '../subject'
import { withDistribution, withFittingRancher, withNeutralRke1 } from '../versions'

const verbosity = /^--v=(\d{1,2})$/
const always: readonly string[] = controllerArguments.map(({ arg }) => arg)
const leaderMigration: string = leaderMigrationArgument.arg

/** Values of the aws-cloud-controller-manager chart. */
export function ccmValuesSubject(brought: Brought): Subject {
  const during = listIn(valueAt(plain(brought.document.root), ['args'])).includes(leaderMigration)
  return {
    // Of a migration's two files this is the one for while both controllers run.
    write: (plan) => (during && plan.cluster.migrating ? duringMigration(plan) : chartValues(plan)),
    settle: (plan, data, complete) => settle(plan, data, complete, brought),
    fields,
    verdicts: [
      { at: ['clusterRoleRules'], list: 'wrong', why: reasons.clusterRoleRules },
      { at: ['tolerations'], list: 'wrong', why: reasons.tolerations },
      { at: ['nodeSelector'], list: 'wrong', why: reasons.nodeSelector },
    ],
  }
}

const fields: readonly Field[] = [
  text(['image', 'repository'], 'helm.imageRepository'),
  derived(['image', 'tag'], 'helm.imageTag'),
  text(['resources', 'requests', 'cpu'], 'helm.cpuRequest'),
  claim(['args', '*'], (plan, value) => {
    const arg = textIn(value) ?? ''
    if (verbosity.test(arg)) return 'helm.verbosity'
    if (arg === leaderMigration) return 'cluster.migrating'
    return plan.helm.extraArgs.includes(arg) ? 'helm.extraArgs' : null
  }),
  claim(['tolerations', '*', 'operator'], ({ helm }) => (helm.tolerations === 'all' ? 'helm.tolerations' : null)),
]

function duringMigration(plan: Plan) {
  const values = chartValues(plan)
  return { ...values, args: [...values.args, leaderMigration] }
}

function settle(before: Plan, data: unknown, complete: boolean, brought: Brought): Plan {
  const plan = settleDistribution(before, data, brought)
  const { helm } = settleArgs(plan, valueAt(data, ['args']))
  const found = valueAt(data, ['tolerations'])
  const all = listIn(found).length === 1 && same(listIn(found)[0], { operator: 'Exists' })
  const tolerations = all ? 'all' : found !== undefined || complete ? 'derived' : helm.tolerations
  const migrating = plan.cluster.migrating || listIn(valueAt(data, ['args'])).includes(leaderMigration)
  return { ...plan, cluster: { ...plan.cluster, migrating }, helm: { ...helm, tolerations } }
}

/** Only RKE1 marks its control plane without a hyphen. */
function settleDistribution(plan: Plan, data: unknown, { bundle, fresh }: Brought): Plan {
  const selector = valueAt(data, ['nodeSelector'])
  const known = !fresh || bundle.some(({ kind }) => kind === 'cluster' || kind === 'rke1')
  if (known || !isMap(selector) || !Object.hasOwn(selector, roleMarks('rke1').controlPlane)) return plan
  return withFittingRancher(withNeutralRke1(withDistribution(plan, 'rke1')))
}

/** Arguments that Lariat gives anyway, and that of a migration, are nobody's own. */
function settleArgs(plan: Plan, found: unknown): Plan {
  if (!Array.isArray(found)) return plan
  const args = found.map((arg) => textIn(arg) ?? '').filter((arg) => arg !== leaderMigration)
  if (same(args, chartValues(plan).args)) return plan
  const [, level] = verbosity.exec(args.find((arg) => verbosity.test(arg)) ?? '') ?? []
  const chosen = level === undefined || Number(level) > mostVerbose ? plan.helm.verbosity : Number(level)
  const others = args.filter((arg) => arg !== '' && !always.includes(arg) && !verbosity.test(arg))
  // What a field cannot hold is left for the reader to see, one argument at a time.
  const extraArgs = others.filter((arg) => arg.length <= longestArg && arg.startsWith('-')).slice(0, mostArgs)
  return { ...plan, helm: { ...plan.helm, verbosity: chosen, extraArgs } }
}

/** The schema's bounds. */
const mostVerbose = 10
const mostArgs = 20
const longestArg = 256
