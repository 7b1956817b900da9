import { describe, expect, it } from 'vitest'
import type { Observed } from '../observe/observe'
import { bare, change, changesOf, clusterTag, cp, withTags } from '../testing/accounts'
import { existingPlan } from '../testing/plans'

describe('a machine', () => {
  const id = 'instance-profile-association/i-1'
  const other: Observed = { ...bare, associations: { 'i-1': { id: 'iip-assoc-1', profileName: 'somebody' } } }

  it('with another profile is left alone, unless the plan replaces it', () => {
    expect(change(existingPlan(), other, id)).toMatchObject({ action: 'conflict', conflict: 'other-profile' })
    const replacing = existingPlan(undefined, ({ iam }) => (iam.replaceProfiles = true))
    expect(change(replacing, other, id)).toMatchObject({
      action: 'update',
      current: ['instance profile = somebody'],
      desired: [`instance profile = ${cp}`],
      calls: [{ operation: 'ec2:ReplaceIamInstanceProfileAssociation', detail: `i-1: ${cp}` }],
      inverse: [{ operation: 'ec2:ReplaceIamInstanceProfileAssociation', detail: 'i-1: somebody' }],
    })
  })

  it('that is gone', () => {
    const { 'i-1': _, ...tags } = bare.tags
    for (const one of [id, 'instance/i-1']) {
      const gone = { action: 'conflict', conflict: 'resource-missing' }
      expect(change(existingPlan(), { ...bare, tags }, one)).toMatchObject(gone)
    }
  })

  it('of another cluster gets neither tag nor profile', () => {
    const observed = withTags('i-1', { 'kubernetes.io/cluster/other': 'owned' })
    expect(change(existingPlan(), observed, 'instance/i-1')).toMatchObject({
      action: 'conflict', conflict: 'other-cluster-tag', current: ['kubernetes.io/cluster/other = owned'],
    })
    expect(change(existingPlan(), observed, id)).toMatchObject({ action: 'conflict', conflict: 'other-cluster-tag' })
  })

  it.each([['other', 'conflict'], [clusterTag.replace('kubernetes.io/cluster/', ''), 'update']])(
    'with the cluster tag of old, for %s',
    (KubernetesCluster, action) => {
      const observed = withTags('i-1', { KubernetesCluster })
      const found = change(existingPlan(), observed, 'instance/i-1')
      expect(found.action).toBe(action)
      if (action === 'conflict') expect(found.current).toEqual([`KubernetesCluster = ${KubernetesCluster}`])
      expect(change(existingPlan(), observed, id).action).toBe(action === 'conflict' ? 'conflict' : 'create')
    },
  )

  it('would have two tagged groups', () => {
    const second: Observed = {
      ...bare,
      tags: { ...bare.tags, 'sg-2': { [clusterTag]: 'shared' } },
      attached: { ...bare.attached, 'i-2': ['sg-1', 'sg-2'] },
    }
    expect(change(existingPlan(), second, 'security-group/sg-1')).toMatchObject({
      action: 'conflict', conflict: 'two-tagged-groups', current: ['i-2 = sg-1, sg-2'],
    })
    expect(change(existingPlan(), second, 'instance/i-2').action).toBe('update')
  })

  it('has two tagged groups already', () => {
    const both: Observed = {
      ...bare,
      tags: { ...bare.tags, 'sg-1': { [clusterTag]: 'owned' }, 'sg-2': { [clusterTag]: 'owned' } },
      attached: { ...bare.attached, 'i-2': ['sg-1', 'sg-2'] },
    }
    const two = { action: 'conflict', conflict: 'two-tagged-groups' }
    expect(change(existingPlan(), both, 'instance/i-2')).toMatchObject(two)
    expect(change(existingPlan(), both, 'security-group/sg-1').action).toBe('nothing')
  })
})

describe('the record', () => {
  const former = 'lariat.dev/former-profile/prod-a'
  const replacing = existingPlan(undefined, ({ iam }) => (iam.replaceProfiles = true))

  it.each([
    ['of a machine without a profile', bare, ''],
    ['of a machine with another', { ...bare, associations: { 'i-1': { id: 'iip-assoc-1', profileName: 'somebody' } } }, 'somebody'],
  ])('%s is written before the profile comes', (_, observed, profile) => {
    expect(change(replacing, observed, 'instance/i-1').desired).toContain(`${former} = ${profile}`)
    expect(change(replacing, observed, 'instance-profile-association/i-1').after).toContain('instance/i-1')
  })

  it('is written on its own when the machine has its tags already, and once', () => {
    const tagged = withTags('i-1', { [clusterTag]: 'owned' })
    const gave = 'lariat.dev/gave-profile/prod-a'
    const detail = `i-1: ${former} = , ${gave} = ${cp}`
    expect(change(replacing, tagged, 'instance/i-1').calls).toEqual([{ operation: 'ec2:CreateTags', detail }])
    const recorded = withTags('i-1', { [clusterTag]: 'owned', [former]: 'somebody', [gave]: cp })
    expect(change(replacing, recorded, 'instance/i-1').action).toBe('nothing')
  })

  it('says which tags were written over, and what they said', () => {
    const { desired } = change(existingPlan(), withTags('subnet-1', { [clusterTag]: 'owned' }), 'subnet/subnet-1')
    expect(desired.filter((line) => line.startsWith('lariat.dev/'))).toEqual([
      expect.stringMatching(/^lariat.dev\/wrote\/prod-a = [\w-]{10}$/),
      expect.stringMatching(/^lariat.dev\/former\/[\w-]{5}\/prod-a = owned$/),
    ])
  })
})

describe('tags', () => {
  const many = (count: number, prefix: string) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`${prefix}${i}`, '']))

  it('with another value are overwritten, and the old value is kept for undoing', () => {
    const observed = withTags('subnet-1', { [clusterTag]: 'owned', Name: 'a' })
    expect(change(existingPlan(), observed, 'subnet/subnet-1')).toMatchObject({
      action: 'update',
      current: [`${clusterTag} = owned`],
      inverse: [
        { operation: 'ec2:DeleteTags', detail: expect.stringContaining('subnet-1: kubernetes.io/role/elb') as string },
        { operation: 'ec2:CreateTags', detail: `subnet-1: ${clusterTag} = owned` },
      ],
    })
  })

  it.each(['subnet-1', 'sg-1'])('of another cluster let %s be shared, but not owned', (id) => {
    const observed = withTags(id, { 'kubernetes.io/cluster/other': 'shared' })
    const tagged = (ownership: 'owned' | 'shared') => {
      const plan = existingPlan(undefined, ({ tags }) => Object.assign(tags, { subnets: ownership, securityGroups: ownership }))
      return changesOf(plan, observed).find((one) => one.id.endsWith(id))
    }
    expect(tagged('shared')?.action).toBe('update')
    expect(tagged('owned')).toMatchObject({ action: 'conflict', conflict: 'shared-as-owned' })
  })

  it.each([
    // The cluster tag, and the record that Lariat wrote it.
    [48, 'k', 'update'],
    [49, 'k', 'conflict'],
    [60, 'aws:k', 'update'],
  ])('beside %d others called %s…', (count, prefix, action) => {
    expect(change(existingPlan(), withTags('sg-1', many(count, prefix)), 'security-group/sg-1').action).toBe(action)
  })
})
