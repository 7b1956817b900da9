import type { Principal } from '@/lib/derive/desired-policies'
import type { Tags } from '@/lib/inventory'
import type { Operation } from '../operation'
import { own } from '../own'
import { principalKey } from '../observe/policies'
import type { Call } from '../types'

/**
 * What Lariat has attached a policy to, as a tag of the policy: undoing, and a Plan that names somebody else, must know
 * it. IAM's tags take no comma, its names do; they take no colon, which tags do.
 */
export const attachedToTag = 'lariat.dev/attached-to'

export const attachedToRecord = (principals: readonly Principal[]) =>
  principals.map(principalKey).join(' ').replaceAll(',', ':')

export function recordedPrincipals(tags: Tags): Principal[] {
  const words = (own(tags, attachedToTag) ?? '').replaceAll(':', ',').split(' ')
  return words.flatMap((word) => principalOf(word) ?? [])
}

/** From `role/<name>`; undefined for what Lariat attaches nothing to. */
export function principalOf(key: string): Principal | undefined {
  const [, type, name] = /^(role|user)\/(.+)$/.exec(key) ?? []
  return name === undefined ? undefined : { type: type === 'user' ? 'user' : 'role', name }
}

export const attach = ({ type, name }: Principal, policy: string): Operation =>
  type === 'role' ? { call: 'iam:AttachRolePolicy', policy, role: name } : { call: 'iam:AttachUserPolicy', policy, user: name }

export const detach = ({ type, name }: Principal, policy: string): Operation =>
  type === 'role' ? { call: 'iam:DetachRolePolicy', role: name, policy } : { call: 'iam:DetachUserPolicy', policy, user: name }

/** The two calls as inverses of one another. */
export const attachCall = ({ type, name }: Principal, policy: string): Call => ({
  operation: type === 'role' ? 'iam:AttachRolePolicy' : 'iam:AttachUserPolicy',
  detail: `${name}: ${policy}`,
})

export const detachCall = ({ type, name }: Principal, policy: string): Call => ({
  operation: type === 'role' ? 'iam:DetachRolePolicy' : 'iam:DetachUserPolicy',
  detail: `${name}: ${policy}`,
})
