import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plans } from '@/lib/plan/arbitrary'
import { defaultPlan } from '@/lib/plan/defaults'
import { setIn } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'
import { canonicalCidr } from './cidr'
import { nodeGroup, openPorts, ruleMark } from './node-group'

type Cluster = Plan['cluster']

function planOf(distribution: Cluster['distribution'], cni: Cluster['cni'], source: Plan['nodes']['source'] = 'ec2'): Plan {
  const plan = structuredClone(defaultPlan)
  Object.assign(plan.cluster, { distribution, cni })
  plan.nodes.source = source
  plan.nodes.network.vpcId = 'vpc-1'
  plan.nodes.nodeGroup = { create: true, name: '', administration: ['10.0.0.0/8'], nodePorts: [] }
  return plan
}

const doors = (plan: Plan, source: string) =>
  (nodeGroup(plan)?.rules ?? []).filter((one) => one.source === source).map(({ protocol, from, to }) => `${protocol} ${from === to ? from : `${from}-${to}`}`).sort()

const every = ['tcp 10250', 'tcp 6443', 'tcp 9796']
const rke2 = [...every, 'tcp 2379-2381', 'tcp 9345']
const others = [...every, 'tcp 2379-2380']
const wireguard = 'udp 51820-51821'
const networks = {
  calico: ['tcp 179', 'tcp 5473', 'tcp 9098-9099', 'udp 4789', wireguard],
  canal: ['tcp 9099', 'udp 8472', wireguard],
  cilium: ['icmp 8-0', 'tcp 4240', 'udp 51871', 'udp 8472'],
  none: [],
}
const flannel = ['udp 8472', wireguard]
const cnis = Object.keys(networks) as (keyof typeof networks)[]

describe('what the nodes open to one another', () => {
  it.each(cnis)('RKE2 with %s', (cni) => expect(doors(planOf('rke2', cni), 'group')).toEqual([...rke2, ...networks[cni]].sort()))
  it.each(cnis)('RKE1 with %s', (cni) => expect(doors(planOf('rke1', cni), 'group')).toEqual([...others, ...networks[cni], ...(cni === 'calico' ? ['4 -1'] : [])].sort()))
  it.each(cnis)('K3s, which brings flannel, with %s', (cni) => expect(doors(planOf('k3s', cni), 'group')).toEqual([...others, ...flannel].sort()))
})

describe('what they open to administration', () => {
  it.each([
    ['rke2', 'ec2', ['tcp 22', 'tcp 6443']],
    ['k3s', 'existing', ['tcp 22', 'tcp 6443']],
    ['rke1', 'ec2', ['tcp 22', 'tcp 2376', 'tcp 6443']],
    ['rke1', 'existing', ['tcp 22', 'tcp 6443']],
  ] as const)('%s on %s machines', (distribution, source, ports) =>
    expect(doors(planOf(distribution, 'calico', source), '10.0.0.0/8')).toEqual(ports))

  it('is nothing when nobody is named', () => {
    const plan = setIn(planOf('rke2', 'calico'), 'nodes.nodeGroup.administration', ['', 'Rancher'])
    expect(new Set(nodeGroup(plan)?.rules.map(({ source }) => source))).toEqual(new Set(['group']))
  })
})

describe('NodePorts', () => {
  it('are open to nobody but the named blocks, written as EC2 writes them', () => {
    const plan = setIn(planOf('rke2', 'calico'), 'nodes.nodeGroup.nodePorts', ['192.0.2.9/24', '192.0.2.0/24', '2001:DB8::/32'])
    for (const block of ['192.0.2.0/24', '2001:db8::/32']) expect(doors(plan, block)).toEqual(['tcp 30000-32767', 'udp 30000-32767'])
    expect(doors(planOf('rke2', 'calico'), 'group').filter((one) => one.includes('30000'))).toEqual([])
  })
})

describe('the group', () => {
  it.each([['prod-a', '', 'prod-a-nodes'], ['sg-prod', '', 'lariat-sg-prod-nodes'], ['prod-a', 'mine', 'mine']])(
    'of %s, called “%s”, is %s', (cluster, typed, name) => {
      const plan = setIn(setIn(planOf('rke2', 'calico'), 'cluster.name', cluster), 'nodes.nodeGroup.name', typed)
      expect(nodeGroup(plan)).toMatchObject({ name, vpcId: 'vpc-1', tags: { Name: name, 'lariat.dev/managed-by': 'lariat' } })
    })

  it('is not made without a VPC, or unless it is wanted', () => {
    expect(nodeGroup(setIn(planOf('rke2', 'calico'), 'nodes.network.vpcId', ''))).toBeNull()
    expect(nodeGroup(setIn(planOf('rke2', 'calico'), 'nodes.nodeGroup.create', false))).toBeNull()
  })

  it('of every Plan is one that EC2 takes, with no door for the world but the one that was typed', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const group = nodeGroup(plan)
        const typed = Object.values(plan.nodes.nodeGroup).flat().map((one) => canonicalCidr(String(one)))
        // EC2 API reference, CreateSecurityGroup and IpRange.
        const text = /^[\w .:/()#,@[\]+=&;{}!$*-]{1,255}$/
        for (const { source, description } of group?.rules ?? []) {
          expect(source === 'group' || typed.includes(source)).toBe(true)
          expect(description).toMatch(text)
          expect(description.startsWith(ruleMark)).toBe(true)
        }
        if (group) expect(group.description).toMatch(text)
        const keys = group?.rules.map(({ protocol, from, to, source }) => `${protocol} ${from} ${to} ${source}`) ?? []
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })

  it('says of each port why it is open, in both languages', () => {
    for (const { port } of openPorts(planOf('rke1', 'canal'))) {
      expect(port.why.en).toMatch(/\.$/)
      expect(port.why['zh-CN']).toMatch(/\p{Script=Han}/u)
    }
  })
})
