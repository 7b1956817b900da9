import { parse } from 'yaml'
import * as z from 'zod'
import type { Desired } from '@/lib/derive/desired'
import { balancingRole } from '@/lib/catalog/service-linked-role'
import type { IpPermission } from '@aws-sdk/client-ec2'
import { rulesOf } from '@/lib/aws/security-groups'
import type { GroupRule } from '@/lib/derive/node-group'
import { realIds } from '../real-ids'

/** What a file makes of an account, whatever its language. */
export interface AccountModel {
  readonly roles: readonly unknown[]
  readonly policies: readonly unknown[]
  readonly profiles: readonly unknown[]
  /** Managed policies with what they are attached to. */
  readonly managed: readonly unknown[]
  /** Services whose service-linked role is made. */
  readonly linked: readonly string[]
  /** Security groups with their inbound rules. */
  readonly groups: readonly unknown[]
  /** `id key=value` */
  readonly tags: readonly string[]
  /** `kind id name=value …` */
  readonly settings: readonly string[]
}

/** As it is: what `z.record` gives back lacks a key called `__proto__`, which a tag may have. */
const record = z.custom<Record<string, string>>(
  (value) => typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string'),
)
const pairs = z.array(z.strictObject({ Key: z.string(), Value: z.string() }))
const toRecord = (tags: z.infer<typeof pairs>) => Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]))

/** What every file has to make. Terraform and CloudFormation take an adopted role's profile to be there. */
export function wanted(desired: Desired, makes: 'all' | 'own'): AccountModel {
  const { roles, profiles, tagged, settings, policyForm } = desired
  return {
    roles: roles.flatMap(({ source, name, path, boundary, trust, tags }) =>
      source === 'create' ? [{ name, path, boundary, trust, tags }] : [],
    ),
    policies: roles.flatMap(({ name: role, policies }) =>
      policyForm === 'inline' ? policies.map(({ name, document }) => ({ role, name, document })) : [],
    ),
    managed: desired.managedPolicies.map(({ name, path, document, tags, principals }) =>
      managed({ name, path, document, tags, attachedTo: principals.map(({ type, name: whom }) => `${type}/${whom}`) }),
    ),
    groups: desired.nodeGroup ? [groupModel(desired.nodeGroup.name, desired.nodeGroup)] : [],
    linked: desired.balancingRole ? [balancingRole.service] : [],
    profiles: profiles.flatMap(({ source, name, path, roleNames, tags }) =>
      makes === 'all' || source === 'create' ? [{ name, path, role: roleNames[0], tags }] : [],
    ),
    tags: tagged.flatMap(({ id, tags }) =>
      realIds([id]).length > 0 ? Object.entries(tags).map(([key, value]) => `${id} ${key}=${value}`) : [],
    ),
    settings: settings.flatMap(({ kind, id, values }) => {
      if (kind === 'metadata-defaults') return [settingLine(kind, '', values)]
      return makes === 'all' && realIds([id]).length > 0 ? [settingLine(kind, id, values)] : []
    }),
  }
}

interface Group {
  readonly vpcId: string | undefined
  readonly description: string | undefined
  readonly tags: unknown
  readonly rules: readonly GroupRule[]
}

const groupModel = (name: string | undefined, { vpcId, description, tags, rules }: Group) => ({
  name,
  vpcId,
  description,
  tags,
  rules: rules.map((rule) => [rule.protocol, rule.from, rule.to, rule.source, rule.description].join(' ')).sort(),
})

interface Managed {
  readonly name: string | undefined
  readonly path: string | undefined
  readonly document: unknown
  readonly tags: unknown
  readonly attachedTo: readonly string[]
}

const managed = (policy: Managed): Managed => ({ ...policy, attachedTo: [...policy.attachedTo].sort() })

const settingLine = (kind: string, id: string, values: Readonly<Record<string, unknown>>) =>
  [kind, id, ...Object.entries(values).map(([name, value]) => `${name}=${String(value)}`).sort()].join(' ')

/** In one order, and in the composed form into which Terraform brings every text. */
export function comparable(model: AccountModel): readonly (readonly string[])[] {
  const { roles, policies, profiles, managed, linked, groups, tags, settings } = JSON.parse(JSON.stringify(model).normalize('NFC')) as AccountModel
  return [roles, policies, profiles, managed, linked, groups, tags, settings].map((list) => list.map((one) => JSON.stringify(one, keysInOrder)).sort())
}

const keysInOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** There is one group, and every rule is in it. */
const withRules = (groups: readonly ReturnType<typeof groupModel>[], rules: readonly GroupRule[]) =>
  groups.map((group) => ({ ...group, rules: groupModel('', { vpcId: '', description: '', tags: {}, rules }).rules }))

const theGroup = z.strictObject({ 'Fn::GetAtt': z.tuple([z.literal('NodesSecurityGroup'), z.literal('GroupId')]) })

const cloudFormation = z.strictObject({
  AWSTemplateFormatVersion: z.literal('2010-09-09'),
  Description: z.string(),
  Resources: z.record(
    z.string().regex(/^[A-Za-z0-9]+$/),
    z.discriminatedUnion('Type', [
      z.strictObject({
        Type: z.literal('AWS::IAM::Role'),
        Properties: z.strictObject({
          RoleName: z.string(),
          Path: z.string(),
          PermissionsBoundary: z.string().optional(),
          AssumeRolePolicyDocument: z.unknown(),
          Policies: z.array(z.strictObject({ PolicyName: z.string(), PolicyDocument: z.unknown() })).default([]),
          Tags: pairs,
        }),
      }),
      z.strictObject({
        Type: z.literal('AWS::IAM::RolePolicy'),
        Properties: z.strictObject({ RoleName: z.string(), PolicyName: z.string(), PolicyDocument: z.unknown() }),
      }),
      z.strictObject({
        Type: z.literal('AWS::IAM::ManagedPolicy'),
        Properties: z.strictObject({
          ManagedPolicyName: z.string(),
          Path: z.string(),
          PolicyDocument: z.unknown(),
          Roles: z.array(z.union([z.string(), z.strictObject({ Ref: z.string() })])).default([]),
          Users: z.array(z.string()).default([]),
        }),
      }),
      z.strictObject({
        Type: z.literal('AWS::EC2::SecurityGroup'),
        Properties: z.strictObject({ GroupName: z.string(), GroupDescription: z.string(), VpcId: z.string(), Tags: pairs }),
      }),
      z.strictObject({
        Type: z.literal('AWS::EC2::SecurityGroupIngress'),
        Properties: z.strictObject({
          GroupId: theGroup,
          CidrIp: z.string().optional(),
          CidrIpv6: z.string().optional(),
          SourceSecurityGroupId: theGroup.optional(),
          IpProtocol: z.string(),
          FromPort: z.int(),
          ToPort: z.int(),
          Description: z.string(),
        }),
      }),
      z.strictObject({
        Type: z.literal('AWS::IAM::ServiceLinkedRole'),
        DeletionPolicy: z.literal('Retain'),
        Properties: z.strictObject({ AWSServiceName: z.string() }),
      }),
      z.strictObject({
        Type: z.literal('AWS::IAM::InstanceProfile'),
        Properties: z.strictObject({
          InstanceProfileName: z.string(),
          Path: z.string(),
          Roles: z.array(z.union([z.string(), z.strictObject({ Ref: z.string() })])),
        }),
      }),
    ]),
  ),
  Outputs: z.record(z.string(), z.strictObject({ Value: z.strictObject({ Ref: z.string() }) })).optional(),
})

