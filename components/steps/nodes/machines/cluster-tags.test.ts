import { expect, it } from 'vitest'
import { clustersInTags } from './cluster-tags'

it.each([
  [{}, []],
  [{ 'kubernetes.io/cluster/b': 'owned', 'kubernetes.io/cluster/a': 'shared', Name: 'x' }, ['a', 'b']],
  [{ 'kubernetes.io/role/elb': '1', 'x/kubernetes.io/cluster/a': '' }, []],
])('%j names %j', (tags, clusters) => expect(clustersInTags(tags)).toEqual(clusters))
