import { describe, expect, it } from 'vitest'
import { defaultPlan } from '@/lib/plan/defaults'
import { stepOf } from './step-of'

describe('stepOf', () => {
  it.each([
    ['aws.region', 'credentials'],
    ['cluster.name', 'cluster'],
    ['nodes.pools.0.quantity', 'nodes'],
    ['nodes.network.vpcId', 'nodes'],
    ['nodes.network.securityGroups', 'nodes'],
    ['nodes.network.securityGroups.0.name', 'nodes'],
    ['nodes.network.securityGroups.12.tagged', 'tags'],
    ['nodes.network.subnets.0.loadBalancers', 'tags'],
    ['iam.controlPlane.roleName', 'iam'],
    ['features.ecr', 'iam'],
    ['tags.extra.0.key', 'tags'],
    ['helm.imageTag', 'helm'],
    ['', 'review'],
    ['constructor', 'review'],
  ])('%s → %s', (path, step) => expect(stepOf(path)).toBe(step))

  it('knows every section of a Plan', () => {
    // What is left alone is decided beside the changes themselves.
    const decided = (section: string) => section === 'leave'
    for (const section of Object.keys(defaultPlan)) expect(stepOf(section) === 'review', section).toBe(decided(section))
  })
})
