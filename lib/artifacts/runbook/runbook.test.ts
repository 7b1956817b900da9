import { execFileSync } from 'node:child_process'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plans, treacherous } from '@/lib/plan/arbitrary'
import { defaultPlan } from '@/lib/plan/defaults'
import { presets } from '@/lib/plan/presets'
import type { Plan } from '@/lib/plan/schema'
import { locales } from '@/lib/text'
import { generate } from '../index'
import { likelyFailures } from './failures'
import { runbook } from './index'
import { code, table } from './markdown'
import { quote } from '../shell'
import { speaker } from './step'
import { steps } from './steps'
import { read } from './testing/read'

const preset = (id: string) => presets.find((each) => each.id === id)!.plan
/** Without what comes beside the cloud controller: tests of their own. */
const bare = (plan: Plan): Plan => ({ ...plan, features: { ...plan.features, ecr: false } })
const ec2 = bare(preset('rke2-ec2-ha'))
const existing = bare(preset('rke2-custom'))
const text = (plan: Plan, locale: 'en' | 'zh-CN' = 'en') => runbook(plan, locale).content
const titles = (plan: Plan) => steps(plan, speaker('en')).map((step) => step.text.title.en)
const withCluster = (cluster: Partial<Plan['cluster']>, plan = ec2): Plan => ({
  ...plan,
  cluster: { ...plan.cluster, ...cluster },
})
const withHelm = (delivery: Plan['helm']['delivery'], plan = ec2): Plan => ({
  ...plan,
  helm: { ...plan.helm, delivery },
})
const explicit: Plan = { ...existing, nodes: { ...existing.nodes, naming: 'explicit' } }
const rke1 = withHelm('rancher-ui', withCluster({ distribution: 'rke1', kubernetes: 'v1.30.14-rancher1-1' }))
const rke1Existing = withHelm(
  'helm-cli',
  withCluster({ distribution: 'rke1', kubernetes: 'v1.30.14-rancher1-1' }, existing),
)
const inTree = withCluster({ provider: 'in-tree', kubernetes: 'v1.26.15+rke2r1' })

const hopBack = 'Clean-up: the account\'s hop limit'
const stayed = 'Clean-up: volumes and snapshots that stayed'

/** What a name can be that wants to be more than a name. */
const hostile = fc
  .oneof(
    treacherous,
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom('```', '````sh', '~~~', '`', '``', ' ` ', '`|`', '\\|', '|'),
    fc.constantFrom('<script>', '<!--', '-->', '{name}', '](x)', '# a', '* a', 'EOF'),
    fc.constantFrom("'; reboot; '", '$(reboot)', '`reboot`', '${HOME}', '-rf', '--help', "'", '"', '\\'),
  )
  .map((value) => value.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff\ufffe\uffff]/gu, ''))
  .filter((value) => value !== '')

/** A Plan in which every name a runbook shows is `name`. */
function named(plan: Plan, name: string): Plan {
  const role = { source: 'create' as const, roleName: name, profileName: name }
  return {
    ...plan,
    cluster: {
      ...plan.cluster,
      name,
      namespace: name,
      id: name,
      cloudCredential: `a:${name}`,
      rancher: name,
      members: [{ user: name, role: 'cluster-owner' }],
    },
    nodes: {
      ...plan.nodes,
      pools: plan.nodes.pools.map((pool) => ({ ...pool, taints: [{ key: name, value: name, effect: 'NoSchedule' }] })),
      instances: plan.nodes.instances.map((instance) => ({ ...instance, name, privateDnsName: name })),
    },
    iam: { ...plan.iam, controlPlane: role, worker: role },
    helm: { ...plan.helm, chartVersion: name },
  }
}

