import { describe, expect, it } from 'vitest'
import { documentedControlPlane, documentedWorker } from '@/lib/catalog/documented-policies'
import { iamActions } from '@/lib/catalog/iam-actions'
import { kubernetesMinors } from '@/lib/catalog/kubernetes'
import { defaultPlan } from '@/lib/plan/defaults'
import type { Plan } from '@/lib/plan/schema'
import { inlinePolicyLimit, nodePolicy, permissionReasons, trustPolicy } from './policies'
import type { PolicyStatement, Profile } from './types'

const modes = ['documented', 'minimal', 'tag-scoped'] as const
const profiles = ['control-plane', 'worker'] as const

interface Choice {
  mode?: Plan['iam']['mode']
  features?: Partial<Plan['features']>
  kubernetes?: string
  region?: string
  accountId?: string
  id?: string
}
const choose = ({ mode = 'minimal', features, kubernetes, region, accountId, id }: Choice): Plan => ({
  ...defaultPlan,
  aws: { region: region ?? 'eu-central-1', accountId: accountId ?? '' },
  cluster: { ...defaultPlan.cluster, kubernetes: kubernetes ?? defaultPlan.cluster.kubernetes, id: id ?? '' },
  iam: { ...defaultPlan.iam, mode },
  features: { ...defaultPlan.features, ...features },
})
const actions = (choice: Choice, profile: Profile = 'control-plane') =>
  new Set(nodePolicy(choose(choice), profile).Statement.flatMap(({ Action }) => Action))
const scoped = (choice: Choice = {}) => nodePolicy(choose({ ...choice, mode: 'tag-scoped' }), 'control-plane').Statement
const statement = (sid: string, choice: Choice = {}) => scoped(choice).find(({ Sid }) => Sid === sid)

describe('trust', () => {
  it.each([
    ['eu-central-1', 'ec2.amazonaws.com'],
    ['cn-north-1', 'ec2.amazonaws.com.cn'],
    ['us-gov-west-1', 'ec2.amazonaws.com'],
  ])('%s: %s', (region, Service) => {
    expect(trustPolicy(choose({ region })).Statement[0]?.Principal).toEqual({ Service })
  })
})

describe('documented', () => {
  it('is what the page prints, as a set', () => {
    expect(actions({ mode: 'documented' })).toEqual(new Set(documentedControlPlane))
    expect(actions({ mode: 'documented' }, 'worker')).toEqual(new Set(documentedWorker))
    expect(nodePolicy(choose({ mode: 'documented' }), 'control-plane').Statement).toHaveLength(1)
  })
})

describe('in-tree', () => {
  const plan = (mode: Plan['iam']['mode'], ebs = false): Plan => {
    const { cluster, storage, ...rest } = choose({ mode, kubernetes: 'v1.26.15+rke2r1' })
    return { ...rest, cluster: { ...cluster, provider: 'in-tree' }, storage: { ...storage, ebs } }
  }
  const allowed = (of: Plan) => nodePolicy(of, 'control-plane').Statement.flatMap(({ Action }) => Action)

  it.each(['minimal', 'tag-scoped'] as const)('%s is the documented policy and what it forgets', (mode) => {
    expect(new Set(allowed(plan(mode)))).toEqual(
      new Set([
        ...documentedControlPlane,
        'ec2:DescribeVolumesModifications',
        'elasticloadbalancing:DeregisterTargets',
      ]),
    )
    for (const ebs of [false, true]) {
      const reasons = permissionReasons(plan(mode, ebs), 'control-plane').map(({ action }) => action)
      expect(reasons).toContain('ec2:DescribeVolumesModifications')
      expect(reasons).toContain('elasticloadbalancing:DeregisterTargets')
    }
  })

  it('documented stays as printed', () => {
    expect(new Set(allowed(plan('documented')))).toEqual(new Set(documentedControlPlane))
  })
})

