import { credentialActions, credentialFeatures, type CredentialAction } from '@/lib/catalog/credential-actions'
import { documentedCredential, documentedEncryption } from '@/lib/catalog/documented-policies'
import type { Plan } from '@/lib/plan/schema'
import type { Text } from '@/lib/text'
import { credentialPolicy, launchesSpot, neededCredentialActions } from './credential-policy'
import type { PermissionReason } from './types'

const catalog = new Map(credentialActions.map((entry) => [entry.action, entry]))

/** Every action of the cloud credential's policy once, in its order, and why. Empty where there is no such policy. */
export function credentialPermissionReasons(plan: Plan): PermissionReason[] {
  const actions = new Set(credentialPolicy(plan)?.Statement.flatMap((statement) => statement.Action))
  return [...actions].flatMap((action) => {
    const entry = catalog.get(action)
    return entry ? [reasonOf(entry, plan)] : []
  })
}

/** What this Plan needs and the documented policy does not allow. */
export function missingFromDocumentedCredential(plan: Plan): PermissionReason[] {
  if (plan.nodes.source !== 'ec2') return []
  const allowed = [...documentedCredential, ...documentedEncryption].flatMap(({ Action }) => Action)
  const covers = (pattern: string, action: string) =>
    pattern.endsWith('*') ? action.startsWith(pattern.slice(0, -1)) : action === pattern
  return neededCredentialActions(plan)
    .filter(({ action }) => !allowed.some((pattern) => covers(pattern, action)))
    .map((entry) => reasonOf(entry, plan))
}

function reasonOf(entry: CredentialAction, plan: Plan): PermissionReason {
  const { action, use, reason, scoped, scopedSpot, source } = entry
  const parts = [reason]
  if (plan.iam.mode === 'tag-scoped') {
    if (scoped) parts.push(scoped)
    if (scopedSpot && launchesSpot(plan)) parts.push(scopedSpot)
  }
  return { action, feature: credentialFeatures[use], reason: joined(parts), source }
}

const joined = (parts: readonly Text[]): Text => ({
  en: parts.map(({ en }) => en).join(' '),
  'zh-CN': parts.map((part) => part['zh-CN']).join(''),
})
