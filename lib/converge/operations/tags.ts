import * as ec2 from '@/lib/aws/ec2'
import type { Clients } from '@/lib/aws/clients'
import type { Tags } from '@/lib/inventory'
import { restoreAgain, type Taken } from '../record/record'
import { tagLines } from '../diff/tag-lines'
import { ec2Arn } from './arns'
import type { Kinds, Need, Where } from './kind'
import { requestTags, tagKeys } from './request'

export type TagOperation =
  | { readonly call: 'ec2:CreateTags'; readonly resource: string; readonly tags: Tags }
  | {
      readonly call: 'ec2:DeleteTags'
      readonly resource: string
      readonly keys: readonly string[]
      /** What else this undoes, on a resource that others may be tagging at the same time. */
      readonly taken?: Taken
    }

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
    perform: (clients, operation) => takeTags(clients, [operation.resource], operation),
    needs,
  },
}

/** Takes the same tags off some resources, and looks whether somebody came in between. */
export async function takeTags(
  { ec2: client }: Clients,
  ids: readonly string[],
  { keys, taken }: Extract<TagOperation, { call: 'ec2:DeleteTags' }>,
): Promise<void> {
  await ec2.deleteTags(client, ids, keys)
  if (taken === undefined) return
  const found = await ec2.describeTags(client, ids)
  for (const [id, now] of Object.entries(found)) {
    const { write, remove } = restoreAgain(now, taken)
    if (Object.keys(write).length > 0) await ec2.createTags(client, [id], write)
    await ec2.deleteTags(client, [id], remove)
  }
}