describe('minimal', () => {
  it('has what the page forgets, and not what nothing calls', () => {
    const found = actions({})
    for (const action of [
      'ec2:DescribeAvailabilityZones',
      'elasticloadbalancing:DeregisterTargets',
      'ec2:DescribeInstanceTopology',
    ])
      expect(found).toContain(action)
    for (const action of [
      'ec2:DeleteVolume',
      'kms:DescribeKey',
      'ec2:CreateRoute',
      'autoscaling:DescribeTags',
      'ec2:DescribeVpcs',
    ])
      expect(found).not.toContain(action)
  })

  it('without load balancers only nodes are read', () => {
    const found = actions({ features: { classicLoadBalancer: false, networkLoadBalancer: false, ecr: false } })
    expect([...found]).toEqual([
      'ec2:DescribeInstances',
      'ec2:DescribeAvailabilityZones',
      'ec2:DescribeInstanceTopology',
    ])
  })

  it('keeps the two kinds of load balancer apart', () => {
    const classic = actions({ features: { networkLoadBalancer: false } })
    const nlb = actions({ features: { classicLoadBalancer: false } })
    expect(classic).not.toContain('elasticloadbalancing:CreateTargetGroup')
    expect(nlb).not.toContain('elasticloadbalancing:ConfigureHealthCheck')
    expect(nlb).not.toContain('ec2:CreateSecurityGroup')
    for (const both of [classic, nlb]) expect(both).toContain('iam:CreateServiceLinkedRole')
  })

  it.each([
    ['v1.29.15+rke2r1', false, false],
    ['v1.34.10+rke2r1', true, false],
    ['v1.35.7+rke2r1', true, true],
    ['', true, true],
  ])('of %s follows what that controller calls', (kubernetes, topology, groups) => {
    expect(actions({ kubernetes }).has('ec2:DescribeInstanceTopology')).toBe(topology)
    expect(actions({ kubernetes }).has('elasticloadbalancing:SetSecurityGroups')).toBe(groups)
  })

  it('every node pulls images, workers do nothing else', () => {
    expect(actions({})).toContain('ecr:BatchGetImage')
    expect([...actions({}, 'worker')].every((action) => action.startsWith('ecr:'))).toBe(true)
    expect(actions({}, 'worker').size).toBe(4)
  })

  it('a worker that needs nothing still has a policy IAM takes, and it allows nothing', () => {
    expect([...actions({ features: { ecr: false } }, 'worker')]).toEqual(['sts:GetCallerIdentity'])
  })
})

