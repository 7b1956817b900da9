import { migration as texts } from '@/lib/catalog/runbook/migration'
import { roleNames } from '@/lib/derive/names'
import type { RoleNames } from '@/lib/derive/types'
import type { Plan } from '@/lib/plan/schema'
import type { Step } from '../runbook/step'
import { option } from '../shell'

/** The cloud controller's policies beside those that the provider inside Kubernetes still needs. */
export function permissions(plan: Plan, lead: string): Step {
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
    back: { lead, commands: withoutPolicies(plan) },
  }
}

/** Deletes the policies of the migration, and no other. */
export const withoutPolicies = (plan: Plan) =>
  Object.values(roleNames(plan)).map((names) => `aws iam delete-role-policy ${of(names)}`).join('\n')

const of = ({ roleName, policyName }: RoleNames) =>
  `${option('role-name', roleName)} ${option('policy-name', policyName)}`
