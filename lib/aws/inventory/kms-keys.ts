import type { KmsKey } from '@/lib/inventory'
import { paging } from '../page-sizes'
import type { ReadList } from './reading'

/** Keys of the region with their aliases. What a key is for would be a call for each. */
export const kmsKeys: ReadList<KmsKey[]> = async ({ clients, call, all }) => {
  const { paginateListAliases, paginateListKeys } = await import('@aws-sdk/client-kms')
  const client = await clients.kms()
  const aliasesOf = async () => {
    const found = new Map<string, string[]>()
    for await (const page of paginateListAliases(paging(client, 'ListAliases'), {}, call)) {
      // AWS makes its own aliases before their keys.
      for (const { AliasName = '', TargetKeyId } of page.Aliases ?? []) {
        if (TargetKeyId) found.set(TargetKeyId, [...(found.get(TargetKeyId) ?? []), AliasName.replace(/^alias\//, '')])
      }
    }
    return found
  }
  const pages = paginateListKeys(paging(client, 'ListKeys'), {}, call)
  const [keys, aliases] = await Promise.all([all('kmsKeys', pages, (page) => page.Keys), aliasesOf()])
  return keys.map(({ KeyId: id = '', KeyArn: arn = '' }) => ({ id, arn, aliases: (aliases.get(id) ?? []).sort() }))
}
