import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { credentialActions } from '@/lib/catalog/credential-actions'
import { documentedCredential, documentedEncryption } from '@/lib/catalog/documented-policies'
import { plans } from '@/lib/plan/arbitrary'
import { defaultPlan, defaultPool, defaultSecurityGroup } from '@/lib/plan/defaults'
import type { Plan } from '@/lib/plan/schema'
import {
  credentialPermissionReasons,
  credentialPolicy,
  managedPolicyLimit,
  missingFromDocumentedCredential,
} from './policies'
import type { PolicyStatement } from './types'

interface Choice {
  mode?: Plan['iam']['mode']
  region?: string
  accountId?: string
  rancher?: string
  spot?: boolean
  group?: string
  vpcId?: string
  iam?: Partial<Plan['iam']>
  kmsKey?: string
}
const choose = (choice: Choice = {}): Plan => ({
  ...defaultPlan,
  aws: { region: choice.region ?? 'eu-central-1', accountId: choice.accountId ?? '123456789012' },
  cluster: { ...defaultPlan.cluster, rancher: choice.rancher ?? '2.14' },
  nodes: {
    ...defaultPlan.nodes,
    network: {
      vpcId: choice.vpcId ?? 'vpc-1',
      subnets: [],
      securityGroups: choice.group === undefined ? [] : [{ ...defaultSecurityGroup, id: 'sg-1', name: choice.group }],
    },
    pools: [{ ...defaultPool, spot: choice.spot ?? false }],
    encryption: { enabled: choice.kmsKey !== undefined, kmsKey: choice.kmsKey ?? '' },
  },
  iam: { ...defaultPlan.iam, mode: choice.mode ?? 'minimal', ...choice.iam },
})
const statements = (choice: Choice = {}): readonly PolicyStatement[] => credentialPolicy(choose(choice))?.Statement ?? []
const statement = (sid: string, choice: Choice = {}) => statements(choice).find(({ Sid }) => Sid === sid)
const actions = (choice: Choice = {}) => new Set(statements(choice).flatMap(({ Action }) => Action))
const modes = ['documented', 'minimal', 'tag-scoped'] as const
const narrow = ['minimal', 'tag-scoped'] as const
const ec2 = (resource: string) => `arn:aws:ec2:eu-central-1:123456789012:${resource}`
const kmsKey = 'arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-4333-8444-555555555555'
const role = (name: string) => `arn:aws:iam::123456789012:role/${name}`
const bothRoles = [role('prod-a-control-plane'), role('prod-a-worker')]

describe('documented', () => {
  it('is the example with PassRole, with region, account and both roles filled in', () => {
    const [first, second, third] = statements({ mode: 'documented' })
    expect(first).toEqual(documentedCredential[0])
    expect(second?.Action).toEqual(['iam:PassRole', 'ec2:RunInstances'])
    expect(second?.Resource).toEqual([
      'arn:aws:ec2:eu-central-1::image/ami-*',
      ...['instance', 'placement-group', 'volume', 'subnet', 'key-pair', 'network-interface', 'security-group'].map(
        (type) => ec2(`${type}/*`),
      ),
      ...bothRoles,
    ])
    expect(third?.Resource).toBe(ec2('instance/*'))
  })

  it('adds the printed policy for encrypted volumes where there is a key for them', () => {
    const added = statements({ mode: 'documented', kmsKey }).slice(documentedCredential.length)
    expect(added.map(({ Action }) => Action)).toEqual(documentedEncryption.map(({ Action }) => Action))
    expect(added[0]?.Resource).toEqual([ec2('volume/*'), ec2('instance/*'), ec2('snapshot/*'), kmsKey])
    expect(statements({ mode: 'documented', kmsKey: '' })).toHaveLength(documentedCredential.length)
  })

  it('does not follow the Plan; what it lacks is told', () => {
    expect(actions({ mode: 'documented', spot: true })).toEqual(actions({ mode: 'documented', rancher: '2.9' }))
    const missing = (choice: Choice) => missingFromDocumentedCredential(choose(choice)).map(({ action }) => action)
    expect(missing({})).toEqual(['ec2:AuthorizeSecurityGroupEgress'])
    expect(missing({ rancher: '2.12' })).toEqual([])
    expect(missing({ group: 'nodes', spot: true })).toEqual([
      'ec2:CancelSpotInstanceRequests',
      'iam:CreateServiceLinkedRole',
    ])
  })
})

