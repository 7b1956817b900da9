import { cloudFormationDescription, cloudFormationHeader, iacReasons } from '@/lib/catalog/iac'
import {
  adoptedRole,
  clusterTagReason,
  policyProperties,
  profileProperties,
  resourceReasons,
  roleProperties,
  stackProfile,
  stackRole,
  templateReasons,
} from '@/lib/catalog/stack-reasons'
import { tagReasons } from '@/lib/catalog/tag-reasons'
import type { Why } from '@/lib/catalog/why'
import { clusterTagKey } from '@/lib/derive/cluster-tag'
import { desiredState, type DesiredRole } from '@/lib/derive/desired'
import { permissionReasons } from '@/lib/derive/policies'
import type { Plan } from '@/lib/plan/schema'
import { tagList } from './aws-cli/read'
import { policyRemarks, trustRemarks } from './policy-remarks'
import { below, quiet, quietly } from './remarks'
import type { Render } from './types'
import { yamlFile, type Path, type Remark } from './yaml-file'

/** `cloudformation.yaml`: the same roles and profiles as a stack. */
export const cloudFormation: Render = (plan, locale) => {
  const { roles, profiles } = desiredState(plan)
  const resources = new Map<string, unknown>()
  const remarks: Remark[] = quietly([], templateReasons)
  for (const role of roles) {
    for (const [name, resource, reasons] of role.source === 'create' ? [made(plan, role)] : adopted(plan, role)) {
      resources.set(name, resource)
      remarks.push(...below(['Resources', name], reasons))
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
    remarks.push(...below(['Resources', id], resourceRemarks(stackProfile, profileProperties)))
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
    Tags: tagList(tags),
  }
  const { why, source } = tagReasons.managed
  return [
    `${stemOf(role)}Role`,
    { Type: 'AWS::IAM::Role', Properties },
    [
      ...resourceRemarks(stackRole, roleProperties),
      ...below(['Properties', 'AssumeRolePolicyDocument'], trustRemarks),
      ...policies.flatMap((policy, i) => because(plan, policy, ['Properties', 'Policies', i])),
      { path: ['Properties', 'Tags'], reason: why, source },
      ...Object.keys(tags).flatMap((key, i) =>
        key === clusterTagKey(plan) ? [quiet(['Properties', 'Tags', i], clusterTagReason)] : [],
      ),
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
    [
      { path: [], alone: true, ...iacReasons.adopted },
      ...quietly([], resourceReasons),
      ...quietly(['Properties'], adoptedRole),
      ...because(plan, policy, ['Properties']),
    ],
  ])
}

function because(plan: Plan, { profile, document }: DesiredRole['policies'][number], at: Path): Remark[] {
  const statements = policyRemarks(document, permissionReasons(plan, profile))
  return [...quietly(at, policyProperties), ...below([...at, 'PolicyDocument'], statements)]
}

/** Of a resource: what it is, and its properties. */
const resourceRemarks = (what: Why, properties: Readonly<Record<string, Why>>): Remark[] => [
  quiet([], what),
  ...quietly([], resourceReasons),
  ...quietly(['Properties'], properties),
]
