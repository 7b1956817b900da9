import type { Clients } from '@/lib/aws/clients'
import * as ec2 from '@/lib/aws/ec2'
import { AwsError } from '@/lib/aws/errors'
import * as iam from '@/lib/aws/iam'
import { decodePolicy } from '@/lib/aws/policy-document'
import type { Tags } from '@/lib/inventory'
import { samePolicy } from './canonical'
import type { Operation } from './operation'
import { own } from './own'
import {
  isNotVisible,
  isUnknownEntity,
  isUnknownProfile,
  notVisible,
  untilVisible,
  type Patience,
} from './until-visible'

/**
 * Makes one operation true. It may have been done before: by an earlier run that was stopped, or by this very call,
 * when AWS did it, the answer was lost and the SDK asked again. Then what is there is read back and accepted if it
 * is what was wanted.
 */
export async function perform(clients: Clients, operation: Operation, patience: Patience): Promise<void> {
  const client = clients.iam
  const known = (run: () => Promise<void>) => untilVisible(run, isUnknownEntity, patience)
  const seen = (run: () => Promise<void>) => untilVisible(run, isUnknownProfile, patience)
  switch (operation.call) {
    case 'iam:CreateRole':
      return accept(
        () => iam.createRole(client, { ...operation, name: operation.role }),
        ['EntityAlreadyExists'],
        async () => {
          const role = await iam.getRole(client, operation.role)
          const trust = decodePolicy(role?.AssumeRolePolicyDocument)
          return role !== null && carries(ec2.tagsOf(role), operation.tags) && samePolicy(trust, operation.trust)
        },
      )
    case 'iam:UpdateAssumeRolePolicy':
      return known(() => iam.updateTrust(client, operation.role, operation.trust))
    case 'iam:PutRolePermissionsBoundary':
      return known(() => iam.putBoundary(client, operation.role, operation.boundary))
    case 'iam:TagRole':
      return known(() => iam.tagRole(client, operation.role, operation.tags))
    case 'iam:PutRolePolicy':
      return known(() => iam.putRolePolicy(client, operation.role, operation.policy, operation.document))
    case 'iam:CreateInstanceProfile':
      return accept(
        () => iam.createInstanceProfile(client, { ...operation, name: operation.profile }),
        ['EntityAlreadyExists'],
        async () => {
          const profile = await iam.getInstanceProfile(client, operation.profile)
          return profile !== null && carries(ec2.tagsOf(profile), operation.tags)
        },
      )
    case 'iam:TagInstanceProfile':
      return known(() => iam.tagInstanceProfile(client, operation.profile, operation.tags))
    case 'iam:AddRoleToInstanceProfile':
      return addRole(clients, operation, patience)
    case 'ec2:AssociateIamInstanceProfile':
      return accept(
        () => seen(() => ec2.associateProfile(clients.ec2, operation.instance, operation.profile)),
        ['IncorrectState'],
        () => has(clients, operation.instance, operation.profile),
      )
    case 'ec2:ReplaceIamInstanceProfileAssociation':
      return accept(
        () => seen(() => ec2.replaceProfile(clients.ec2, operation.association, operation.profile)),
        // A replaced association has a new id.
        ['IncorrectState', 'InvalidAssociationID.NotFound'],
        () => has(clients, operation.instance, operation.profile),
      )
    case 'ec2:CreateTags':
      return ec2.createTags(clients.ec2, [operation.resource], operation.tags)
    case 'ec2:DeleteTags':
      return ec2.deleteTags(clients.ec2, [operation.resource], operation.keys)
    case 'ec2:DisassociateIamInstanceProfile':
      return gone(() => ec2.disassociateProfile(clients.ec2, operation.association), ['InvalidAssociationID.NotFound'])
    case 'iam:RemoveRoleFromInstanceProfile':
      return gone(() => iam.removeRoleFromProfile(client, operation.profile, operation.role))
    case 'iam:UntagInstanceProfile':
      return gone(() => iam.untagInstanceProfile(client, operation.profile, operation.keys))
    case 'iam:DeleteInstanceProfile':
      return gone(() => iam.deleteInstanceProfile(client, operation.profile))
    case 'iam:DeleteRolePolicy':
      return gone(() => iam.deleteRolePolicy(client, operation.role, operation.policy))
    case 'iam:DetachRolePolicy':
      return gone(() => iam.detachRolePolicy(client, operation.role, operation.policy))
    case 'iam:DeleteRole':
      return gone(() => iam.deleteRole(client, operation.role))
  }
}

/** Ends when the profile shows its role, so that whoever launches a machine next finds it there. */
async function addRole(
  clients: Clients,
  { profile, role }: Extract<Operation, { call: 'iam:AddRoleToInstanceProfile' }>,
  patience: Patience,
): Promise<void> {
  const isIn = () => holds(clients, profile, role)
  const add = () => iam.addRoleToProfile(clients.iam, profile, role)
  await accept(() => untilVisible(add, isUnknownEntity, patience), ['LimitExceeded'], isIn)
  const check = async () => {
    if (!(await isIn())) throw notVisible('iam:GetInstanceProfile')
  }
  await untilVisible(check, isNotVisible, patience)
}

/** What is not there any more need not be taken away. */
const gone = (run: () => Promise<void>, codes: readonly string[] = ['NoSuchEntity']) => accept(run, codes, async () => true)

async function accept(
  run: () => Promise<void>,
  codes: readonly string[],
  isDone: () => Promise<boolean>,
): Promise<void> {
  try {
    await run()
  } catch (thrown) {
    if (!(thrown instanceof AwsError) || !codes.includes(thrown.awsCode) || !(await isDone())) throw thrown
  }
}

const carries = (tags: Tags, wanted: Tags) => Object.entries(wanted).every(([key, value]) => own(tags, key) === value)

async function holds({ iam: client }: Clients, profile: string, role: string): Promise<boolean> {
  const found = await iam.getInstanceProfile(client, profile)
  return found?.Roles?.length === 1 && found.Roles[0]?.RoleName === role
}

async function has({ ec2: client }: Clients, instance: string, profile: string): Promise<boolean> {
  const found = await ec2.describeProfileAssociations(client, [instance])
  return found.some((one) => ec2.profileNameOf(one.IamInstanceProfile?.Arn) === profile)
}
