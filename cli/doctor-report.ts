import { commandLine } from '@/lib/artifacts/shell'
import type { AccountProblem, Diagnosis, SubnetChoice } from '@/lib/doctor/account/types'
import { visible } from '@/lib/lint/format/excerpt'
import type { Severity } from '@/lib/rules/types'
import { fill, type Locale } from '@/lib/text'
import { appErrorText } from './app-error-text'
import { say, type Message } from './texts'

const severities: readonly Severity[] = ['error', 'warning', 'info']

/** What the doctor found, for people at a terminal: what there is, what is wrong, what nobody could judge. */
export function doctorReport(said: Diagnosis, locale: Locale): string {
  const words = (key: Message['key'], values?: Message['values']) => say({ key, ...(values ? { values } : {}) }, locale)
  const problems = severities.flatMap((severity) => {
    const own = said.problems.filter(({ rule }) => rule.severity === severity)
    return own.length === 0 ? [] : ['', `${words(severity)} (${own.length})`, ...own.flatMap((one) => problem(one))]
  })

  function problem({ rule, finding }: AccountProblem): string[] {
    const text = (of: typeof rule.title) => fill(of[locale], finding.values)
    return [
      `  ${rule.id} ${text(rule.title)}`,
      `    ${text(rule.explain)}`,
      ...finding.evidence.map((one) => `    ${words('doctorRead')} ${one.resource} ${one.field}: ${one.value}`),
      `    ${words('doctorRemedy')} ${text(rule.remedy)}`,
      ...finding.commands.map((command) => `      $ ${commandLine(command)}`),
      `    ${rule.source.url ?? rule.source.name}`,
    ]
  }

  const unread = said.unread.map(({ rule, list, error }) => {
    const reason = [appErrorText(error, locale), error.operation].filter(Boolean).join(' ')
    return `  ${rule.id} ${list}: ${reason}`
  })
  const healthy = said.problems.length === 0 && unread.length === 0
  return [
    ...found(said, words),
    ...problems,
    ...(unread.length > 0 ? ['', words('doctorUnread', { count: unread.length }), ...unread] : []),
    ...(healthy ? ['', words('doctorHealthy')] : []),
    '',
  ].map(visible).join('\n')
}

/** What the account has for the cluster, wrong or not. */
function found({ clusterId, region, machines, balancerSubnets, permissionsBy }: Diagnosis, words: Words): string[] {
  const subnets = (chosen: readonly SubnetChoice[]) =>
    chosen.map(({ zone, subnetId }) => `${subnetId} (${zone})`).join(', ') || words('none')
  return [
    words('doctorMachines', { clusterId, region, count: machines?.length ?? '?' }),
    ...(balancerSubnets ?? []).flatMap(({ vpcId, internetFacing, internal }) => [
      words('doctorInternetFacing', { vpcId, subnets: subnets(internetFacing) }),
      words('doctorInternal', { vpcId, subnets: subnets(internal) }),
    ]),
    ...(permissionsBy === null ? [] : [words(permissionsBy === 'simulation' ? 'doctorSimulated' : 'doctorDocuments')]),
  ]
}

type Words = (key: Message['key'], values?: Message['values']) => string
