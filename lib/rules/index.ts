import type { PlanPath } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'
import { accessRules } from './access-rules'
import { accountRules } from './account-rules'
import { addOnRules } from './add-on-rules'
import { argumentRules } from './argument-rules'
import { clusterNameRules } from './cluster-name-rules'
import { helmRules } from './helm-rules'
import { iamNameRules } from './iam-name-rules'
import { iamPolicyRules } from './iam-policy-rules'
import { instanceRules } from './instance-rules'
import { keyRules } from './key-rules'
import { labelRules } from './label-rules'
import { legacyRules } from './legacy-rules'
import { managedPolicyRules } from './managed-policy-rules'
import { migrationRules } from './migration-rules'
import { networkRules } from './network-rules'
import { nodeGroupRules } from './node-group-rules'
import { nodeRoleRules } from './node-role-rules'
import { notANumber } from './number-rules'
import { placementRules } from './placement-rules'
import { poolRules } from './pool-rules'
import { providerRules } from './provider-rules'
import { registryRules } from './registry-rules'
import { routeTableRules } from './route-table-rules'
import { securityGroupRules } from './security-group-rules'
import { settingRules } from './setting-rules'
import { snapshotRules } from './snapshot-rules'
import { stepIds, stepOf } from './step-of'
import { tagRules } from './tag-rules'
import type { Problem, Rule, Severity } from './types'
import { versionRules } from './version-rules'
import { volumeRules } from './volume-rules'

/** Every rule, in the order of their ids. */
export const rules: readonly Rule[] = [
  notANumber,
  ...clusterNameRules,
  ...accountRules,
  ...versionRules,
  ...providerRules,
  ...poolRules,
  ...labelRules,
  ...nodeRoleRules,
  ...networkRules,
  ...instanceRules,
  ...placementRules,
  ...legacyRules,
  ...migrationRules,
  ...iamNameRules,
  ...iamPolicyRules,
  ...managedPolicyRules,
  ...securityGroupRules,
  ...routeTableRules,
  ...nodeGroupRules,
  ...settingRules,
  ...tagRules,
  ...helmRules,
  ...argumentRules,
  ...snapshotRules,
  ...registryRules,
  ...accessRules,
  ...volumeRules,
  ...keyRules,
  ...addOnRules,
].sort((a, b) => a.id.localeCompare(b.id, 'en'))

const severities: readonly Severity[] = ['error', 'warning', 'info']

/**
 * Everything that is wrong with a Plan, the worst first, then in the order of the screens.
 * `invalid` is what stands in number fields without being a number.
 */
export function check(plan: Plan, invalid: Readonly<Record<PlanPath, string>> = {}): Problem[] {
  const unread = Object.entries(invalid).map(([path, text]) => ({
    rule: notANumber,
    finding: { path, values: { text } },
  }))
  const broken = rules.flatMap((rule) => rule.check(plan).map((finding) => ({ rule, finding })))
  const rank = ({ rule, finding }: Problem) =>
    severities.indexOf(rule.severity) * stepIds.length + stepIds.indexOf(stepOf(finding.path))
  // Sorting is stable: within a screen, problems stay in the order of the rules.
  return [...unread, ...broken].sort((a, b) => rank(a) - rank(b))
}

/** The Plan with the problem's fix, or the same Plan when its rule has none. */
export function applyFix(plan: Plan, { rule, finding }: Problem): Plan {
  return rule.fix?.apply(plan, finding) ?? plan
}
