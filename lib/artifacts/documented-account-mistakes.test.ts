import { describe, expect, it } from 'vitest'
import { rancherMinor } from '@/lib/catalog/rancher'
import { partitionOf } from '@/lib/catalog/regions'
import { clusterTagKey } from '@/lib/derive/cluster-tag'
import { neededCredentialActions } from '@/lib/derive/credential-policy'
import { credentialPolicy, nodePolicy } from '@/lib/derive/policies'
import { poolTags } from '@/lib/derive/pool-tags'
import { tagPlan } from '@/lib/derive/tag-plan'
import { defaultPlan } from '@/lib/plan/defaults'
import type { Plan } from '@/lib/plan/schema'
import { documents } from './testing/documents'
import { chosen, written } from './testing/chosen-plans'

/**
 * What the documents get wrong, and what people run into for it, as properties of everything that Lariat writes.
 * `lib/rules/ledger/covers.ts` names these tests by their titles.
 */
const onPools = chosen.filter(({ nodes }) => nodes.source === 'ec2')
const narrow = chosen.filter(({ iam, cluster }) => iam.mode !== 'documented' && cluster.provider === 'external')
const actions = (plan: Plan, profile: 'control-plane' | 'worker') =>
  nodePolicy(plan, profile).Statement.flatMap(({ Action }) => Action)
const runbooks = written.flatMap(({ plan, files }) =>
  files.filter(({ path }) => path === 'RUNBOOK.md').map(({ content }) => ({ plan, content })),
)

describe('tags', () => {
  it('every pool and every machine carries the one cluster tag', () => {
    for (const plan of chosen.filter((each) => !clusterTagKey(each).includes(',') && clusterTagKey(each) !== 'kubernetes.io/cluster/')) {
      const key = clusterTagKey(plan)
      expect(poolTags(plan).filter((tag) => tag.key.startsWith('kubernetes.io/cluster/')).map((tag) => tag.key)).toEqual([key])
      const rows = tagPlan(plan).filter(({ resource }) => resource.type === 'instance' || resource.type === 'pool')
      const tagged = rows.filter((row) => row.key === key).length
      expect(tagged).toBe(plan.nodes.source === 'ec2' ? plan.nodes.pools.length : plan.nodes.instances.length)
    }
  })
})

describe('permissions', () => {
  it('every ARN is of the partition of the region', () => {
    for (const { plan, files } of written) {
      const partition = partitionOf(plan.aws.region).id
      for (const { path, content } of files) {
        const found = new Set([...content.matchAll(/\barn:(aws[a-z-]*):/g)].map(([, name]) => name))
        found.delete(partition)
        expect([path, ...found]).toEqual([path])
      }
    }
  })

  it('load balancers come with the permission for their service-linked role', () => {
    for (const plan of narrow) {
      const { classicLoadBalancer, networkLoadBalancer } = plan.features
      expect(actions(plan, 'control-plane').includes('iam:CreateServiceLinkedRole')).toBe(
        // Unless Lariat makes the role itself.
        (classicLoadBalancer || networkLoadBalancer) && !plan.iam.serviceLinkedRole,
      )
    }
  })

  it('every node can be initialised, and a target that is registered can be taken out', () => {
    expect(narrow.length).toBeGreaterThan(50)
    for (const plan of narrow) {
      const found = actions(plan, 'control-plane')
      expect(found).toContain('ec2:DescribeAvailabilityZones')
      expect(found.includes('elasticloadbalancing:DeregisterTargets')).toBe(
        found.includes('elasticloadbalancing:RegisterTargets'),
      )
    }
  })

  it('nodes that do not run the cloud controller have no permission of it', () => {
    const plain = narrow.filter(({ storage, features }) => !storage.ebs && features.loadBalancerController === 'none')
    expect(plain.length).toBeGreaterThan(10)
    for (const plan of plain)
      for (const action of actions(plan, 'worker')) expect(action).toMatch(/^(ecr|sts):/)
  })

  it('the driver may open the egress of its own group from Rancher 2.13 on', () => {
    const rancherNodes = onPools.filter(
      ({ nodes }) => !nodes.nodeGroup.create && nodes.network.securityGroups.every(({ name }) => name === ''),
    )
    expect(rancherNodes.length).toBeGreaterThan(0)
    for (const plan of rancherNodes) {
      const egress = neededCredentialActions(plan).some(({ action }) => action === 'ec2:AuthorizeSecurityGroupEgress')
      const minor = Number(plan.cluster.rancher.replace('2.', ''))
      if (rancherMinor(plan.cluster.rancher)) expect([minor, egress]).toEqual([minor, minor >= 13])
    }
  })

  it('both roles may be passed, and to EC2 only', () => {
    const own = onPools.filter(({ iam }) => iam.mode !== 'documented')
    expect(own.length).toBeGreaterThan(20)
    for (const plan of own) {
      const pass = credentialPolicy(plan)!.Statement.filter(({ Action }) => Action.includes('iam:PassRole'))
      expect(pass.map(({ Action, Condition }) => [Action, Object.keys(Condition ?? {})])).toEqual([
        [['iam:PassRole'], ['StringEquals']],
      ])
      expect(JSON.stringify(pass[0]!.Condition)).toMatch(/iam:PassedToService":"ec2\.amazonaws\.com/)
    }
  })
})