describe('steps for what comes beside the cloud controller', () => {
  const added = (plan: Plan, from: Plan) => titles(plan).filter((title) => !titles(from).includes(title))
  const withEcr = (plan: Plan): Plan => ({ ...plan, features: { ...plan.features, ecr: true } })
  const withVolumes = (plan: Plan): Plan => ({ ...plan, storage: { ...plan.storage, ebs: true } })
  const withBalancers = (plan: Plan): Plan => ({
    ...plan,
    features: { ...plan.features, loadBalancerController: 'beside' },
  })
  const hop = 'Let pods reach the instance metadata'

  it.each<[string, Plan, Plan, string[]]>([
    ['ECR on EC2', withEcr(ec2), ec2, ['An AMI that can pull from ECR', 'An image comes from ECR']],
    ['ECR on machines', withEcr(existing), existing, ['Let the machines pull from ECR', 'An image comes from ECR']],
    ['volumes', withVolumes(ec2), ec2, [hop, 'The EBS CSI driver runs', 'A volume comes up', stayed, hopBack]],
    [
      'volumes by hand',
      withVolumes(withHelm('helm-cli')),
      withHelm('helm-cli'),
      [hop, 'Install the EBS CSI driver', 'A volume comes up', stayed, hopBack],
    ],
    [
      'load balancer controller',
      withBalancers(ec2),
      ec2,
      [
        'Managed policies',
        hop,
        'Install the AWS Load Balancer Controller',
        hopBack,
        'Clean-up: managed policies',
      ],
    ],
  ])('%s', (_, plan, from, expected) => expect(added(plan, from)).toEqual(expected))

  it('the driver comes after the nodes are initialised, and before anything needs it', () => {
    const order = titles(withVolumes(ec2))
    expect(order.indexOf('The EBS CSI driver runs')).toBeGreaterThan(order.indexOf('Every node is known to AWS'))
    expect(order.indexOf(hop)).toBeLessThan(order.indexOf('Apply cluster.yaml'))
  })

  it('raises the hop limit of the machines the controller may land on, and of no other', () => {
    const limits = (controllerOn: Plan['storage']['controllerOn']) => {
      const plan = withVolumes(existing)
      const content = text({ ...plan, storage: { ...plan.storage, controllerOn } })
      return [...content.matchAll(/--instance-id=(\S+)/g)].map(([, id]) => id)
    }
    const ids = (controlPlane: boolean) =>
      existing.nodes.instances.filter(({ roles }) => roles.controlPlane === controlPlane).map(({ id }) => id)
    expect(limits('worker')).toEqual(ids(false))
    expect(limits('control-plane')).toEqual(ids(true))
  })

  it('finds the policy on the role of the workers, and takes it away before the role', () => {
    const content = text(withBalancers(ec2))
    expect(content).toContain('list-attached-role-policies --role-name=prod-a-worker ')
    expect(content).not.toContain('list-attached-role-policies --role-name=prod-a-control-plane')
    expect(content).toContain('detach-role-policy --role-name=prod-a-worker --policy-arn="$POLICIES"lariat-prod-a-load-balancers')
    expect(content.indexOf('detach-role-policy')).toBeLessThan(content.indexOf('aws iam delete-role '))
  })
})