/** What a CloudFormation template makes; it can tag neither profiles nor what exists already. */
export function ofCloudFormation(content: string): AccountModel {
  const resources = cloudFormation.parse(parse(content, { version: '1.1' })).Resources
  const roles: unknown[] = []
  const policies: unknown[] = []
  const profiles: unknown[] = []
  const managedOnes: Managed[] = []
  const linked: string[] = []
  const groups: ReturnType<typeof groupModel>[] = []
  const rules: GroupRule[] = []
  const roleNamed = (inside: string | { readonly Ref: string } | undefined) => {
    const referred = typeof inside === 'object' ? resources[inside.Ref] : undefined
    return referred?.Type === 'AWS::IAM::Role' ? referred.Properties.RoleName : inside
  }
  for (const { Type, Properties: of } of Object.values(resources)) {
    if (Type === 'AWS::IAM::Role') {
      const { RoleName: name, Path: path, PermissionsBoundary: boundary = null, AssumeRolePolicyDocument: trust } = of
      roles.push({ name, path, boundary, trust, tags: toRecord(of.Tags) })
      for (const one of of.Policies) policies.push({ role: name, name: one.PolicyName, document: one.PolicyDocument })
    } else if (Type === 'AWS::IAM::RolePolicy') {
      policies.push({ role: of.RoleName, name: of.PolicyName, document: of.PolicyDocument })
    } else if (Type === 'AWS::IAM::ManagedPolicy') {
      const { ManagedPolicyName: name, Path: path, PolicyDocument: document } = of
      const attachedTo = [...of.Roles.map((role) => `role/${String(roleNamed(role))}`), ...of.Users.map((user) => `user/${user}`)]
      managedOnes.push(managed({ name, path, document, tags: undefined, attachedTo }))
    } else if (Type === 'AWS::EC2::SecurityGroup') {
      const { GroupName, GroupDescription: description, VpcId: vpcId, Tags } = of
      groups.push(groupModel(GroupName, { vpcId, description, tags: toRecord(Tags), rules: [] }))
    } else if (Type === 'AWS::EC2::SecurityGroupIngress') {
      const source = of.SourceSecurityGroupId ? 'group' : (of.CidrIp ?? of.CidrIpv6 ?? '')
      rules.push({ protocol: of.IpProtocol, from: of.FromPort, to: of.ToPort, source, description: of.Description })
    } else if (Type === 'AWS::IAM::ServiceLinkedRole') {
      linked.push(of.AWSServiceName)
    } else {
      profiles.push({ name: of.InstanceProfileName, path: of.Path, role: roleNamed(of.Roles[0]) })
    }
  }
  return { roles, policies, profiles, managed: managedOnes, linked, groups: withRules(groups, rules), tags: [], settings: [] }
}

const one = <T extends z.ZodType>(body: T) => z.record(z.string(), z.tuple([body])).default({})
const nodes = z.literal('${aws_security_group.nodes.id}')
const setOf = (code: string) => {
  const list = /^\$\{toset\(\[(.*?),?\s*\]\)\}$/s.exec(code)?.[1]
  return z.array(z.string()).parse(JSON.parse(`[${list}]`))
}

const terraform = z.strictObject({
  resource: z.strictObject({
    aws_iam_role: one(
      z.strictObject({
        name: z.string(),
        path: z.string(),
        permissions_boundary: z.string().optional(),
        assume_role_policy: z.string(),
        tags: record,
      }),
    ),
    aws_iam_role_policy: one(z.strictObject({ name: z.string(), role: z.string(), policy: z.string() })),
    aws_iam_instance_profile: one(
      z.strictObject({ name: z.string(), path: z.string(), role: z.string(), tags: record }),
    ),
    aws_iam_policy: one(z.strictObject({ name: z.string(), path: z.string(), policy: z.string(), tags: record })),
    aws_iam_role_policy_attachment: one(z.strictObject({ role: z.string(), policy_arn: z.string() })),
    aws_iam_user_policy_attachment: one(z.strictObject({ user: z.string(), policy_arn: z.string() })),
    aws_iam_service_linked_role: one(z.strictObject({ aws_service_name: z.string() })),
    aws_security_group: one(z.strictObject({ name: z.string(), description: z.string(), vpc_id: z.string(), tags: record })),
    aws_vpc_security_group_ingress_rule: one(
      z.strictObject({
        for_each: z.string().optional(),
        security_group_id: nodes,
        cidr_ipv4: z.literal('${each.value}').optional(),
        cidr_ipv6: z.literal('${each.value}').optional(),
        referenced_security_group_id: nodes.optional(),
        ip_protocol: z.string(),
        from_port: z.int(),
        to_port: z.int(),
        description: z.string(),
      }),
    ),
    aws_vpc_security_group_egress_rule: one(
      z.strictObject({ security_group_id: nodes, cidr_ipv4: z.literal('0.0.0.0/0').optional(), cidr_ipv6: z.literal('::/0').optional(), ip_protocol: z.literal('-1') }),
    ),
    aws_ec2_tag: one(
      z.strictObject({
        for_each: z.string(),
        resource_id: z.literal('${each.value}'),
        key: z.string(),
        value: z.string(),
      }),
    ),
    aws_ec2_instance_metadata_defaults: one(
      z.strictObject({ http_tokens: z.string(), http_put_response_hop_limit: z.int() }),
    ),
  }),
  output: one(z.strictObject({ value: z.string() })),
})

