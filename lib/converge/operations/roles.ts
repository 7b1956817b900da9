import { tagsOf } from '@/lib/aws/ec2'
import * as iam from '@/lib/aws/iam'
import { decodePolicy } from '@/lib/aws/policy-document'
import type { Tags } from '@/lib/inventory'
import { samePolicy } from '../diff/canonical'
import { tagLines } from '../diff/tag-lines'
import { isUnknownEntity, untilVisible } from '../run/until-visible'
import { accept, carries, gone } from './accept'
import { iamArn } from './arns'
import type { Kinds, Need, Where } from './kind'
import { requestTags } from './request'

export type RoleOperation =
  | {
      readonly call: 'iam:CreateRole'
      readonly role: string
      readonly path: string
      readonly boundary: string | null
      readonly trust: unknown
      readonly tags: Tags
    }
  | { readonly call: 'iam:UpdateAssumeRolePolicy'; readonly role: string; readonly trust: unknown }
  | { readonly call: 'iam:PutRolePermissionsBoundary'; readonly role: string; readonly boundary: string }
  | { readonly call: 'iam:TagRole'; readonly role: string; readonly tags: Tags }
  | { readonly call: 'iam:PutRolePolicy'; readonly role: string; readonly policy: string; readonly document: unknown }
  | { readonly call: 'iam:DeleteRolePolicy'; readonly role: string; readonly policy: string }
  | { readonly call: 'iam:DetachRolePolicy'; readonly role: string; readonly policy: string }
  | { readonly call: 'iam:DeleteRole'; readonly role: string }

const needs = ({ call, role }: RoleOperation, where: Where): Need[] => [
  { action: call, resource: iamArn(where, 'role', role) },
]

/** Whoever may make roles only under a boundary says so with this key: IAM User Guide, "Delegating with boundaries". */
const underBoundary = (boundary: string) => ({ context: { 'iam:PermissionsBoundary': boundary } })

export const roleOperations: Kinds<RoleOperation> = {
  'iam:CreateRole': {
    detail: ({ role }) => role,
    perform: ({ iam: client }, operation) =>
      accept(
        () => iam.createRole(client, { ...operation, name: operation.role }),
        ['EntityAlreadyExists'],
        async () => {
          const role = await iam.getRole(client, operation.role)
          const trust = decodePolicy(role?.AssumeRolePolicyDocument)
          return role !== null && carries(tagsOf(role), operation.tags) && samePolicy(trust, operation.trust)
        },
      ),
    // A role that is made with tags takes the permission to tag as well: Service Authorization Reference, IAM.
    needs: ({ call, role, boundary, tags }, where) => {
      const [resource, request] = [iamArn(where, 'role', role), requestTags(tags)]
      return [
        { action: call, resource, request, ...(boundary === null ? {} : underBoundary(boundary)) },
        { action: 'iam:TagRole', resource, request },
      ]
    },
  },
  'iam:UpdateAssumeRolePolicy': {
    detail: ({ role }) => role,
    perform: ({ iam: client }, { role, trust }, patience) =>
      untilVisible(() => iam.updateTrust(client, role, trust), isUnknownEntity, patience),
    needs,
  },
  'iam:PutRolePermissionsBoundary': {
    detail: ({ role, boundary }) => `${role}: ${boundary}`,
    perform: ({ iam: client }, { role, boundary }, patience) =>
      untilVisible(() => iam.putBoundary(client, role, boundary), isUnknownEntity, patience),
    needs: ({ call, role, boundary }, where) => [
      { action: call, resource: iamArn(where, 'role', role), ...underBoundary(boundary) },
    ],
  },
  'iam:TagRole': {
    detail: ({ role, tags }) => `${role}: ${tagLines(tags).join(', ')}`,
    perform: ({ iam: client }, { role, tags }, patience) =>
      untilVisible(() => iam.tagRole(client, role, tags), isUnknownEntity, patience),
    needs: ({ call, role, tags }, where) => [
      { action: call, resource: iamArn(where, 'role', role), request: requestTags(tags) },
    ],
  },
  'iam:PutRolePolicy': {
    detail: ({ role, policy }) => `${role}: ${policy}`,
    perform: ({ iam: client }, { role, policy, document }, patience) =>
      untilVisible(() => iam.putRolePolicy(client, role, policy, document), isUnknownEntity, patience),
    needs,
  },
  'iam:DeleteRolePolicy': {
    detail: ({ role, policy }) => `${role}: ${policy}`,
    perform: ({ iam: client }, { role, policy }) => gone(() => iam.deleteRolePolicy(client, role, policy)),
    needs,
  },
  'iam:DetachRolePolicy': {
    detail: ({ role, policy }) => `${role}: ${policy}`,
    perform: ({ iam: client }, { role, policy }) => gone(() => iam.detachRolePolicy(client, role, policy)),
    needs: ({ call, role, policy }, where) => [
      { action: call, resource: iamArn(where, 'role', role), context: { 'iam:PolicyARN': policy } },
    ],
  },
  'iam:DeleteRole': {
    detail: ({ role }) => role,
    perform: ({ iam: client }, { role }) => gone(() => iam.deleteRole(client, role)),
    needs,
  },
}
