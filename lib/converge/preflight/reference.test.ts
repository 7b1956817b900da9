import { describe, expect, it } from 'vitest'
import reference from '@/lib/catalog/service-authorization.json'
import { partitions, type PartitionId } from '@/lib/catalog/regions'
import { matches } from '@/lib/derive/policy-pattern'
import { needsOf } from '../operation'
import type { Need, Where } from '../operations/kind'
import { oneOfEach } from '../testing/operations'
import { reads } from './reads'

interface Detail {
  readonly resources: Readonly<Record<string, readonly string[]>>
  readonly conditions: readonly string[]
}
const details: Readonly<Record<string, Detail>> = reference.details
const templates: Readonly<Record<string, Readonly<Record<string, string>>>> = reference.resources

/** A key with a tag's name in it, as the reference writes it. */
const generic = (key: string) => key.replace(/^((?:aws|ec2):(?:ResourceTag|RequestTag)\/).*$/, '$1')

/** What AWS's reference has against a need. */
function complaints({ action, resource, context = {}, request = {} }: Need): string[] {
  const detail = details[action]
  if (!detail) return [`${action} is no action of AWS`]
  const [service = ''] = action.split(':')
  const kinds = Object.keys(detail.resources)
  const own = kinds.filter((kind) => matches(templates[service]?.[kind]?.replaceAll(/\$\{\w+\}/g, '*') ?? '', resource))
  if (resource === '*' ? kinds.length > 0 : own.length === 0) return [`${action} is not about ${resource}, but about ${kinds.join()}`]
  const known = new Set([...detail.conditions, ...own.flatMap((kind) => detail.resources[kind] ?? [])])
  return [...Object.keys(context), ...Object.keys(request)].filter((key) => !known.has(generic(key))).map((key) => `${action} knows no ${key}`)
}

const where = (partition: PartitionId): Where => ({
  partition,
  region: 'eu-central-1',
  accountId: '123456789012',
  pathOf: () => '/lariat/',
  rolesOf: () => ['node'],
})

describe('every need is an action of AWS, on a resource that it knows, under conditions that it knows', () => {
  it.each(Object.values(oneOfEach).map((one) => [one.call, one] as const))('%s', (_, one) => {
    for (const partition of Object.keys(partitions) as PartitionId[]) {
      expect(needsOf(one, where(partition)).flatMap(complaints)).toEqual([])
    }
  })

  it.each(Object.entries(reads))('%s', (action, { of, free }) => {
    expect(details[action]).toBeDefined()
    if (!free) expect(Object.keys(details[action]?.resources ?? {})).toEqual(of ? [of.type] : [])
  })
})
