import type { Clients } from '@/lib/aws/clients'
import { tagsOf } from '@/lib/aws/ec2'
import * as iam from '@/lib/aws/iam'
import type { Tags } from '@/lib/inventory'
import { tagLines } from '../diff/tag-lines'
import { isNotVisible, isUnknownEntity, notVisible, untilVisible, type Patience } from '../run/until-visible'
import { accept, carries, gone } from './accept'
import { iamArn, passRole } from './arns'
import type { Kinds, Need, Where } from './kind'
import { requestTags, tagKeys } from './request'

type AddRole = { readonly call: 'iam:AddRoleToInstanceProfile'; readonly profile: string; readonly role: string }

export type ProfileOperation =
  | { readonly call: 'iam:CreateInstanceProfile'; readonly profile: string; readonly path: string; readonly tags: Tags }
  | { readonly call: 'iam:TagInstanceProfile'; readonly profile: string; readonly tags: Tags }
  | AddRole
  | { readonly call: 'iam:RemoveRoleFromInstanceProfile'; readonly profile: string; readonly role: string }
  | { readonly call: 'iam:UntagInstanceProfile'; readonly profile: string; readonly keys: readonly string[] }
  | { readonly call: 'iam:DeleteInstanceProfile'; readonly profile: string }

const needs = ({ call, profile }: ProfileOperation, where: Where): Need[] => [
  { action: call, resource: iamArn(where, 'instance-profile', profile) },
]

export const profileOperations: Kinds<ProfileOperation> = {
  'iam:CreateInstanceProfile': {
    detail: ({ profile }) => profile,
    perform: ({ iam: client }, operation) =>
      accept(
        () => iam.createInstanceProfile(client, { ...operation, name: operation.profile }),
        ['EntityAlreadyExists'],
        async () => {
          const profile = await iam.getInstanceProfile(client, operation.profile)
          return profile !== null && carries(tagsOf(profile), operation.tags)
        },
      ),
    needs: ({ call, profile, tags }, where) => {
      const of = { resource: iamArn(where, 'instance-profile', profile), request: requestTags(tags) }
      return [{ action: call, ...of }, { action: 'iam:TagInstanceProfile', ...of }]
    },
  },
  'iam:TagInstanceProfile': {
    detail: ({ profile, tags }) => `${profile}: ${tagLines(tags).join(', ')}`,
    perform: ({ iam: client }, { profile, tags }, patience) =>
      untilVisible(() => iam.tagInstanceProfile(client, profile, tags), isUnknownEntity, patience),
    needs: ({ call, profile, tags }, where) => [
      { action: call, resource: iamArn(where, 'instance-profile', profile), request: requestTags(tags) },
    ],
  },
  'iam:AddRoleToInstanceProfile': {
    detail: ({ profile, role }) => `${profile}: ${role}`,
    perform: addRole,
    needs: (operation, where) => [...needs(operation, where), passRole(where, operation.role, 'iam')],
  },
  'iam:RemoveRoleFromInstanceProfile': {
    detail: ({ profile, role }) => `${profile}: ${role}`,
    perform: ({ iam: client }, { profile, role }) => gone(() => iam.removeRoleFromProfile(client, profile, role)),
    needs,
  },
  'iam:UntagInstanceProfile': {
    detail: ({ profile, keys }) => `${profile}: ${keys.join(', ')}`,
    perform: ({ iam: client }, { profile, keys }) => gone(() => iam.untagInstanceProfile(client, profile, keys)),
    needs: ({ call, profile, keys }, where) => [
      { action: call, resource: iamArn(where, 'instance-profile', profile), request: tagKeys(keys) },
    ],
  },
  'iam:DeleteInstanceProfile': {
    detail: ({ profile }) => profile,
    perform: ({ iam: client }, { profile }) => gone(() => iam.deleteInstanceProfile(client, profile)),
    needs,
  },
}

/** Ends when the profile shows its role, so that whoever launches a machine next finds it there. */
async function addRole({ iam: client }: Clients, { profile, role }: AddRole, patience: Patience): Promise<void> {
  const isIn = async () => {
    const found = await iam.getInstanceProfile(client, profile)
    return found?.Roles?.length === 1 && found.Roles[0]?.RoleName === role
  }
  const add = () => iam.addRoleToProfile(client, profile, role)
  await accept(() => untilVisible(add, isUnknownEntity, patience), ['LimitExceeded'], isIn)
  const check = async () => {
    if (!(await isIn())) throw notVisible('iam:GetInstanceProfile')
  }
  await untilVisible(check, isNotVisible, patience)
}