describe('tag-scoped', () => {
  it('allows exactly the actions of minimal', () => {
    for (const features of [
      {},
      { classicLoadBalancer: false },
      { networkLoadBalancer: false },
      { classicLoadBalancer: false, networkLoadBalancer: false },
    ]) {
      for (const profile of profiles)
        expect(actions({ mode: 'tag-scoped', features }, profile)).toEqual(actions({ features }, profile))
    }
  })

  it('without a condition it only reads, and creates a group in a VPC', () => {
    const open = scoped().filter(({ Condition }) => Condition === undefined)
    expect(open.map(({ Sid }) => Sid)).toEqual(['Read', 'CreateGroupInVpc', 'PullImages'])
    expect(statement('Read')?.Action.every((action) => /:(Describe|Get)/.test(action))).toBe(true)
  })

  it('every other statement names the cluster tag or the service', () => {
    for (const { Condition } of scoped({ id: 'my-id' }).filter((each) => each.Condition !== undefined)) {
      expect(JSON.stringify(Condition)).toMatch(/\/kubernetes\.io\/cluster\/my-id"|iam:AWSServiceName/)
    }
  })

  it('reaches groups of the user that are shared, deletes only its own', () => {
    expect(statement('OpenPorts')?.Condition).toEqual({
      StringEquals: { 'aws:ResourceTag/kubernetes.io/cluster/prod-a': ['owned', 'shared'] },
    })
    expect(statement('DeleteOwnGroup')?.Condition).toEqual({
      StringEquals: { 'aws:ResourceTag/kubernetes.io/cluster/prod-a': 'owned' },
    })
  })

  it('tags what it creates while it creates it', () => {
    expect(statement('TagNewGroup')?.Condition).toEqual({
      StringEquals: {
        'ec2:CreateAction': 'CreateSecurityGroup',
        'aws:RequestTag/kubernetes.io/cluster/prod-a': 'owned',
      },
    })
    expect(statement('TagNewLoadBalancer')?.Condition?.StringEquals?.['elasticloadbalancing:CreateAction']).toEqual([
      'CreateLoadBalancer',
      'CreateTargetGroup',
      'CreateListener',
    ])
    expect(
      statement('TagNewLoadBalancer', { features: { networkLoadBalancer: false } })?.Condition?.StringEquals?.[
        'elasticloadbalancing:CreateAction'
      ],
    ).toEqual(['CreateLoadBalancer'])
  })

  it.each([
    ['eu-central-1', '123456789012', 'arn:aws:ec2:eu-central-1:123456789012:vpc/*'],
    ['cn-north-1', '', 'arn:aws-cn:ec2:cn-north-1:*:vpc/*'],
    ['us-gov-west-1', '', 'arn:aws-us-gov:ec2:us-gov-west-1:*:vpc/*'],
    ['', '', 'arn:aws:ec2:*:*:vpc/*'],
  ])('in %j, account %j', (region, accountId, arn) =>
    expect(statement('CreateGroupInVpc', { region, accountId })?.Resource).toBe(arn),
  )

  it('each action has a resource its API knows', () => {
    const service = (value: string) => value.split(':')[2]
    const check = ({ Action, Resource }: PolicyStatement) => {
      for (const resource of [Resource].flat().filter((value) => value !== '*')) {
        for (const action of Action) expect(action.split(':')[0]).toBe(service(resource))
      }
    }
    scoped().forEach(check)
  })
})

describe('every mode', () => {
  const longest = 'i'.repeat(100)

  it.each(modes.flatMap((mode) => profiles.map((profile) => [mode, profile] as const)))(
    '%s, %s: fits into a role',
    (mode, profile) => {
      for (const { minor } of kubernetesMinors) {
        const policy = nodePolicy(
          choose({
            mode,
            id: longest,
            accountId: '123456789012',
            region: 'us-gov-west-1',
            kubernetes: `v1.${minor}.0+rke2r1`,
          }),
          profile,
        )
        expect(JSON.stringify(policy).length).toBeLessThanOrEqual(inlinePolicyLimit)
      }
    },
  )

  it.each(modes.flatMap((mode) => profiles.map((profile) => [mode, profile] as const)))(
    '%s, %s: each action once, with its reason',
    (mode, profile) => {
      const reasons = permissionReasons(choose({ mode }), profile)
      expect(reasons.map(({ action }) => action)).toEqual([...actions({ mode }, profile)])
      for (const { feature, reason, source } of reasons) {
        expect(feature.en && feature['zh-CN'] && reason.en && reason['zh-CN'] && source.name).toMatch(/\S/)
      }
      const known = new Set(iamActions.map(({ action }) => action))
      for (const { action } of reasons) expect(known).toContain(action)
    },
  )

  it('says of documented permissions which are needless', () => {
    const needless = (profile: Profile) =>
      permissionReasons(choose({ mode: 'documented' }), profile)
        .filter(({ feature }) => feature.en.startsWith('Documented'))
        .map(({ action }) => action)
    expect(needless('control-plane')).toEqual(
      expect.arrayContaining(['kms:DescribeKey', 'ec2:DeleteVolume', 'ec2:CreateRoute']),
    )
    expect(needless('worker')).toEqual([
      'ec2:DescribeInstances',
      'ec2:DescribeRegions',
      'ecr:GetRepositoryPolicy',
      'ecr:DescribeRepositories',
      'ecr:ListImages',
    ])
  })
})
