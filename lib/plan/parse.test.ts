import { describe, expect, it } from 'vitest'
import { Secret } from '@/lib/session/secret'
import { defaultInstance, defaultPlan, defaultPool, defaultSecurityGroup, defaultSubnet } from './defaults'
import { toDelta } from './link-diff'
import { baseline } from './link-r1'
import { parsePlan } from './parse'
import { getIn, setIn } from './path'
import type { Plan } from './schema'

/** One of everything, so that every object of the schema is there. */
const full: Plan = {
  ...defaultPlan,
  nodes: {
    ...defaultPlan.nodes,
    network: { vpcId: 'vpc-1', subnets: [defaultSubnet], securityGroups: [defaultSecurityGroup] },
    pools: [
      { ...defaultPool, labels: [{ key: 'a', value: 'b' }], taints: [{ key: 'a', value: '', effect: 'NoExecute' }] },
    ],
    instances: [defaultInstance],
  },
  tags: { ...defaultPlan.tags, extra: [{ key: 'team', value: 'platform' }] },
}

/** Paths of every object in the Plan, the root as ''. */
function objects(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return []
  const deeper = Object.entries(value).flatMap(([key, field]) => objects(field, path === '' ? key : `${path}.${key}`))
  return Array.isArray(value) ? deeper : [path, ...deeper]
}

describe('parsePlan', () => {
  it('takes the default Plan', () => expect(parsePlan(defaultPlan)).toEqual({ ok: true, value: defaultPlan }))

  it.each([
    ['cluster.name', 7],
    ['cluster.distribution', 'eks'],
    ['nodes.pools.0.quantity', '3'],
    ['nodes.pools.0.quantity', 0],
    ['cluster.name', 'two\nlines'],
    ['iam.path', 'x'.repeat(513)],
  ])('names the place: %s = %j', (path, value) => {
    const parsed = parsePlan(setIn(defaultPlan, path, value))
    expect(parsed.ok ? [] : parsed.error.map((issue) => issue.path)).toEqual([path])
  })

  it.each([undefined, null, 'plan', [], {}])('refuses %j', (document) => expect(parsePlan(document).ok).toBe(false))

  it('stops counting at twenty', () => {
    const parsed = parsePlan(
      setIn(
        defaultPlan,
        'helm.extraArgs',
        Array.from({ length: 5000 }, () => 1),
      ),
    )
    expect(parsed.ok ? 0 : parsed.error.length).toBeLessThanOrEqual(20)
  })
})

describe('a Plan has no room for a secret', () => {
  it('in any object of the schema', () => {
    const places = objects(full)
    expect(places.length).toBeGreaterThanOrEqual(20)
    for (const path of places) {
      const object = { ...((path === '' ? full : getIn(full, path)) as object), secretAccessKey: 'x' }
      expect(parsePlan(path === '' ? object : setIn(full, path, object)).ok, path).toBe(false)
    }
  })

  it('even under a name that reaches a prototype', () => {
    const document: unknown = JSON.parse(
      JSON.stringify(defaultPlan).replace('{"aws":{', '{"aws":{"__proto__":{"a":1},'),
    )
    expect(parsePlan(document).ok).toBe(false)
  })

  it('not even for the type that secrets have', () => {
    const secret = new Secret('wJalrXUtnFEMI')
    // @ts-expect-error: a Secret is not a text, so this must not compile
    const aws: Plan['aws'] = { region: secret, accountId: '' }
    expect(parsePlan({ ...defaultPlan, aws }).ok).toBe(false)
    // And were it forced in, the link would carry the mask.
    expect(toDelta({ ...defaultPlan, aws, secret }, baseline)).not.toContain(secret.reveal())
  })

  it('in its type', () => {
    const aws: Plan['aws'] = {
      region: '',
      accountId: '',
      // @ts-expect-error: there is no such key, so this must not compile
      secretAccessKey: 'x',
    }
    const plan: Plan = {
      ...defaultPlan,
      // @ts-expect-error: there is no such key, so this must not compile
      sessionToken: 'x',
    }
    expect(parsePlan({ ...defaultPlan, aws }).ok).toBe(false)
    expect(parsePlan(plan).ok).toBe(false)
  })
})
