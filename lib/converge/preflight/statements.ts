import { partitions } from '@/lib/catalog/regions'
import type { PolicyStatement } from '@/lib/derive/types'
import type { Need } from '../operations/kind'

type Condition = NonNullable<PolicyStatement['Condition']>
/** A need, with what a policy that does not name its resource holds it to. */
export interface Held extends Need {
  readonly condition?: Condition
}

interface Group {
  readonly type: string
  readonly condition: Condition
  readonly actions: readonly string[]
  readonly resources: readonly string[]
}

/** Needs as statements: resources of a kind that are needed for the same actions share one. */
export function statementsOf(needs: readonly Held[]): PolicyStatement[] {
  const actionsOn = new Map<string, Set<string>>()
  for (const need of needs) {
    const key = JSON.stringify([typeOf(need.resource), conditionOf(need), need.resource, need.resource === '*' ? service(need.action) : ''])
    actionsOn.set(key, (actionsOn.get(key) ?? new Set()).add(need.action))
  }
  const groups = new Map<string, Group>()
  for (const [key, found] of actionsOn) {
    const [type, condition, resource, of] = JSON.parse(key) as [string, Condition, string, string]
    const actions = [...found].sort()
    const same = JSON.stringify([type, of, condition, actions])
    const before = groups.get(same)
    groups.set(same, { type, condition, actions, resources: [...(before?.resources ?? []), resource].sort() })
  }
  return [...groups.values()].sort(byOrder).map(({ condition, actions, resources }) => ({
    Effect: 'Allow',
    Action: actions,
    Resource: resources.length === 1 ? (resources[0] ?? '*') : resources,
    ...(Object.keys(condition).length > 0 ? { Condition: condition } : {}),
  }))
}

/** What a statement is about, for its name: `InstanceProfiles`; the service where actions know no resource. */
export function partOf({ Action, Resource }: PolicyStatement): string {
  const [first = '*'] = typeof Resource === 'string' ? [Resource] : Resource
  const type = typeOf(first)
  if (type === '*') return capital(service(Action[0] ?? ''))
  const words = type.split('-').map(capital).join('')
  return words.endsWith('y') ? `${words.slice(0, -1)}ies` : `${words}s`
}

/** `security-group` of an ARN; `*` where there is none. */
export const typeOf = (arn: string) => (arn === '*' ? '*' : (arn.split(':')[5] ?? '').split('/')[0]) || '*'

function conditionOf({ context = {}, condition = {}, resource }: Held): Condition {
  const values = Object.entries(context).map(([key, value]) => [key, key === 'iam:PassedToService' ? servicesOf(resource, value) : value] as const)
  const keys = values.sort(([a], [b]) => (a < b ? -1 : 1))
  return keys.length === 0 ? condition : { StringEquals: Object.fromEntries(keys), ...condition }
}

/** Which name EC2 goes by in China depends on the call: see `passRole`. */
const servicesOf = (resource: string, service: string) =>
  resource.startsWith('arn:aws-cn:') ? [partitions.aws.ec2Service, partitions['aws-cn'].ec2Service] : service

const byOrder = (a: Group, b: Group) => (orderOf(a) < orderOf(b) ? -1 : 1)
const orderOf = ({ type, actions, resources }: Group) => [type, actions.join(), resources.join()].join(' ')
const service = (action: string) => action.split(':')[0] ?? ''
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