describe.each(narrow)('%s', (mode) => {
  it('has every call of the driver and the forms, and none they do not make', () => {
    const catalog = credentialActions.filter(({ use }) => use !== 'reads' && use !== 'unused')
    expect(actions({ mode, spot: true, kmsKey })).toEqual(new Set(catalog.map(({ action }) => action)))
    expect(actions({ mode, spot: true })).not.toContain('ec2:CreateKeyPair')
  })

  it.each([
    ['2.12', false],
    ['2.13', true],
    ['2.15', true],
    ['', true],
  ])('of Rancher %j: opens egress: %s', (rancher, opens) => {
    expect(actions({ mode, rancher }).has('ec2:AuthorizeSecurityGroupEgress')).toBe(opens)
    expect(actions({ mode, rancher })).toContain('ec2:AuthorizeSecurityGroupIngress')
  })

  it('leaves groups alone that the Plan names', () => {
    const written = [...actions({ mode, group: 'nodes' })].filter((action) => /SecurityGroup/.test(action))
    expect(written).toEqual(['ec2:DescribeSecurityGroups'])
    expect(statement('TagDriverGroup', { mode, group: 'nodes' })).toBeUndefined()
    expect(actions({ mode, group: '' })).toContain('ec2:CreateSecurityGroup')
  })

  it('knows of spot only where a pool is spot', () => {
    const spot = (choice: Choice) => JSON.stringify(statements({ mode, ...choice })).match(/spot/gi)?.length ?? 0
    expect(spot({})).toBe(0)
    expect(statement('CancelSpotRequests', { mode, spot: true })?.Resource).toBe(ec2('spot-instances-request/*'))
    expect(statement('LaunchMachines', { mode, spot: true })?.Resource).toContain(ec2('spot-instances-request/*'))
    expect(statement('SpotServiceRole', { mode, spot: true })?.Condition).toEqual({
      StringEquals: { 'iam:AWSServiceName': 'spot.amazonaws.com' },
    })
  })

  it('launches without a condition, from images and snapshots that belong to no account', () => {
    const { Resource, Condition } = statement('LaunchMachines', { mode }) ?? {}
    expect(Condition).toBeUndefined()
    expect(Resource).toEqual([
      'arn:aws:ec2:eu-central-1::image/ami-*',
      'arn:aws:ec2:eu-central-1::snapshot/*',
      ...['instance', 'volume', 'network-interface', 'subnet', 'key-pair', 'security-group'].map((t) => ec2(`${t}/*`)),
    ])
  })

  it.each([
    ['eu-central-1', 'arn:aws:iam', 'ec2.amazonaws.com'],
    ['cn-north-1', 'arn:aws-cn:iam', 'ec2.amazonaws.com.cn'],
    ['us-gov-west-1', 'arn:aws-us-gov:iam', 'ec2.amazonaws.com'],
  ])('in %s passes both roles on, to EC2 only', (region, prefix, service) => {
    expect(statement('PassNodeRoles', { mode, region, iam: { path: '/kubernetes/nodes/' } })).toEqual({
      Sid: 'PassNodeRoles',
      Effect: 'Allow',
      Action: ['iam:PassRole'],
      Resource: ['control-plane', 'worker'].map(
        (profile) => `${prefix}::123456789012:role/kubernetes/nodes/prod-a-${profile}`,
      ),
      Condition: { StringEquals: { 'iam:PassedToService': service } },
    })
  })

  it('uses a key of one’s own, and gives it on to AWS services only', () => {
    const uses = ['kms:DescribeKey', 'kms:GenerateDataKeyWithoutPlaintext', 'kms:Decrypt']
    expect(statement('UseRootVolumeKey', { mode, kmsKey })).toMatchObject({ Action: uses, Resource: kmsKey })
    expect(statement('GrantRootVolumeKey', { mode, kmsKey })).toMatchObject({
      Action: ['kms:CreateGrant'],
      Resource: kmsKey,
      Condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
    })
  })

  it.each([
    ['the account’s own key', { kmsKey: '' }],
    ['an alias', { kmsKey: 'arn:aws:kms:eu-central-1:123456789012:alias/a' }],
    ['a key of another region', { kmsKey: kmsKey.replace('eu-central-1', 'eu-west-1') }],
    ['a key of another partition', { kmsKey: kmsKey.replace('arn:aws:', 'arn:aws-cn:') }],
    ['no encryption', {}],
  ])('says nothing of keys with %s', (_, choice) => {
    expect(JSON.stringify(statements({ mode, ...choice }))).not.toContain('kms')
  })

  it('names a role once that both profiles adopt, under whatever path it stands', () => {
    const shared = { source: 'existing', roleName: 'nodes', profileName: '' } as const
    const { Resource } = statement('PassNodeRoles', { mode, iam: { controlPlane: shared, worker: shared } }) ?? {}
    expect(Resource).toEqual([role('nodes'), role('*/nodes')])
  })
})

