import type { Clients } from '@/lib/aws/clients'
import { tagsOf } from '@/lib/aws/ec2'
import * as iam from '@/lib/aws/iam-policies'
import type { Tags } from '@/lib/inventory'
import { samePolicy } from '../diff/canonical'
import { pathAndName } from '../diff/policy-arn'
import { tagLines } from '../diff/tag-lines'
import { isUnknownEntity, untilVisible } from '../run/until-visible'
import { accept, carries, gone } from './accept'
import { iamArn } from './arns'
import type { Kinds, Need } from './kind'

/** Customer managed policies; `policy` is the ARN. */
export type PolicyOperation =
  | { readonly call: 'iam:CreatePolicy'; readonly policy: string; readonly document: unknown; readonly tags: Tags }
  | { readonly call: 'iam:CreatePolicyVersion'; readonly policy: string; readonly document: unknown }
  | { readonly call: 'iam:DeletePolicyVersion'; readonly policy: string; readonly version: string }
  | { readonly call: 'iam:TagPolicy'; readonly policy: string; readonly tags: Tags }
  | { readonly call: 'iam:AttachRolePolicy'; readonly policy: string; readonly role: string }
  | { readonly call: 'iam:AttachUserPolicy'; readonly policy: string; readonly user: string }
  | { readonly call: 'iam:DetachUserPolicy'; readonly policy: string; readonly user: string }
  | { readonly call: 'iam:DeletePolicy'; readonly policy: string }

const needs = ({ call, policy }: PolicyOperation): Need[] => [{ action: call, resource: policy }]

export const policyOperations: Kinds<PolicyOperation> = {
  'iam:CreatePolicy': {
    detail: ({ policy }) => policy,
    perform: (clients, { policy, document, tags }) =>
      accept(
        () => iam.createPolicy(clients.iam, { ...pathAndName(policy), document, tags }),
        ['EntityAlreadyExists'],
        async () => {
          const found = await iam.getPolicy(clients.iam, policy)
          return found !== null && carries(tagsOf(found), tags) && says(clients, policy, document)
        },
      ),
    // Once there, it is read in more detail, also by a run that goes on after a stop.
    needs: (operation) => [
      ...needs(operation),
      ...['iam:TagPolicy', 'iam:GetPolicyVersion', 'iam:ListPolicyVersions'].map((action) => ({ action, resource: operation.policy })),
    ],
  },
  'iam:CreatePolicyVersion': {
    detail: ({ policy }) => policy,
    perform: (clients, { policy, document }, patience) =>
      untilVisible(
        () => iam.createPolicyVersion(clients.iam, policy, document, () => says(clients, policy, document)),
        isUnknownEntity,
        patience,
      ),
    needs,
  },
  'iam:DeletePolicyVersion': {
    detail: ({ policy, version }) => `${policy}: ${version}`,
    perform: (clients, { policy, version }) => gone(() => iam.deletePolicyVersion(clients.iam, policy, version)),
    needs,
  },
  'iam:TagPolicy': {
    detail: ({ policy, tags }) => `${policy}: ${tagLines(tags).join(', ')}`,
    perform: (clients, { policy, tags }, patience) =>
      untilVisible(() => iam.tagPolicy(clients.iam, policy, tags), isUnknownEntity, patience),
    needs,
  },
  'iam:AttachRolePolicy': {
    detail: ({ policy, role }) => `${role}: ${policy}`,
    perform: (clients, { policy, role }, patience) =>
      untilVisible(() => iam.attachRolePolicy(clients.iam, role, policy), isUnknownEntity, patience),
    // Both resources are asked for: the role as such, the policy as a condition.
    needs: ({ call, policy, role }, where) => [
      { action: call, resource: iamArn(where, 'role', role), context: { 'iam:PolicyARN': policy } },
    ],
  },
  'iam:AttachUserPolicy': {
    detail: ({ policy, user }) => `${user}: ${policy}`,
    perform: (clients, { policy, user }, patience) =>
      untilVisible(() => iam.attachUserPolicy(clients.iam, user, policy), isUnknownEntity, patience),
    needs: ({ call, policy, user }, where) => [
      { action: call, resource: iamArn(where, 'user', user), context: { 'iam:PolicyARN': policy } },
    ],
  },
  'iam:DetachUserPolicy': {
    detail: ({ policy, user }) => `${user}: ${policy}`,
    perform: (clients, { policy, user }) => gone(() => iam.detachUserPolicy(clients.iam, user, policy)),
    needs: ({ call, policy, user }, where) => [
      { action: call, resource: iamArn(where, 'user', user), context: { 'iam:PolicyARN': policy } },
    ],
  },
  'iam:DeletePolicy': {
    detail: ({ policy }) => policy,
    perform: (clients, { policy }) => gone(() => iam.deletePolicy(clients.iam, policy)),
    needs,
  },
}

/** Whether the default version says what was wanted. */
async function says({ iam: client }: Clients, policy: string, document: unknown): Promise<boolean> {
  const version = (await iam.getPolicy(client, policy))?.DefaultVersionId
  return version !== undefined && samePolicy(await iam.getPolicyDocument(client, policy, version), document)
}
