import { addOns } from '@/lib/catalog/runbook/add-ons'
import { desiredState } from '@/lib/derive/desired'
import type { DesiredManagedPolicy, Principal } from '@/lib/derive/desired-policies'
import type { Plan } from '@/lib/plan/schema'
import { option, quote } from '../shell'
import type { Step } from './step'

const whom = ({ type, name }: Principal) => option(`${type}-name`, name)
const arn = ({ name }: DesiredManagedPolicy) => `--policy-arn="$POLICIES"${quote(name)}`

/** How ARNs of the Plan's policies begin, for the commands after it. */
export function setPolicies(plan: Plan): string {
  const { partition, path } = desiredState(plan)
  const account = plan.aws.accountId || '$(aws sts get-caller-identity --query=Account --output=text)'
  return `POLICIES="arn:${partition}:iam::${account}:policy"${quote(path)}`
}

/** Whether every managed policy stands where it should; null when the Plan has none. */
export function policies(plan: Plan): Step | null {
  const { managedPolicies } = desiredState(plan)
  if (managedPolicies.length === 0) return null
  const byPrincipal = new Map<string, string[]>()
  for (const { name, principals } of managedPolicies) {
    for (const one of principals) {
      const show = `aws iam list-attached-${one.type}-policies ${whom(one)} --query='AttachedPolicies[].[PolicyName]' --output=text`
      byPrincipal.set(show, [...(byPrincipal.get(show) ?? []), name])
    }
  }
  return {
    text: addOns.policies,
    blocks: [{ commands: [...byPrincipal.keys()].join('\n') }],
    output: [...byPrincipal.values()].flat().join('\n'),
  }
}

/** A role with a managed policy cannot be deleted, nor a policy that something has. */
export function detachPolicies(plan: Plan): Step | null {
  const { managedPolicies } = desiredState(plan)
  if (managedPolicies.length === 0) return null
  return { text: addOns.detachPolicies, blocks: [{ commands: removal(plan, managedPolicies) }] }
}

/** Makes policies and attaches them. */
export function creation(plan: Plan, all: readonly DesiredManagedPolicy[]): string {
  const commands = all.flatMap((policy) => [
    `aws iam create-policy ${option('policy-name', policy.name)} ${option('path', policy.path)} --policy-document=file://iam/${policy.file}.json`,
    ...policy.principals.map((one) => `aws iam attach-${one.type}-policy ${whom(one)} ${arn(policy)}`),
  ])
  return [setPolicies(plan), ...commands].join('\n')
}

/** Takes policies from whom they are attached to, and deletes them. */
export function removal(plan: Plan, all: readonly DesiredManagedPolicy[]): string {
  const commands = all.flatMap((policy) => [
    ...policy.principals.map((one) => `aws iam detach-${one.type}-policy ${whom(one)} ${arn(policy)}`),
    `aws iam delete-policy ${arn(policy)}`,
  ])
  return [setPolicies(plan), ...commands].join('\n')
}