const readFile = /^\$\{file\("\$\{path\.module\}\/\.\.\/\.\.\/(.+)"\)\}$/

/** What Terraform's files make; `read` gives the JSON of a file it reads, such as `iam/trust.json`. */
export function ofTerraform(data: unknown, read: (path: string) => unknown): AccountModel {
  const { resource } = terraform.parse(data)
  const document = (code: string) => read(readFile.exec(code)?.[1] ?? code)
  const roleName = (text: string) => {
    const label = /^\$\{aws_iam_role\.(\w+)\.name\}$/.exec(text)?.[1]
    return label ? resource.aws_iam_role[label]?.[0].name : text
  }
  return {
    roles: Object.values(resource.aws_iam_role).map(([{ permissions_boundary: boundary = null, ...role }]) => {
      const { assume_role_policy, ...rest } = role
      return { ...rest, boundary, trust: document(assume_role_policy) }
    }),
    policies: Object.values(resource.aws_iam_role_policy).map(([{ name, role, policy }]) => {
      return { role: roleName(role), name, document: document(policy) }
    }),
    profiles: Object.values(resource.aws_iam_instance_profile).map(([{ role, ...rest }]) => {
      return { ...rest, role: roleName(role) }
    }),
    managed: Object.entries(resource.aws_iam_policy).map(([block, [{ policy, ...rest }]]) => {
      const arn = `\${aws_iam_policy.${block}.arn}`
      const roles = Object.values(resource.aws_iam_role_policy_attachment).flatMap(([{ role, policy_arn }]) =>
        policy_arn === arn ? [`role/${roleName(role)}`] : [],
      )
      const users = Object.values(resource.aws_iam_user_policy_attachment).flatMap(([{ user, policy_arn }]) =>
        policy_arn === arn ? [`user/${user}`] : [],
      )
      return managed({ ...rest, document: document(policy), attachedTo: [...roles, ...users] })
    }),
    groups: withRules(
      Object.values(resource.aws_security_group).map(([{ name, vpc_id: vpcId, ...rest }]) => groupModel(name, { vpcId, ...rest, rules: [] })),
      Object.values(resource.aws_vpc_security_group_ingress_rule).flatMap(([{ ip_protocol: protocol, from_port: from, to_port: to, description, for_each }]) =>
        (for_each === undefined ? ['group'] : setOf(for_each)).map((source) => ({ protocol, from, to, source, description })),
      ),
    ),
    linked: Object.values(resource.aws_iam_service_linked_role).map(([{ aws_service_name }]) => aws_service_name),
    tags: Object.values(resource.aws_ec2_tag).flatMap(([{ for_each, key, value }]) => {
      const list = /^\$\{toset\((.+?),?\s*\]\)\}$/s.exec(for_each)?.[1]
      const ids = z.array(z.string()).parse(JSON.parse(`${list}]`))
      return ids.map((id) => `${id} ${key}=${value}`)
    }),
    settings: Object.values(resource.aws_ec2_instance_metadata_defaults).map(([one]) =>
      settingLine('metadata-defaults', '', { tokens: one.http_tokens, 'hop-limit': one.http_put_response_hop_limit }),
    ),
  }
}

