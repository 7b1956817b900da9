import { parse } from 'yaml'
import * as z from 'zod'
import type { GroupRule } from '@/lib/derive/node-group'
import { groupModel, managed, pairs, toRecord, withRules, type AccountModel, type Managed } from './account-model'

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
          FromPort: z.int().default(-1),
          ToPort: z.int().default(-1),
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
