import type { ScriptGap } from '@/lib/catalog/aws-cli'
import type { Desired } from '@/lib/derive/desired'
import { idsByType } from '@/lib/derive/ids-by-type'
import { clusterId } from '@/lib/derive/names'
import type { Plan } from '@/lib/plan/schema'
import { realIds } from '../real-ids'

/** IAM API reference, CreateRole and CreateInstanceProfile. Such a name can also be no `file://` to the AWS CLI. */
const iamName = /^[\w+=,.@-]+$/
const iamPath = /^\/([\w.,+@=-]+\/)*$/
/** EC2 API reference, CreateSecurityGroup. Such a name could still be a `file://` to the AWS CLI. */
const groupName = /^(?!sg-|.*:\/\/)[\w .:/()#,@[\]+=&;{}!$*-]{1,255}$/i
const policyArn = /^arn:[\w-]+:iam::(\d{12}|aws):policy\/[\x21-\x7e]+$/

/** What a script of this Plan could not run without, or would hand to AWS as something else than it is. */
export function scriptGapsOf(plan: Plan, { roles, profiles, tagged, managedPolicies, nodeGroup }: Desired): ScriptGap[] {
  const { region, accountId } = plan.aws
  const { path, permissionsBoundary } = plan.iam
  const names = [
    ...roles.flatMap((role) => [role.name, ...role.policies.map(({ name }) => name)]),
    ...profiles.map(({ name }) => name),
    ...managedPolicies.flatMap(({ name, principals }) => [name, ...principals.map((one) => one.name)]),
  ]
  const found: readonly (readonly [boolean, ScriptGap])[] = [
    [!/^[a-z0-9-]+$/.test(region), 'region'],
    [accountId !== '' && !/^\d{12}$/.test(accountId), 'account'],
    [clusterId(plan) === '', 'cluster'],
    [!names.every((name) => iamName.test(name)), 'names'],
    [path !== '' && !iamPath.test(path), 'path'],
    [permissionsBoundary !== '' && !policyArn.test(permissionsBoundary), 'boundary'],
    [nodeGroup !== null && !groupName.test(nodeGroup.name), 'group'],
    [nodeGroup !== null && realIds([nodeGroup.vpcId]).length === 0, 'vpc'],
    [profiles.some(({ roleNames }) => roleNames.length > 1), 'profile'],
    [idsByType(tagged)['route-table'].length > 1, 'tables'],
  ]
  return found.flatMap(([missing, gap]) => (missing ? [gap] : []))
}
