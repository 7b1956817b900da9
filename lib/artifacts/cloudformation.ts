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
import { settingGaps } from '@/lib/catalog/setting-reasons'
import { tagReasons } from '@/lib/catalog/tag-reasons'
import type { Why } from '@/lib/catalog/why'
import { clusterTagKey } from '@/lib/derive/cluster-tag'
import { desiredState, type DesiredRole } from '@/lib/derive/desired'
import type { DesiredManagedPolicy } from '@/lib/derive/desired-policies'
import { credentialPermissionReasons, permissionReasons } from '@/lib/derive/policies'
import type { Plan } from '@/lib/plan/schema'
import { joined } from '@/lib/text'
import { tagList } from './aws-cli/read'
import { controllerPolicyRemarks } from './load-balancer-controller'
import { policyRemarks, trustRemarks } from './policy-remarks'
import { below, quiet, quietly } from './remarks'
import { nodeGroupResources } from './stack-node-group'
import { policyResources, type Resource } from './stack-policies'
import type { Render } from './types'
import { yamlFile, type Path, type Remark } from './yaml-file'

/** `cloudformation.yaml`: the same roles and profiles as a stack. */
export const cloudFormation: Render = (plan, locale) => {
  const desired = desiredState(plan)
  const { roles, profiles, policyForm, settings } = desired
  const resources = new Map<string, unknown>()
  const remarks: Remark[] = quietly([], templateReasons)
  const add = (...all: readonly Resource[]) => {
    for (const [name, resource, reasons] of all) {
      resources.set(name, resource)
      remarks.push(...below(['Resources', name], reasons))
    }
  }
  for (const role of roles) {
    const inline = policyForm === 'inline' ? role.policies : []
    add(...(role.source === 'create' ? [made(plan, role, inline)] : adopted(plan, role, inline)))
  }
  const own = new Set(roles.filter(({ source }) => source === 'create').map(({ name }) => name))
  const roleIn = (name: string) => (own.has(name) ? { Ref: `${stemOf(roles.find((role) => role.name === name)!)}Role` } : name)
  add(...policyResources(desired, roleIn, (policy, at) => below(at, managedRemarks(plan, policy))))
  add(...nodeGroupResources(desired))
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
  const header = settings.length > 0 ? joined(cloudFormationHeader, settingGaps.cloudFormation) : cloudFormationHeader
  const document = file.write(data, remarks, { document: 0 })
  return { path: 'cloudformation.yaml', language: 'yaml', ...file.finish([document], header) }
}

const stems = ['ControlPlane', 'Worker'] as const
/** Logical IDs are letters and digits; one role for both profiles has the first one's. */
const stemOf = ({ policies }: DesiredRole) => (policies[0]?.profile === 'worker' ? stems[1] : stems[0])

function made(plan: Plan, role: DesiredRole, policies: DesiredRole['policies']): Resource {
  const { name, path, boundary, trust, tags } = role
  const Properties = {
    RoleName: name,
    Path: path,
    ...(boundary === null ? {} : { PermissionsBoundary: boundary }),
    AssumeRolePolicyDocument: trust,
    ...(policies.length > 0
      ? { Policies: policies.map((policy) => ({ PolicyName: policy.name, PolicyDocument: policy.document })) }
      : {}),
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
function adopted(plan: Plan, { name }: DesiredRole, policies: DesiredRole['policies']): Resource[] {
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

/** Why the statements of a managed policy are there, as in its own file. */
function managedRemarks(plan: Plan, { file, document }: DesiredManagedPolicy): Remark[] {
  if (file === 'load-balancer-controller') return controllerPolicyRemarks(document)
  return policyRemarks(document, file === 'rancher-credential' ? credentialPermissionReasons(plan) : permissionReasons(plan, file))
}

/** Of a resource: what it is, and its properties. */
const resourceRemarks = (what: Why, properties: Readonly<Record<string, Why>>): Remark[] => [
  quiet([], what),
  ...quietly([], resourceReasons),
  ...quietly(['Properties'], properties),
]
