import type { Finding, Preflight } from '@/lib/converge/preflight/types'
import { visible } from '@/lib/lint/format/excerpt'
import { fill, type Locale } from '@/lib/text'
import { appErrorText } from './app-error-text'
import { messages } from './messages'
import { say } from './texts'

const signs = { allowed: '+', denied: '!', unknown: '?' } as const

/** What a change set takes in permissions and who has them, for people at a terminal: the policy first, to be copied. */
export function preflightReport(found: Preflight, locale: Locale): string {
  const { accountId, region, caller, policy, widened, findings, verdict, unread } = found
  const { permissions } = messages[locale].steps.review
  const count = new Set(findings.filter((one) => one.verdict === verdict).map(({ action }) => action)).size
  const sum = { allowed: permissions.allAllowed, denied: permissions.someDenied, unknown: permissions.someUnknown }[verdict]
  return lines([
    say({ key: 'changesWhere', values: { accountId, region } }, locale),
    fill(permissions.as, { caller }),
    '',
    widened.length > 0 || unread ? permissions.leadMore : permissions.lead,
    ...(widened.length > 0 ? [fill(permissions.widened, { types: widened.join(', ') })] : []),
    '',
    ...JSON.stringify(policy, null, 2).split('\n'),
    '',
    ...findings.flatMap((finding) => one(finding, locale)),
    '',
    ...(unread ? [appErrorText(unread, locale), permissions.unread] : []),
    fill(sum, { count }),
    permissions.limits,
  ])
}

function one(finding: Finding, locale: Locale): string[] {
  const { permissions } = messages[locale].steps.review
  const reason =
    finding.verdict === 'unknown'
      ? fill(permissions.why[finding.why], { said: finding.said ?? '' })
      : finding.verdict === 'denied'
        ? `${permissions.refusal[finding.refusal]} (${permissions.by[finding.by]})`
        : permissions.by[finding.by]
  return [
    `${signs[finding.verdict]} ${finding.action}: ${permissions.verdict[finding.verdict]}, ${reason}`,
    ...(finding.verdict === 'allowed' ? [] : finding.resources.map((resource) => `    ${resource}`)),
  ]
}

/** Names of resources come from the account, and may hold what a terminal obeys. */
const lines = (all: readonly string[]) => all.map((line) => `${visible(line)}\n`).join('')