describe('steps', () => {
  const before = ['Reach Rancher\'s cluster', 'Roles and instance profiles', 'Cluster tags']
  const [chart, wait] = ['Install the cloud controller', 'Wait for the machines']
  const checks = ['The cloud controller runs', 'Every node is known to AWS', 'A load balancer comes up']
  const clean = ['Clean-up: load balancers and volumes', 'Clean-up: the cluster', 'Clean-up: roles and tags']
  const made = [...before, 'Rancher\'s cloud credential', 'Apply cluster.yaml']
  const form = ['Create the cluster', 'Reach the cluster', chart!]

  it.each<[string, Plan, string[]]>([
    ['EC2, in the manifest', ec2, [...made, wait!, chart!, ...checks, ...clean]],
    [
      'an ID that Rancher has chosen',
      withCluster({ id: 'c-m-abcd1234' }),
      [before[0]!, 'Rancher\'s own cluster ID', ...made.slice(1), wait!, chart!, ...checks, ...clean],
    ],
    // Its machines run only once they are initialised.
    ['EC2, Helm by hand', withHelm('helm-cli'), [...made, chart!, wait!, ...checks, ...clean]],
    [
      'existing machines',
      existing,
      [...before, 'The machines', 'Apply cluster.yaml', 'Register the machines', chart!, ...checks, ...clean],
    ],
    [
      'no load balancers',
      { ...ec2, features: { ...ec2.features, classicLoadBalancer: false, networkLoadBalancer: false } },
      [...made, wait!, chart!, ...checks.slice(0, 2), ...clean],
    ],
    [
      'RKE1',
      rke1,
      [...before, 'Rancher\'s cloud credential', 'Create the node templates', ...form, ...checks, ...clean],
    ],
    [
      'RKE1 on existing machines',
      rke1Existing,
      [...before, 'The machines', form[0]!, 'Register the machines', ...form.slice(1), ...checks, ...clean],
    ],
    ['in-tree', inTree, [...made, wait!, ...checks.slice(1), ...clean.slice(0, 2), stayed, clean[2]!]],
    ['in-tree where it is gone', withCluster({ provider: 'in-tree' }), []],
    [
      'a migration',
      withCluster({ migrating: true, kubernetes: 'v1.26.15+rke2r1' }),
      [...before, 'Follow MIGRATION.md', ...checks, ...clean],
    ],
    [
      'members',
      withCluster({ members: [{ user: 'u-7k2mx', role: 'cluster-owner' }] }),
      [...made, wait!, chart!, ...checks, 'Members', ...clean],
    ],
    ['K3s of the node driver', withCluster({ distribution: 'k3s', kubernetes: 'v1.34.10+k3s1' }), []],
    ['a version of another distribution', withCluster({ kubernetes: 'v1.34.10+k3s1' }), []],
  ])('%s', (_, plan, expected) => expect(titles(plan)).toEqual(expected))

  it('says why there is no file for the cluster, and only then', () => {
    for (const plan of [withCluster({ provider: 'in-tree' }), withCluster({ kubernetes: 'v1.34.10+k3s1' })]) {
      expect(text(plan)).toContain('**No cluster file**')
      expect(read(text(plan)).commands).toEqual([])
    }
    for (const plan of [ec2, rke1, inTree]) expect(text(plan)).not.toContain('**No cluster file**')
  })

  it('makes an RKE1 cluster in the form, from one template per pool, and shows no key', () => {
    const commands = read(text(rke1)).commands.join('\n')
    expect(commands).not.toContain('-f cluster.yaml')
    for (const pool of ['etcd', 'control', 'workers']) expect(commands).toContain(`-d @node-templates/${pool}.json`)
    expect(text(rke1)).toContain('| `control-` | 2 | `prod-a-control` | controlplane |')
    expect(commands).toContain('Bearer %s')
    expect(commands).not.toContain('Bearer $')
  })

  it('registers machines for RKE1 by Docker, with their names where they have any', () => {
    const named = { ...rke1Existing, nodes: { ...rke1Existing.nodes, naming: 'explicit' as const } }
    expect(text(rke1Existing)).toContain('sudo docker run -d --privileged')
    expect(text(rke1Existing)).not.toContain('--node-name ip')
    expect(text(named)).toContain(`--node-name ${existing.nodes.instances[0]!.privateDnsName}`)
  })

  it('binds members in the namespace of an ID that is asked for', () => {
    const plan = withCluster({ members: [{ user: 'u-7k2mx', role: 'cluster-member' }] })
    const block = read(text(plan)).commands.find((each) => each.includes('ClusterRoleTemplateBinding'))
    const json = JSON.parse(/^\{[^]*^\}$/m.exec(block ?? '')![0]) as { items: unknown[] }
    expect(json.items).toEqual([
      {
        apiVersion: 'management.cattle.io/v3',
        kind: 'ClusterRoleTemplateBinding',
        metadata: { generateName: 'crtb-', namespace: 'CLUSTER_ID' },
        clusterName: 'CLUSTER_ID',
        roleTemplateName: 'cluster-member',
        userName: 'u-7k2mx',
      },
    ])
  })
})