describe('tag-scoped', () => {
  const mode = 'tag-scoped'
  const ofCluster = { 'kubernetes.io/cluster/prod-a': ['owned', 'shared'] }
  const keyed = (prefix: string) => ({
    StringEquals: Object.fromEntries(Object.entries(ofCluster).map(([key, value]) => [`${prefix}/${key}`, value])),
  })

  it('stops and deletes only machines of the cluster', () => {
    expect(statement('ManageMachines', { mode })?.Condition).toEqual(keyed('aws:ResourceTag'))
    expect(statements({ mode }).filter(({ Action }) => Action.includes('ec2:TerminateInstances'))).toHaveLength(1)
  })

  it('tags only what it launches', () => {
    const tagging = statements({ mode, group: 'nodes' }).filter(({ Action }) => Action.includes('ec2:CreateTags'))
    expect(tagging.map(({ Condition }) => Condition)).toEqual([
      { StringEquals: { 'ec2:CreateAction': 'RunInstances' } },
    ])
  })

  it('lets spot machines be tagged after their launch, and be deleted before that', () => {
    expect(statement('TagSpotMachines', { mode, spot: true })?.Condition).toEqual(keyed('aws:RequestTag'))
    const untagged = statement('DeleteUntaggedSpot', { mode, spot: true })
    expect(untagged?.Action).toEqual(['ec2:TerminateInstances'])
    expect(untagged?.Condition).toEqual({
      ArnLike: {
        'ec2:InstanceProfile': ['control-plane', 'worker'].map(
          (profile) => `arn:aws:iam::123456789012:instance-profile/prod-a-${profile}`,
        ),
      },
    })
  })

  it('finds profiles under a path by their names, which are one per account', () => {
    const condition = statement('DeleteUntaggedSpot', { mode, spot: true, iam: { path: '/nodes/' } })?.Condition
    expect(condition?.ArnLike?.['ec2:InstanceProfile']?.[0]).toBe(
      'arn:aws:iam::123456789012:instance-profile/*/prod-a-control-plane',
    )
  })

  it('writes the driver’s group in the VPC only, and tags it in a call of its own', () => {
    expect(statement('CreateDriverGroup', { mode })?.Resource).toEqual([ec2('security-group/*'), ec2('vpc/vpc-1')])
    expect(statement('OpenDriverGroup', { mode })?.Condition).toEqual({ ArnLike: { 'ec2:Vpc': ec2('vpc/vpc-1') } })
    expect(JSON.stringify(statement('TagDriverGroup', { mode }))).not.toContain('ec2:CreateAction')
    expect(statement('TagDriverGroup', { mode })?.Condition?.['ForAllValues:StringEquals']).toEqual({
      'aws:TagKeys': 'rancher-nodes',
    })
    expect(statement('OpenDriverGroup', { mode, vpcId: '' })?.Condition).toBeUndefined()
    expect(statement('CreateDriverGroup', { mode, vpcId: '' })?.Resource).toContain(ec2('vpc/*'))
  })

  it('allows what minimal allows, and says what it holds each call to', () => {
    for (const spot of [false, true]) expect(actions({ mode, spot })).toEqual(actions({ spot }))
    const why = (choice: Choice) =>
      credentialPermissionReasons(choose(choice)).find(({ action }) => action === 'ec2:CreateTags')?.reason.en ?? ''
    expect(why({ mode })).toContain('only in the call that launches them')
    expect(why({ mode })).not.toContain('Spot')
    expect(why({ mode, spot: true })).toContain('Spot machines are tagged after they run')
    expect(why({})).not.toContain('only in the call')
  })
})

describe('every Plan', () => {
  const longest: Plan['iam'] = {
    ...defaultPlan.iam,
    path: `/${'p'.repeat(510)}/`,
    controlPlane: { source: 'create', roleName: 'c'.repeat(64), profileName: 'c'.repeat(128) },
    worker: { source: 'create', roleName: 'w'.repeat(64), profileName: 'w'.repeat(128) },
  }

  it.each(modes)('%s: fits into a managed policy at its longest', (mode) => {
    const key = kmsKey.replace('arn:aws:', 'arn:aws-us-gov:').replace('eu-central-1', 'us-gov-west-1')
    const plan = choose({ region: 'us-gov-west-1', spot: true, kmsKey: key, iam: { ...longest, mode } })
    const policy = credentialPolicy({ ...plan, cluster: { ...plan.cluster, id: 'i'.repeat(100) } })
    expect(JSON.stringify(policy).length).toBeLessThanOrEqual(managedPolicyLimit)
  })

  it('has the policy for machines Rancher launches; its ARNs are of the partition; each action has its reason', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const policy = credentialPolicy(plan)
        const reasons = credentialPermissionReasons(plan)
        if (plan.nodes.source === 'existing') {
          expect([policy, reasons]).toEqual([null, []])
          return
        }
        const text = JSON.stringify(policy)
        const partition = /^cn-/.test(plan.aws.region) ? 'aws-cn' : /^us-gov-/.test(plan.aws.region) ? 'aws-us-gov' : 'aws'
        expect(new Set(text.match(/arn:[^:]*:/g))).toEqual(new Set([`arn:${partition}:`]))
        expect(text).not.toMatch(/REGION|AWS_ACCOUNT_ID|YOUR_ROLE_NAME/)
        expect(text.length).toBeLessThanOrEqual(managedPolicyLimit)
        const listed = new Set(policy?.Statement.flatMap(({ Action }) => Action))
        expect(reasons.map(({ action }) => action)).toEqual([...listed])
        for (const { feature, reason, source } of reasons) {
          expect(feature.en && feature['zh-CN'] && reason.en && reason['zh-CN'] && source.name).toMatch(/\S/)
        }
      }),
      { numRuns: 300 },
    )
  })
})
