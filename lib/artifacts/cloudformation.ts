import { cloudFormationDescription, cloudFormationHeader, iacReasons } from '@/lib/catalog/iac'
import { tagReasons } from '@/lib/catalog/tag-reasons'
import { desiredState, type DesiredRole } from '@/lib/derive/desired'
import { permissionReasons } from '@/lib/derive/policies'
import type { Plan } from '@/lib/plan/schema'
import { policyRemarks } from './iam'
import type { Render } from './types'
import { yamlFile, type Path, type Remark } from './yaml-file'

/** `cloudformation.yaml`: the same roles and profiles as a stack. */
export const cloudFormation: Render = (plan, locale) => {
  const { roles, profiles } = desiredState(plan)
  const resources = new Map<string, unknown>()
  const remarks: Remark[] = []
  for (const role of roles) {
    for (const [name, resource, reasons] of role.source === 'create' ? [made(plan, role)] : adopted(plan, role)) {
      resources.set(name, resource)
      const path = ['Resources', name]
      remarks.push(...reasons.map((remark) => ({ ...remark, path: [...path, ...remark.path] })))
    }
  }
  const own = new Set(roles.filter(({ source }) => source === 'create').map(({ name }) => name))
  const outputs = new Map<string, unknown>()
  profiles.forEach(({ name, path, source, roleNames }, i) => {
    if (source === 'existing') return
    const id = `${stems[i]}Profile`
    const inside = roles.flatMap((role) => (roleNames.includes(role.name) ? [role] : []))
    const Roles = inside.map((role) => (own.has(role.name) ? { Ref: `${stemOf(role)}Role` } : role.name))
    const Properties = { InstanceProfileName: name, Path: path, Roles }
    resources.set(id, { Type: 'AWS::IAM::InstanceProfile', Properties })
    outputs.set(id, { Value: { Ref: id } })
    remarks.push({ path: ['Outputs', id], ...iacReasons.association })
  })
  const file = yamlFile(locale)
  const data = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: cloudFormationDescription,
    Resources: Object.fromEntries(resources),
    ...(outputs.size > 0 ? { Outputs: Object.fromEntries(outputs) } : {}),
  }
  const document = file.write(data, remarks, { document: 0 })
  return { path: 'cloudformation.yaml', language: 'yaml', ...file.finish([document], cloudFormationHeader) }
}

const stems = ['ControlPlane', 'Worker'] as const
/** Logical IDs are letters and digits; one role for both profiles has the first one's. */
const stemOf = ({ policies }: DesiredRole) => (policies[0]?.profile === 'worker' ? stems[1] : stems[0])

type Resource = readonly [name: string, resource: unknown, remarks: readonly Remark[]]

function made(plan: Plan, role: DesiredRole): Resource {
  const { name, path, boundary, trust, tags, policies } = role
  const Properties = {
    RoleName: name,
    Path: path,
    ...(boundary === null ? {} : { PermissionsBoundary: boundary }),
    AssumeRolePolicyDocument: trust,
    Policies: policies.map((policy) => ({ PolicyName: policy.name, PolicyDocument: policy.document })),
    Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
  }
  const { why, source } = tagReasons.managed
  return [
    `${stemOf(role)}Role`,
    { Type: 'AWS::IAM::Role', Properties },
    [
      ...policies.flatMap((policy, i) =>
        because(plan, policy, ['Properties', 'Policies', i, 'PolicyDocument']),
      ),
      { path: ['Properties', 'Tags'], reason: why, source },
    ],
  ]
}

/** Nothing but the policy goes into a role of somebody else. */
function adopted(plan: Plan, { name, policies }: DesiredRole): Resource[] {
  return policies.map((policy): Resource => [
    `${policy.profile === 'worker' ? stems[1] : stems[0]}Policy`,
    {
      Type: 'AWS::IAM::RolePolicy',
      Properties: { RoleName: name, PolicyName: policy.name, PolicyDocument: policy.document },
    },
    [{ path: [], ...iacReasons.adopted }, ...because(plan, policy, ['Properties', 'PolicyDocument'])],
  ])
}

function because(plan: Plan, { profile, document }: DesiredRole['policies'][number], at: Path): Remark[] {
  return policyRemarks(document, permissionReasons(plan, profile)).map((remark) => ({
    ...remark,
    path: [...at, ...remark.path],
  }))
}
