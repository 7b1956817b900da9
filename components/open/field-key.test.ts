import { describe, expect, it } from 'vitest'
import {
  defaultInstance, defaultMember, defaultPlan, defaultPool, defaultRegistry, defaultSecurityGroup, defaultSubnet,
  defaultTaggedOnly,
} from '@/lib/plan/defaults'
import { getIn } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'
import { locales } from '@/lib/text'
import en from '@/messages/en.json'
import zh from '@/messages/zh-CN.json'
import { fieldKeys } from './field-key'

/** Every list has an element, so that every field there is has a path. */
const full: Plan = {
  ...defaultPlan,
  cluster: {
    ...defaultPlan.cluster,
    registries: [defaultRegistry],
    docker: { ...defaultPlan.cluster.docker, labels: [{ key: 'a', value: 'b' }], registryMirrors: ['a'] },
    members: [defaultMember],
  },
  nodes: {
    ...defaultPlan.nodes,
    network: { vpcId: '', subnets: [defaultSubnet], securityGroups: [defaultSecurityGroup] },
    pools: [
      {
        ...defaultPool,
        labels: [{ key: 'a', value: 'b' }],
        taints: [{ key: 'a', value: 'b', effect: 'NoSchedule' }],
      },
    ],
    instances: [defaultInstance],
    nodeGroup: { ...defaultPlan.nodes.nodeGroup, administration: ['a'], nodePorts: ['a'] },
    routeTables: [defaultTaggedOnly],
  },
  storage: { ...defaultPlan.storage, volumes: [defaultTaggedOnly] },
  tags: { ...defaultPlan.tags, extra: [{ key: 'a', value: 'b' }] },
  leave: ['a'],
}

/** The path of everything that can change on its own: single values, and lists with their elements. */
function places(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((one: unknown, i) => [`${path}.${i}`, ...places(one, `${path}.${i}`)])]
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, one]) => places(one, path === '' ? key : `${path}.${key}`))
}

const paths = [...new Set(places(full, ''))]
const names = { en: en.open.fields, 'zh-CN': zh.open.fields }

describe.each(locales)('names of fields in %s', (locale) => {
  it.each(paths)('%s has one', (path) => {
    const found = fieldKeys(path).map((key) => getIn(names[locale], key)).find((name) => typeof name === 'string')
    expect(found).toBeTruthy()
  })
})

it('a list and its elements share a name; a field in them has its own', () => {
  expect(fieldKeys('nodes.pools')[0]).toBe('nodes.pools._')
  expect(fieldKeys('nodes.pools.12')[0]).toBe('nodes.pools._')
  expect(fieldKeys('nodes.pools.12.taints.0.effect')[1]).toBe('nodes.pools.taints.effect')
})
