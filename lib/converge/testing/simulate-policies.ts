import type { ObservedPolicies } from '../observe/policies'
import { own } from '../own'
import type { PolicyOperation } from '../operations/policies'
import type { RoleOperation } from '../operations/roles'
import { pathAndName } from '../diff/policy-arn'

type Detach = Extract<RoleOperation, { readonly call: 'iam:DetachRolePolicy' }>
type Versioned = ObservedPolicies['wanted'][string] | ObservedPolicies['former'][string]

const versionLimit = 5

/** Managed policies after a call. What IAM would not do is an error here too. */
export function stepPolicy(policies: ObservedPolicies, operation: PolicyOperation | Detach): ObservedPolicies {
  const { name } = pathAndName(operation.policy)
  const change = (edit: <T extends Versioned>(policy: T) => T): ObservedPolicies => {
    const { wanted, former } = policies
    if (own(wanted, name)) return { ...policies, wanted: { ...wanted, [name]: edit(wanted[name]!) } }
    if (own(former, name)) return { ...policies, former: { ...former, [name]: edit(former[name]!) } }
    throw new Error(`NoSuchEntity: ${name}`)
  }
  switch (operation.call) {
    case 'iam:CreatePolicy': {
      if (own(policies.wanted, name)) throw new Error('EntityAlreadyExists')
      const { tags, document } = operation
      const policy = { tags, document, versions: [{ id: 'v1', isDefault: true, created: 1 }] }
      return { ...policies, wanted: { ...policies.wanted, [name]: policy } }
    }
    case 'iam:CreatePolicyVersion':
      return change((policy) => {
        const { versions } = policy
        if (versions.length >= versionLimit) throw new Error('LimitExceeded')
        const next = Math.max(...versions.map(({ id }) => Number(id.slice(1)))) + 1
        const others = versions.map((one) => ({ ...one, isDefault: false }))
        const all = [...others, { id: `v${next}`, isDefault: true, created: next }]
        return { ...policy, document: operation.document, versions: all }
      })
    case 'iam:DeletePolicyVersion':
      return change((policy) => {
        const kept = policy.versions.filter(({ id }) => id !== operation.version)
        if (!kept.some(({ isDefault }) => isDefault)) throw new Error('DeleteConflict')
        return { ...policy, versions: kept }
      })
    case 'iam:TagPolicy':
      return change((policy) => ({ ...policy, tags: { ...policy.tags, ...operation.tags } }))
    case 'iam:AttachRolePolicy':
      return attachments(policies, `role/${operation.role}`, (all) => [...all.filter((arn) => arn !== operation.policy), operation.policy])
    case 'iam:AttachUserPolicy':
      return attachments(policies, `user/${operation.user}`, (all) => [...all.filter((arn) => arn !== operation.policy), operation.policy])
    case 'iam:DetachRolePolicy':
      return detached(policies, `role/${operation.role}`, operation.policy)
    case 'iam:DetachUserPolicy':
      return detached(policies, `user/${operation.user}`, operation.policy)
    case 'iam:DeletePolicy': {
      const policy = own(policies.wanted, name) ?? own(policies.former, name)
      const used = Object.values(policies.attached).some((all) => all.includes(operation.policy))
      if (used || policy?.versions.length !== 1) throw new Error('DeleteConflict')
      const without = <T>(all: Readonly<Record<string, T>>) => Object.fromEntries(Object.entries(all).filter(([key]) => key !== name))
      return { ...policies, wanted: without(policies.wanted), former: without(policies.former) }
    }
  }
}

function attachments(policies: ObservedPolicies, key: string, edit: (all: readonly string[]) => string[]): ObservedPolicies {
  const before = own(policies.attached, key)
  if (before === undefined) throw new Error(`NoSuchEntity: ${key}`)
  return { ...policies, attached: { ...policies.attached, [key]: edit(before) } }
}

function detached(policies: ObservedPolicies, key: string, policy: string): ObservedPolicies {
  // Gone already is as good.
  const after = own(policies.attached, key) ? attachments(policies, key, (all) => all.filter((arn) => arn !== policy)) : policies
  const former = Object.entries(after.former).map(([name, one]) => {
    return [name, pathAndName(policy).name === name ? { ...one, attachedTo: one.attachedTo.filter((at) => at !== key) } : one]
  })
  return { ...after, former: Object.fromEntries(former) }
}
