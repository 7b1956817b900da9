import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ebsActions, ebsStatements } from '@/lib/catalog/ebs-policy'
import { plans } from '@/lib/plan/arbitrary'
import { defaultPlan, defaultPool } from '@/lib/plan/defaults'
import type { NodeRoles, Plan, Pool } from '@/lib/plan/schema'
import { inlinePolicyLimit, nodePolicy, permissionReasons } from './policies'
import { ebsPolicyStatements } from './policies-ebs'

/** AWS's own file lies beside the checkout, not in it. */
const published = join(import.meta.dirname, '../../../shared/data/ebs-AmazonEBSCSIDriverPolicyV2.json')
const kmsKey = 'arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-4333-8444-555555555555'
const modes = ['documented', 'minimal', 'tag-scoped'] as const
const roles = (text: string): NodeRoles => ({
  etcd: text.includes('e'),
  controlPlane: text.includes('c'),
  worker: text.includes('w'),
})

interface Choice {
  mode?: Plan['iam']['mode']
  region?: string
  storage?: Partial<Plan['storage']>
  migrating?: boolean
  pools?: readonly Pool[]
}
const choose = ({ mode = 'minimal', region = 'eu-central-1', storage, migrating = false, pools }: Choice = {}): Plan => ({
  ...defaultPlan,
  aws: { region, accountId: '123456789012' },
  cluster: { ...defaultPlan.cluster, migrating },
  nodes: { ...defaultPlan.nodes, pools: [...(pools ?? defaultPlan.nodes.pools)] },
  iam: { ...defaultPlan.iam, mode },
  storage: { ...defaultPlan.storage, ebs: true, ...storage },
})
const sids = (choice: Choice, profile: 'control-plane' | 'worker' = 'worker') =>
  ebsPolicyStatements(choose(choice), profile).map(({ Sid }) => Sid)
const all = ebsStatements.map(({ Sid }) => Sid)

