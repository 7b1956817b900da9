import * as fc from 'fast-check'
import type { PolicyVersion } from '@/lib/aws/iam-policies'
import type { Tags } from '@/lib/inventory'
import type { Plan } from '@/lib/plan/schema'
import type { ObservedPolicies, OwnedPolicy } from '../observe/policies'
import type { Observed } from '../observe/observe'
import { own } from '../own'
import { ownership } from '../record/ownership'

export const accountId = '123456789012'
export const arnOf = (name: string) => `arn:aws:iam::${accountId}:policy/${name}`
const names = ['lariat-prod-a-control-plane', 'lariat-prod-a-worker', 'lariat-prod-a-load-balancers', 'lariat-prod-a-rancher-credential']

export const noPolicies: ObservedPolicies = { accountId, wanted: {}, former: {}, attached: {} }

/** So many versions, of which this one is the default. */
export const versions = (count: number, current = count): PolicyVersion[] =>
  Array.from({ length: count }, (_, i) => ({ id: `v${i + 1}`, isDefault: i + 1 === current, created: i + 1 }))

const someVersions = fc.integer({ min: 1, max: 5 }).chain((count) => fc.integer({ min: 1, max: count }).map((current) => versions(count, current)))

/** Policies of any owner; attached is only what exists, to what exists. */
export const anyPolicies = (tags: fc.Arbitrary<Tags>, roles: readonly string[]): fc.Arbitrary<ObservedPolicies> =>
  fc
    .record({
      wanted: fc.dictionary(
        fc.constantFrom(...names),
        fc.record({ tags, document: fc.constantFrom<unknown>({}, { Statement: [] }), versions: someVersions }),
      ),
      user: fc.boolean(),
    })
    .chain(({ wanted, user }) => {
      const principals = [...roles.map((role) => `role/${role}`), ...(user ? ['user/rancher'] : [])]
      const some = fc.subarray(Object.keys(wanted).map(arnOf))
      return fc.tuple(...principals.map(() => some)).map((lists) => {
        const attached = Object.fromEntries(principals.map((key, i) => [key, lists[i] ?? []]))
        return { accountId, wanted, former: {}, attached }
      })
    })

export const policyChoices = fc.record({
  form: fc.constantFrom<Plan['iam']['policies']>('inline', 'managed'),
  credential: fc.constantFrom<Plan['iam']['rancherCredential']['kind']>('none', 'user', 'role'),
  controller: fc.constantFrom<Plan['features']['loadBalancerController']>('none', 'beside'),
})

/** What `readOwnedPolicies` reads of such an account. */
export function ownedPolicies({ policies: { wanted, attached } }: Observed, clusterTag: string): Record<string, OwnedPolicy> {
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([name, { tags, versions: all }]) => {
      if (ownership(tags, { clusterTag, region: 'eu-central-1' }) !== 'ours') return []
      const attachedTo = Object.keys(attached).filter((key) => own(attached, key)?.includes(arnOf(name)))
      return [[arnOf(name), { tags, versions: all, attachedTo }]]
    }),
  )
}
