import { DescribeIamInstanceProfileAssociationsCommand, DescribeTagsCommand } from '@aws-sdk/client-ec2'
import {
  GetAccountAuthorizationDetailsCommand,
  GetInstanceProfileCommand,
  GetPolicyCommand,
  GetRoleCommand,
  ListInstanceProfilesCommand,
} from '@aws-sdk/client-iam'
import type { SandboxClients } from '../account/clients'
import { groups } from './groups'
import { settings } from './settings'

/** All that Lariat can change of an account, field by field, in an order of its own. */
export async function snapshot({ ec2, iam }: SandboxClients) {
  const { RoleDetailList = [], UserDetailList = [], Policies = [] } = await iam.send(
    new GetAccountAuthorizationDetailsCommand({ Filter: ['Role', 'User', 'LocalManagedPolicy'] }),
  )
  const { InstanceProfiles = [] } = await iam.send(new ListInstanceProfilesCommand({}))
  const { IamInstanceProfileAssociations = [] } = await ec2.send(new DescribeIamInstanceProfileAssociationsCommand({}))
  const { Tags = [] } = await ec2.send(new DescribeTagsCommand({}))
  const roles = await Promise.all(
    RoleDetailList.map(async ({ RoleName: name = '', RolePolicyList = [], AttachedManagedPolicies = [] }) => {
      const { Role } = await iam.send(new GetRoleCommand({ RoleName: name }))
      const policies = RolePolicyList.map((one) => [one.PolicyName, parsed(one.PolicyDocument ?? '')])
      const attached = AttachedManagedPolicies.map(({ PolicyArn }) => PolicyArn).sort()
      const trust = parsed(Role?.AssumeRolePolicyDocument ?? '')
      const { Path: path, PermissionsBoundary: boundary } = Role ?? {}
      return { name, path, boundary, trust, tags: tagsOf(Role), policies, attached }
    }),
  )
  const profiles = await Promise.all(
    InstanceProfiles.map(async ({ InstanceProfileName: name = '' }) => {
      const { InstanceProfile } = await iam.send(new GetInstanceProfileCommand({ InstanceProfileName: name }))
      const inside = InstanceProfile?.Roles?.map(({ RoleName }) => RoleName)
      return { name, path: InstanceProfile?.Path, roles: inside, tags: tagsOf(InstanceProfile) }
    }),
  )
  const attachedTo = (arn: string) => [
    ...roles.flatMap(({ name, attached }) => (attached.includes(arn) ? [`role/${name}`] : [])),
    ...UserDetailList.flatMap(({ UserName, AttachedManagedPolicies = [] }) =>
      AttachedManagedPolicies.some(({ PolicyArn }) => PolicyArn === arn) ? [`user/${UserName}`] : [],
    ),
  ]
  const policies = await Promise.all(
    Policies.map(async ({ Arn: arn = '', PolicyVersionList = [] }) => {
      const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn: arn }))
      const versions = PolicyVersionList.map(({ VersionId, IsDefaultVersion, Document = '' }) => {
        return { id: VersionId, isDefault: IsDefaultVersion, document: parsed(Document) }
      })
      return { name: arn, arn, tags: tagsOf(Policy), versions, attached: attachedTo(arn) }
    }),
  )
  return {
    roles: roles.sort(byName),
    policies: policies.sort(byName),
    profiles: profiles.sort(byName),
    settings: await settings(ec2),
    groups: await groups(ec2),
    associations: IamInstanceProfileAssociations.map(({ InstanceId, IamInstanceProfile }) => [
      InstanceId,
      IamInstanceProfile?.Arn,
    ]).sort(),
    tags: Tags.map(({ ResourceId: id = '', Key: key = '', Value: value = '' }) => ({ id, key, value })).sort((a, b) =>
      `${a.id} ${a.key}` < `${b.id} ${b.key}` ? -1 : 1,
    ),
  }
}

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)
const tagsOf = (one: { Tags?: { Key?: string | undefined; Value?: string | undefined }[] } | undefined) =>
  (one?.Tags ?? []).map(({ Key, Value }) => `${Key}=${Value}`).sort()
const parsed = (document: string): unknown => JSON.parse(decodeURIComponent(document))