describe('the policy of the EBS CSI driver', () => {
  it('is AWS’s own, where that lies beside the checkout', () => {
    if (!existsSync(published)) return
    const { Statement } = JSON.parse(readFileSync(published, 'utf8')) as { Statement: unknown }
    expect(ebsPolicyStatements(choose({ mode: 'documented' }), 'worker')).toEqual(Statement)
  })

  it.each(modes.slice(1))('%s leaves out what the Plan has not', (mode) => {
    const snapshots = ['CreateSnapshotsWithManagedTag', 'DeleteAndLockManagedSnapshots']
    expect(sids({ mode })).not.toEqual(expect.arrayContaining(snapshots))
    expect(sids({ mode, storage: { snapshots: true } })).toEqual(expect.arrayContaining(snapshots))
    expect(sids({ mode })).not.toContain('ManageCSIMigratedVolumes')
    expect(sids({ mode, migrating: true })).toContain('ManageCSIMigratedVolumes')
    expect(sids({ mode, migrating: true, storage: { snapshots: true } })).toEqual(all)
  })

  it('is not there without the driver', () => {
    for (const mode of modes) {
      const plan = choose({ mode, storage: { ebs: false } })
      for (const profile of ['control-plane', 'worker'] as const) expect(ebsPolicyStatements(plan, profile)).toEqual([])
    }
  })

  it.each([
    ['worker', 'ec ww', ['worker']],
    ['control-plane', 'ec w', ['control-plane']],
    // The only nodes for pods are servers, and they have the control plane's profile.
    ['worker', 'ecw', ['control-plane']],
    ['worker', 'ecw w', ['control-plane', 'worker']],
    ['worker', '', ['worker']],
  ] as const)('controller on %s of %j: role of %j', (controllerOn, groups, expected) => {
    const pools = groups.split(' ').filter(Boolean).map((text) => ({ ...defaultPool, roles: roles(text) }))
    const found = (['control-plane', 'worker'] as const).filter(
      (profile) => sids({ storage: { controllerOn }, pools }, profile).length > 0,
    )
    expect(found).toEqual(expected)
  })

  it('takes the place of "nothing needed"', () => {
    const plan = { ...choose(), features: { ...defaultPlan.features, ecr: false } }
    const actions = nodePolicy(plan, 'worker').Statement.flatMap(({ Action }) => Action)
    expect(actions).not.toContain('sts:GetCallerIdentity')
  })

  it('uses a key of one’s own, and gives it on to AWS services only', () => {
    const keyed = (storage: Partial<Plan['storage']>, region?: string) =>
      JSON.stringify(ebsPolicyStatements(choose({ storage, ...(region ? { region } : {}) }), 'worker'))
    const encryption = { enabled: true, kmsKey }
    const statements = ebsPolicyStatements(choose({ storage: { encryption } }), 'worker').slice(-2)
    expect(statements.map(({ Sid, Resource }) => [Sid, Resource])).toEqual([
      ['UseVolumeKey', kmsKey],
      ['GrantVolumeKey', kmsKey],
    ])
    expect(statements[1]?.Condition).toEqual({ Bool: { 'kms:GrantIsForAWSResource': 'true' } })
    expect(keyed({ encryption: { enabled: true, kmsKey: '' } })).not.toContain('kms')
    expect(keyed({ encryption: { enabled: false, kmsKey } })).not.toContain('kms')
    expect(keyed({ encryption }, 'cn-north-1')).not.toContain('kms')
  })

  it('has a reason for each action, also for those that others need too', () => {
    const known = new Set(ebsActions.map(({ action }) => action))
    for (const { actions } of ebsStatements) for (const action of actions) expect(known).toContain(action)
    const plan = choose({ storage: { controllerOn: 'control-plane' } })
    const reason = permissionReasons(plan, 'control-plane').find(({ action }) => action === 'ec2:CreateTags')
    expect(reason?.feature.en).toMatch(/load balancer.*, Volumes/i)
    expect(reason?.reason['zh-CN']).toContain('卷和快照')
  })

  it('replaces "no longer needed" of the documented policy', () => {
    const plan = choose({ mode: 'documented', storage: { controllerOn: 'control-plane' } })
    const reason = permissionReasons(plan, 'control-plane').find(({ action }) => action === 'ec2:DeleteVolume')
    expect(reason?.feature.en).toBe('Volumes (EBS CSI driver)')
  })
})

describe('every Plan', () => {
  const longest = 'i'.repeat(100)

  it('fits into a role with everything on, has each reason once, and only ARNs of its partition', () => {
    fc.assert(
      fc.property(plans, fc.boolean(), (plan, everything) => {
        const { region } = plan.aws
        const partition = /^cn-/.test(region) ? 'aws-cn' : /^us-gov-/.test(region) ? 'aws-us-gov' : 'aws'
        const key = `arn:${partition}:kms:${region || 'eu-central-1'}:123456789012:key/mrk-${'0'.repeat(32)}`
        const storage = { ...plan.storage, ebs: true, snapshots: true, encryption: { enabled: true, kmsKey: key } }
        const most = { ...plan, storage, cluster: { ...plan.cluster, id: longest, migrating: true } }
        for (const profile of ['control-plane', 'worker'] as const) {
          const policy = nodePolicy(everything ? most : plan, profile)
          const text = JSON.stringify(policy)
          expect(text.length).toBeLessThanOrEqual(inlinePolicyLimit)
          expect(new Set([...text.matchAll(/arn:([^:]*):/g)].map(([, found]) => found)).size).toBeLessThanOrEqual(1)
          if (text.includes('arn:')) expect(text).toContain(`arn:${partition}:`)
          const listed = [...new Set(policy.Statement.flatMap(({ Action }) => Action))]
          const reasons = permissionReasons(everything ? most : plan, profile)
          expect(reasons.map(({ action }) => action)).toEqual(listed)
        }
      }),
      { numRuns: 300 },
    )
  })
})
