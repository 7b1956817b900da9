import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plans } from '@/lib/plan/arbitrary'
import { defaultPlan, defaultPool } from '@/lib/plan/defaults'
import type { Plan } from '@/lib/plan/schema'
import { loadBalancerControllerPolicy, loadBalancerControllerValues } from './load-balancer-controller'
import { managedPolicyLimit } from './policies'

const choose = (changes: Partial<Plan> = {}): Plan => ({
  ...defaultPlan,
  ...changes,
  features: { ...defaultPlan.features, loadBalancerController: 'beside' },
})
const inRegion = (region: string) => choose({ aws: { region, accountId: '' } })

describe('the policy of the AWS Load Balancer Controller', () => {
  // As long as upstream's file for the partition is without white space: nothing added, nothing left out.
  it.each([
    ['eu-central-1', 'aws', 5196],
    ['cn-north-1', 'aws-cn', 5235],
    ['us-gov-west-1', 'aws-us-gov', 5287],
  ])('in %s has ARNs of %s and %i characters', (region, partition, length) => {
    const text = JSON.stringify(loadBalancerControllerPolicy(inRegion(region)))
    expect(text).toHaveLength(length)
    expect(new Set([...text.matchAll(/arn:([^:]*):/g)].map(([, found]) => found))).toEqual(new Set([partition]))
  })

  it('tag-scoped opens ports only in groups of the cluster', () => {
    const conditions = (mode: Plan['iam']['mode']) =>
      loadBalancerControllerPolicy(choose({ iam: { ...defaultPlan.iam, mode } }))!
        .Statement.filter(({ Action }) => Action.includes('ec2:AuthorizeSecurityGroupIngress'))
        .map(({ Condition }) => Condition)
    expect(conditions('minimal')[0]).toBeUndefined()
    expect(conditions('tag-scoped')[0]).toEqual({ Null: { 'aws:ResourceTag/kubernetes.io/cluster/prod-a': 'false' } })
  })

  it('fits into a managed policy, whatever the Plan', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const policy = loadBalancerControllerPolicy({ ...plan, cluster: { ...plan.cluster, id: 'i'.repeat(100) } })
        if (policy) expect(JSON.stringify(policy).length).toBeLessThanOrEqual(managedPolicyLimit)
        expect(policy === null).toBe(plan.features.loadBalancerController === 'none')
      }),
    )
  })
})

describe('its values', () => {
  it('leave Services to the cloud controller unless it is the default', () => {
    expect(loadBalancerControllerValues(choose())).toEqual({
      clusterName: 'prod-a',
      region: 'eu-central-1',
      defaultTargetType: 'instance',
      enableServiceMutatorWebhook: false,
    })
    const byDefault = { ...defaultPlan, features: { ...defaultPlan.features, loadBalancerController: 'default' as const } }
    expect(loadBalancerControllerValues(byDefault).enableServiceMutatorWebhook).toBe(true)
  })

  it('name the VPC where it is known, and tolerate what every worker has', () => {
    const taints = [{ key: 'team', value: 'a', effect: 'NoSchedule' as const }]
    const network = { ...defaultPlan.nodes.network, vpcId: 'vpc-1' }
    const plan = choose({ nodes: { ...defaultPlan.nodes, network, pools: [{ ...defaultPool, taints }] } })
    expect(loadBalancerControllerValues(plan)).toMatchObject({
      vpcId: 'vpc-1',
      tolerations: [{ key: 'team', operator: 'Exists', effect: 'NoSchedule' }],
    })
  })
})
