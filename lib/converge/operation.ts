import type { Tags } from '@/lib/inventory'
import type { Call } from './types'

/** One write to AWS, as data: what a change shows and what apply performs are the same value. */
export type Operation =
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
  | { readonly call: 'iam:CreateInstanceProfile'; readonly profile: string; readonly path: string; readonly tags: Tags }
  | { readonly call: 'iam:TagInstanceProfile'; readonly profile: string; readonly tags: Tags }
  | { readonly call: 'iam:AddRoleToInstanceProfile'; readonly profile: string; readonly role: string }
  | { readonly call: 'ec2:AssociateIamInstanceProfile'; readonly instance: string; readonly profile: string }
  | {
      readonly call: 'ec2:ReplaceIamInstanceProfileAssociation'
      readonly association: string
      readonly instance: string
      readonly profile: string
    }
  | { readonly call: 'ec2:CreateTags'; readonly resource: string; readonly tags: Tags }
  | { readonly call: 'ec2:DeleteTags'; readonly resource: string; readonly keys: readonly string[] }
  | { readonly call: 'ec2:DisassociateIamInstanceProfile'; readonly association: string; readonly instance: string }
  | { readonly call: 'iam:RemoveRoleFromInstanceProfile'; readonly profile: string; readonly role: string }
  | { readonly call: 'iam:UntagInstanceProfile'; readonly profile: string; readonly keys: readonly string[] }
  | { readonly call: 'iam:DeleteInstanceProfile'; readonly profile: string }
  | { readonly call: 'iam:DeleteRolePolicy'; readonly role: string; readonly policy: string }
  | { readonly call: 'iam:DetachRolePolicy'; readonly role: string; readonly policy: string }
  | { readonly call: 'iam:DeleteRole'; readonly role: string }

/** An operation as a person reads it. */
export function callOf(operation: Operation): Call {
  return { operation: operation.call, detail: detail(operation) }
}

/** `key = value`, as it is shown everywhere. */
export const tagLine = (key: string, value: string) => `${key} = ${value}`

export const tagLines = (tags: Tags) => Object.entries(tags).map(([key, value]) => tagLine(key, value))

function detail(operation: Operation): string {
  switch (operation.call) {
    case 'iam:CreateRole':
    case 'iam:UpdateAssumeRolePolicy':
    case 'iam:DeleteRole':
      return operation.role
    case 'iam:PutRolePermissionsBoundary':
      return `${operation.role}: ${operation.boundary}`
    case 'iam:TagRole':
      return `${operation.role}: ${tagLines(operation.tags).join(', ')}`
    case 'iam:PutRolePolicy':
    case 'iam:DeleteRolePolicy':
    case 'iam:DetachRolePolicy':
      return `${operation.role}: ${operation.policy}`
    case 'iam:CreateInstanceProfile':
    case 'iam:DeleteInstanceProfile':
      return operation.profile
    case 'iam:TagInstanceProfile':
      return `${operation.profile}: ${tagLines(operation.tags).join(', ')}`
    case 'iam:UntagInstanceProfile':
      return `${operation.profile}: ${operation.keys.join(', ')}`
    case 'iam:AddRoleToInstanceProfile':
    case 'iam:RemoveRoleFromInstanceProfile':
      return `${operation.profile}: ${operation.role}`
    case 'ec2:AssociateIamInstanceProfile':
    case 'ec2:ReplaceIamInstanceProfileAssociation':
      return `${operation.instance}: ${operation.profile}`
    case 'ec2:DisassociateIamInstanceProfile':
      return operation.instance
    case 'ec2:CreateTags':
      return `${operation.resource}: ${tagLines(operation.tags).join(', ')}`
    case 'ec2:DeleteTags':
      return `${operation.resource}: ${operation.keys.join(', ')}`
  }
}
