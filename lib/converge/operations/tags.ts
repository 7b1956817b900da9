import * as ec2 from '@/lib/aws/ec2'
import type { Tags } from '@/lib/inventory'
import { tagLines } from '../tag-lines'
import { ec2Arn } from './arns'
import type { Kinds, Need, Where } from './kind'
import { requestTags, tagKeys } from './request'

export type TagOperation =
  | { readonly call: 'ec2:CreateTags'; readonly resource: string; readonly tags: Tags }
  | { readonly call: 'ec2:DeleteTags'; readonly resource: string; readonly keys: readonly string[] }

const needs = (operation: TagOperation, where: Where): Need[] => [
  {
    action: operation.call,
    resource: ec2Arn(where, operation.resource),
    request: operation.call === 'ec2:CreateTags' ? requestTags(operation.tags) : tagKeys(operation.keys),
  },
]

export const tagOperations: Kinds<TagOperation> = {
  'ec2:CreateTags': {
    detail: ({ resource, tags }) => `${resource}: ${tagLines(tags).join(', ')}`,
    perform: (clients, { resource, tags }) => ec2.createTags(clients.ec2, [resource], tags),
    needs,
  },
  'ec2:DeleteTags': {
    detail: ({ resource, keys }) => `${resource}: ${keys.join(', ')}`,
    perform: (clients, { resource, keys }) => ec2.deleteTags(clients.ec2, [resource], keys),
    needs,
  },
}
