import { migration as texts } from '@/lib/catalog/runbook/migration'
import { desiredState } from '@/lib/derive/desired'
import { roleNames } from '@/lib/derive/names'
import type { RoleNames } from '@/lib/derive/types'
import type { Plan } from '@/lib/plan/schema'
import { creation, removal } from '../runbook/policies'
import type { Step } from '../runbook/step'
import { option } from '../shell'

/** The cloud controller's policies beside those that the provider inside Kubernetes still needs. */
export function permissions(plan: Plan, lead: string): Step {
  const back = { lead, commands: withoutPolicies(plan) }
  const managed = ofNodes(plan)
  if (managed.length > 0) {
    const show = managed.flatMap(({ principals }) => principals).map(
      ({ name }) => `aws iam list-attached-role-policies ${option('role-name', name)} --query='AttachedPolicies[].[PolicyName]' --output=text`,
    )
    return {
      text: texts.permissions,
      blocks: [{ commands: [creation(plan, managed), ...new Set(show)].join('\n') }],
      output: managed.map(({ name }) => name).join('\n'),
      back,
    }
  }
  const { controlPlane, worker } = roleNames(plan)
  const each = [
    { ...controlPlane, file: 'iam/control-plane.json' },
    { ...worker, file: 'iam/worker.json' },
  ]
  const put = each.map((one) => `aws iam put-role-policy ${of(one)} --policy-document=file://${one.file}`)
  const show = each.map((one) => `aws iam get-role-policy ${of(one)} --query=PolicyName --output=text`)
  return {
    text: texts.permissions,
    blocks: [{ commands: [...put, ...show].join('\n') }],
    output: each.map(({ policyName }) => policyName).join('\n'),
    back,
  }
}

/** Deletes the policies of the migration, and no other. */
export function withoutPolicies(plan: Plan): string {
  const managed = ofNodes(plan)
  if (managed.length > 0) return removal(plan, managed)
  return Object.values(roleNames(plan)).map((names) => `aws iam delete-role-policy ${of(names)}`).join('\n')
}

/** The nodes' permissions as managed policies; none where they stand in the roles. */
function ofNodes(plan: Plan) {
  const { managedPolicies, policyForm, roles } = desiredState(plan)
  const names = roles.flatMap(({ policies }) => policies.map(({ name }) => name))
  return policyForm === 'managed' ? managedPolicies.filter(({ name }) => names.includes(name)) : []
}

const of = ({ roleName, policyName }: RoleNames) =>
  `${option('role-name', roleName)} ${option('policy-name', policyName)}`