describe('machines', () => {
  const configs = written.flatMap(({ plan, files }) =>
    files
      .filter(({ path }) => path === 'cluster.yaml' || path.startsWith('node-templates/'))
      .flatMap((file) => (file.language === 'json' ? [JSON.parse(file.content) as unknown] : documents(file).slice(1)))
      .map((document) => (document as { amazonec2Config?: object }).amazonec2Config ?? (document as object))
      .map((config) => ({ plan, config: config as Record<string, unknown> })),
  )

  it('every pool names an instance profile', () => {
    expect(configs.length).toBeGreaterThan(40)
    for (const { config } of configs) expect(config.iamInstanceProfile).toMatch(/\S/)
  })

  it('nothing shows tags in the instance metadata', () => {
    for (const { files } of written)
      for (const { content } of files) expect(content).not.toMatch(/instance-metadata-tags[= ]enabled/i)
    for (const { config } of configs) expect(Object.keys(config).join(' ')).not.toMatch(/metadata.?tags/i)
  })

  it('node templates and Docker are for RKE1 alone', () => {
    for (const { plan, files } of written.filter((one) => one.plan.cluster.distribution !== 'rke1')) {
      expect(files.filter(({ path }) => path.startsWith('node-templates/'))).toEqual([])
      for (const { path, content } of files.filter(({ path }) => path === 'RUNBOOK.md'))
        expect([plan.cluster.distribution, path, /node template|docker run|RancherOS/i.test(content)]).toEqual([
          plan.cluster.distribution, path, false,
        ])
    }
  })

  it('the layout that people start from has two workers or more', () => {
    const workers = defaultPlan.nodes.pools.filter(({ roles }) => roles.worker)
    expect(workers.reduce((sum, { quantity }) => sum + quantity, 0)).toBeGreaterThanOrEqual(2)
  })
})

describe('runbook', () => {
  it('load balancers and volumes are deleted while their controllers still run', () => {
    const [first, second] = ['Clean-up: load balancers and volumes', 'Clean-up: the cluster']
    const cleaned = runbooks.filter(({ content }) => content.includes(second!))
    expect(cleaned.length).toBeGreaterThan(10)
    for (const { content } of cleaned) {
      expect(content.indexOf(first!)).toBeGreaterThan(0)
      expect(content.indexOf(first!)).toBeLessThan(content.indexOf(second!))
    }
  })

  it('the cloud controller is never looked for as a deployment', () => {
    for (const { content } of runbooks)
      expect(content).not.toMatch(/deployments?[ /](-n \S+ )?aws-cloud-controller-manager/)
  })

  it('load balancers come from Services, not from menus that are gone', () => {
    for (const { content } of runbooks) expect(content).not.toMatch(/Port Mapping|Layer-4/)
  })
})