describe('what a Plan changes', () => {
  it('gives --node-name to machines that are named by hand, and to no others', () => {
    expect(read(text(existing)).commands.join('\n')).not.toContain('--node-name')
    const names = [...text(explicit).matchAll(/--node-name (\S+)$/gm)].map(([, name]) => name)
    expect(names).toEqual(existing.nodes.instances.map(({ privateDnsName }) => privateDnsName))
    const unknown = existing.nodes.instances.map((instance) => ({ ...instance, privateDnsName: '' }))
    const plan = { ...explicit, nodes: { ...explicit.nodes, instances: unknown } }
    expect(text(plan)).toContain('--node-name "$PRIVATE_DNS_NAME"')
  })

  it('registers with the long flags of each machine\'s roles', () => {
    const found = text(existing).matchAll(/^ {2}(--etcd.*|--controlplane.*|--worker.*)$/gm)
    expect([...found].map(([, flags]) => flags)).toEqual(['--etcd --controlplane', '--worker'])
  })

  it('installs a chart by hand into kube-system, on a node unless it is RKE1', () => {
    const install = (plan: Plan) => read(text(plan)).commands.find((block) => block.includes('helm upgrade'))
    expect(install(ec2)).toBeUndefined()
    for (const delivery of ['helm-cli', 'rancher-ui'] as const) {
      expect(install(withHelm(delivery))).toContain('-n kube-system --version 0.0.11 -f aws-ccm/values.yaml')
      expect(install(withHelm(delivery))).toContain('KUBECONFIG=/etc/rancher/rke2/rke2.yaml')
    }
    expect(install(rke1)).toContain('KUBECONFIG="$CLUSTER_KUBECONFIG"')
    expect(text(withHelm('rancher-ui'))).toContain('**Warning:**')
    expect(text(rke1)).not.toContain('**Warning:**')
  })

  it('counts the pods and nodes it expects', () => {
    expect(text(ec2)).toContain('One pod on every control plane node: 2 in this Plan.')
    expect(text(ec2)).toContain('8 nodes like these')
  })

  it('tests with a load balancer the Plan allows', () => {
    const nlb = { ...ec2, features: { ...ec2.features, classicLoadBalancer: false } }
    expect(text(nlb)).toContain('aws-load-balancer-type: nlb')
    expect(text(ec2)).not.toContain('aws-load-balancer-type')
    const subnets = ec2.nodes.network.subnets.filter(({ loadBalancers }) => loadBalancers !== 'elb')
    const inside = { ...ec2, nodes: { ...ec2.nodes, network: { ...ec2.nodes.network, subnets } } }
    expect(text(inside)).toContain('aws-load-balancer-internal: "true"')
    expect(text(ec2)).not.toContain('aws-load-balancer-internal')
    expect(text(preset('rke2-china'))).toContain('….amazonaws.com.cn')
  })

  it('asks for what the load balancer controller made as well, by its own tag', () => {
    const beside = { ...ec2, features: { ...ec2.features, loadBalancerController: 'beside' as const } }
    const own = '[{"Key":"elbv2.k8s.aws/cluster","Values":["prod-a"]}]'
    expect(text(beside)).toContain(own)
    expect(text(beside)).toContain('Services, Ingresses and volume claims')
    expect(text(beside)).toContain('get ingresses --all-namespaces')
    expect(text(ec2)).not.toContain('elbv2.k8s.aws/cluster')
    expect(text(ec2)).not.toContain('ngresses')
  })

  it('uninstalls agents of K3s with a script of their own', () => {
    const scripts = (plan: Plan) => [...text(plan).matchAll(/bin\/((?:rke2|k3s)\S*)-uninstall\.sh/g)].map(([, name]) => name)
    expect(scripts(preset('k3s-custom'))).toEqual(['k3s', 'k3s-agent'])
    expect(scripts(existing)).toEqual(['rke2'])
    expect(scripts(ec2)).toEqual([])
  })

  it('blames the taints RKE1 has, and not those of the others', () => {
    const cause = (plan: Plan) => likelyFailures(plan).find(({ symptom }) => symptom.en.includes('stay Pending'))?.cause.en
    expect(cause(rke1)).toContain('controlplane')
    expect(cause(ec2)).toContain('have no value')
  })

  it('asks Rancher what this distribution needs, and names the cluster there is', () => {
    expect(text(rke1)).toContain('auth can-i create clusters.management.cattle.io')
    expect(text(rke1)).not.toContain('namespace/fleet-default')
    expect(text(ec2)).toContain('namespace/fleet-default')
    expect(text(ec2)).toContain('will be the new cluster\'s')
    expect(text(preset('migrate-rke2'))).toContain('is that of the cluster to migrate')
  })

  it('speaks of no cloud controller where none runs', () => {
    expect(text(inTree)).not.toContain('cloud controller')
    expect(text(inTree, 'zh-CN')).not.toContain('云控制器管理器')
  })

  it('never deletes a role it did not make', () => {
    const adopted = { source: 'existing' as const, roleName: 'theirs', profileName: 'theirs' }
    const plan = { ...ec2, iam: { ...ec2.iam, worker: adopted } }
    expect(text(plan)).not.toMatch(/delete-(role|instance-profile) .*theirs/)
    expect(text(plan)).toContain('delete-role-policy --role-name=theirs')
    expect(text(plan)).toContain('delete-role --role-name=prod-a-control-plane')
  })

  const groups = [...ec2.nodes.network.securityGroups, { id: 'sg-1', name: 'b', tagged: false }]
  it.each<[string, Plan, string, boolean]>([
    ['in the manifest', ec2, 'agent is Pending', false],
    ['by hand', withHelm('helm-cli'), 'agent is Pending', true],
    ['metadata', existing, 'domain of your own', true],
    ['explicit names', explicit, 'domain of your own', false],
    ['one group', ec2, 'Multiple tagged', false],
    [
      'two groups',
      { ...ec2, nodes: { ...ec2.nodes, network: { ...ec2.nodes.network, securityGroups: groups } } },
      'Multiple tagged',
      true,
    ],
    ['minimal', ec2, 'DescribeAvailabilityZones', false],
    ['documented', { ...ec2, iam: { ...ec2.iam, mode: 'documented' } }, 'DescribeAvailabilityZones', true],
    ['tainted', ec2, 'stay Pending', true],
    ['all in one', preset('rke2-all-in-one'), 'stay Pending', false],
    ['nothing on the pod network', ec2, '169.254.169.254', false],
    ['in-tree', inTree, '169.254.169.254', false],
    ['volumes', { ...ec2, storage: { ...ec2.storage, ebs: true } }, '169.254.169.254', true],
  ])('failures, %s: %#', (_, plan, symptom, applies) =>
    expect(likelyFailures(plan).some((failure) => failure.symptom.en.includes(symptom))).toBe(applies),
  )
})