/** What calls of the AWS CLI make; `read` gives the JSON of a file they upload. */
export function ofCalls(calls: readonly (readonly string[])[], read: (path: string) => unknown): AccountModel {
  const roles: unknown[] = []
  const policies: unknown[] = []
  const profiles: { name: string | undefined; path: string | undefined; role?: string; tags: unknown }[] = []
  const tags: string[] = []
  const managedOnes: (Managed & { attachedTo: string[] })[] = []
  const linked: string[] = []
  const groups: ReturnType<typeof groupModel>[] = []
  const rules: GroupRule[] = []
  const attached = (arn: string | undefined) => managedOnes.find(({ name }) => arn?.endsWith(`/${name}`))?.attachedTo
  for (const [service, command, ...words] of calls) {
    const value = (name: string) => words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3)
    const document = (name: string) => read(/iam\/[\w-]+\.json$/.exec(value(name) ?? '')?.[0] ?? '')
    const tagList = () => pairs.parse(JSON.parse(value('tags') ?? ''))
    switch (`${service} ${command}`) {
      case 'iam create-role':
        roles.push({
          name: value('role-name'),
          path: value('path'),
          boundary: value('permissions-boundary') ?? null,
          trust: document('assume-role-policy-document'),
          tags: toRecord(tagList()),
        })
        break
      case 'iam put-role-policy':
        policies.push({ role: value('role-name'), name: value('policy-name'), document: document('policy-document') })
        break
      case 'iam create-instance-profile':
        profiles.push({ name: value('instance-profile-name'), path: value('path'), tags: toRecord(tagList()) })
        break
      case 'iam add-role-to-instance-profile':
        profiles.find(({ name }) => name === value('instance-profile-name'))!.role = value('role-name')!
        break
      case 'ec2 create-security-group': {
        const [specification] = z.array(z.strictObject({ ResourceType: z.literal('security-group'), Tags: pairs })).parse(JSON.parse(value('tag-specifications') ?? ''))
        const vpcId = value('vpc-id')
        groups.push(groupModel(value('group-name'), { vpcId, description: value('description'), tags: toRecord(specification!.Tags), rules: [] }))
        break
      }
      case 'ec2 authorize-security-group-ingress':
        rules.push(...rulesOf({ GroupId: value('group-id'), IpPermissions: JSON.parse(value('ip-permissions') ?? '') as IpPermission[] }))
        break
      case 'iam create-policy':
        managedOnes.push({
          name: value('policy-name'),
          path: value('path'),
          document: document('policy-document'),
          tags: toRecord(tagList()),
          attachedTo: [],
        })
        break
      case 'iam attach-role-policy':
        attached(value('policy-arn'))?.push(`role/${value('role-name')}`)
        break
      case 'iam attach-user-policy':
        attached(value('policy-arn'))?.push(`user/${value('user-name')}`)
        break
      case 'iam create-service-linked-role':
        linked.push(value('aws-service-name') ?? '')
        break
      case 'ec2 create-tags': {
        const ids = words.slice(words.indexOf('--resources') + 1, words.findIndex((word) => word.startsWith('--tags=')))
        tags.push(...tagList().flatMap(({ Key, Value }) => ids.map((id) => `${id} ${Key}=${Value}`)))
      }
    }
  }
  return { roles, policies, profiles, managed: managedOnes.map(managed), groups: withRules(groups, rules), linked, tags, settings: settingsOf(calls) }
}

function settingsOf(calls: readonly (readonly string[])[]): string[] {
  const vpcs = new Map<string, Record<string, string>>()
  const found = calls.flatMap(([service, command, ...words]) => {
    const value = (name: string) => words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? ''
    const limits = { tokens: value('http-tokens'), 'hop-limit': value('http-put-response-hop-limit') }
    switch (`${service} ${command}`) {
      case 'ec2 modify-vpc-attribute': {
        const set = ['support', 'hostnames'].filter((name) => value(`enable-dns-${name}`) === '{"Value":true}')
        vpcs.set(value('vpc-id'), { ...vpcs.get(value('vpc-id')), ...Object.fromEntries(set.map((name) => [name, 'on'])) })
        return []
      }
      case 'ec2 modify-instance-metadata-defaults':
        return [settingLine('metadata-defaults', '', limits)]
      case 'ec2 modify-instance-metadata-options':
        return [settingLine('metadata-options', value('instance-id'), { endpoint: value('http-endpoint'), ...limits })]
      case 'ec2 modify-private-dns-name-options':
        return [settingLine('hostname-type', value('instance-id'), { type: value('private-dns-hostname-type') })]
      case 'ec2 modify-subnet-attribute':
        return [settingLine('hostname-type', value('subnet-id'), { type: value('private-dns-hostname-type-on-launch') })]
      default:
        return []
    }
  })
  return [...found, ...[...vpcs].map(([id, values]) => settingLine('vpc-dns', id, values))]
}
