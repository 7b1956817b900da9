import { paginateGetAccountAuthorizationDetails, type PolicyVersion } from '@aws-sdk/client-iam'
import type { PolicyInfo } from '@/lib/inventory'
import { paging } from '../page-sizes'
import { decodePolicy } from '../policy-document'
import type { ReadList } from './reading'

/** Customer managed policies with all their versions: this one call has them, ListPolicies would take one more for each. */
export const policies: ReadList<PolicyInfo[]> = async ({ clients, call, all }) => {
  const pages = paginateGetAccountAuthorizationDetails(paging(clients.iam, 'GetAccountAuthorizationDetails'), { Filter: ['LocalManagedPolicy'] }, call)
  const found = await all('policies', pages, (page) => page.Policies)
  return found.map((one) => ({
    name: one.PolicyName ?? '',
    path: one.Path ?? '/',
    arn: one.Arn ?? '',
    attachments: one.AttachmentCount ?? 0,
    defaultVersion: one.DefaultVersionId ?? '',
    versions: (one.PolicyVersionList ?? []).map(version).sort((a, b) => a.created.localeCompare(b.created)),
  }))
}

const version = (one: PolicyVersion) => ({
  id: one.VersionId ?? '',
  created: one.CreateDate?.toISOString() ?? '',
  document: decodePolicy(one.Document),
})