describe('commands', () => {
  const sets = [...presets.map(({ plan }) => plan), explicit, rke1, rke1Existing, inTree, withHelm('helm-cli'), withHelm('rancher-ui')]

  it('name only what the Plan has, and files that are there', () => {
    for (const plan of sets) {
      const commands = read(text(plan)).commands.join('\n')
      for (const [id] of commands.matchAll(/\b(?:i|sg|subnet|vpc)-[0-9a-f]{8,}\b/g)) {
        expect(JSON.stringify(plan)).toContain(id)
      }
      for (const [, region] of commands.matchAll(/--region=(\S+)/g)) expect(region).toBe(plan.aws.region)
      const paths = generate(plan, 'en').map(({ path }) => path)
      const mentioned = text(plan).match(/(?<![\w/.-])(?:aws-ccm|iam)\/[\w.-]+\w/g) ?? []
      for (const path of mentioned) expect(paths).toContain(path)
    }
  })

  it('are what a shell can read, whatever the names', () => {
    const names = fc.sample(hostile, 60)
    const hostilePlans = names.flatMap((name) => [ec2, explicit, rke1, rke1Existing].map((plan) => named(plan, name)))
    const scripts = hostilePlans.flatMap((plan) => read(text(plan)).commands)
    expect(() => execFileSync('sh', ['-n'], { input: scripts.join('\n') })).not.toThrow()
    for (const plan of sets) execFileSync('sh', ['-n'], { input: read(text(plan)).commands.join('\n') })
  })

  it('hand every word over as it is', () => {
    const words = [...fc.sample(hostile, 300), '', "a'b", '$x', '~', '=a', '-a']
    const out = execFileSync('sh', { input: `printf '%s\\n' ${words.map(quote).join(' ')}\n`, encoding: 'utf8' })
    expect(out).toBe(words.map((word) => `${word}\n`).join(''))
  })
})

describe('Markdown', () => {
  it('is the same around every name', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom(ec2, explicit, rke1, withHelm('rancher-ui')), fc.constantFrom(...locales),
        (name, plan, locale) => {
          const { skeleton, commands } = read(text(named(plan, name), locale))
          const plain = read(text(named(plan, 'plain'), locale))
          expect(skeleton).toBe(plain.skeleton)
          expect(commands).toHaveLength(plain.commands.length)
        }),
      { numRuns: 300 },
    )
  })

  it('of every Plan closes what it opens', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom(...locales), (plan, locale) => {
        const { skeleton } = read(text(plan, locale))
        expect(skeleton).not.toMatch(/[<>`]/)
        expect(skeleton).not.toMatch(/\{\w+\}/)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['a', '`a`'],
    ['', '`…`'],
    ['`', '`` ` ``'],
    ['a``b', '```a``b```'],
    [' a ', '`  a  `'],
    ['  ', '`  `'],
  ])('code span of %j', (value, expected) => expect(code(value)).toBe(expected))

  it('escapes bars in cells', () => expect(table(['h'], [[code('a|b')]])).toBe('| h |\n| --- |\n| `a\\|b` |'))
})

describe('secrets and language', () => {
  it('shows none, and takes token and checksum from the reader', () => {
    expect(text(existing)).toContain('--token "$TOKEN"')
    expect(text(ec2)).not.toContain('TOKEN')
  })

  it('is in the reader\'s language', () => {
    for (const plan of [ec2, existing, rke1, defaultPlan]) {
      expect(text(plan)).not.toMatch(/\p{Script=Han}/u)
      const headings = text(plan, 'zh-CN').match(/^##? .*$/gm) ?? []
      for (const heading of headings) expect(heading).toMatch(/\p{Script=Han}/u)
    }
  })
})
