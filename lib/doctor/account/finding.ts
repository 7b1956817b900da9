import type { AccountList, Machine } from '@/lib/account-facts'
import type { AccountFinding, AccountRule, AccountRuleOf, Evidence } from './types'

/** A rule that sees only what it says it needs. */
export const accountRule = <L extends AccountList>(rule: AccountRuleOf<L>): AccountRule => rule

/** A value as AWS gave it; what is not text as JSON. */
export const read = (resource: string, field: string, value: unknown): Evidence => ({
  resource,
  field,
  value: typeof value === 'string' ? value : JSON.stringify(value),
})

/** One finding about all of them, or none when there are none: a person mends a kind of fault in one go. */
export function together<T extends { readonly id: string }>(
  broken: readonly T[],
  about: (one: T) => Omit<AccountFinding, 'subject' | 'commands'> & { readonly commands?: AccountFinding['commands'] },
): AccountFinding[] {
  if (broken.length === 0) return []
  const each = broken.map(about)
  return [
    {
      subject: broken.map(({ id }) => id),
      evidence: each.flatMap(({ evidence }) => evidence),
      values: { ...each[0]?.values, count: broken.length, names: names(broken.map(({ id }) => id)) },
      commands: each.flatMap(({ commands = [] }) => commands),
    },
  ]
}

/** The first few, and how many more. */
export function names(all: readonly string[], most = 5): string {
  const shown = all.slice(0, most).join(', ')
  return all.length > most ? `${shown}, … (${all.length})` : shown
}

/** Machines of the cluster, by their tags; not those that only look so. */
export const members = (machines: readonly Machine[]) => machines.filter(({ member }) => member !== 'neighbour')

/** An AWS CLI call. IAM has no regions, but the region says in which partition it is. */
const call = (service: string) => (region: string, operation: string, ...rest: readonly string[]) =>
  ['aws', service, operation, '--region', region, ...rest]
export const ec2 = call('ec2')
export const iam = call('iam')
export const elb = call('elb')
export const elbv2 = call('elbv2')

/** Puts a tag on a resource. */
export const addTag = (region: string, id: string, key: string, value: string) =>
  ec2(region, 'create-tags', '--resources', id, '--tags', tag({ Key: key, Value: value }))

/** Takes a tag away, whatever its value. */
export const dropTag = (region: string, id: string, key: string) =>
  ec2(region, 'delete-tags', '--resources', id, '--tags', tag({ Key: key }))

/** The AWS CLI's short form, or JSON where that would be split at a comma or an equals sign. */
function tag(fields: Readonly<Record<string, string>>): string {
  const plain = Object.values(fields).every((text) => /^[\w./:@+-]*$/.test(text))
  return plain ? Object.entries(fields).map((pair) => pair.join('=')).join(',') : JSON.stringify([fields])
}
