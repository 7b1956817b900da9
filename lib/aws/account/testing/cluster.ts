import {
  AssociateRouteTableCommand,
  CreateSubnetCommand,
  DescribeRouteTablesCommand,
  RunInstancesCommand,
} from '@aws-sdk/client-ec2'
import { apply } from '@/lib/converge/apply'
import { planChanges } from '@/lib/converge/plan-changes'
import { existingPlan } from '@/lib/converge/testing/plans'
import { roleNames } from '@/lib/derive/names'
import { nodePolicy } from '@/lib/derive/policies'
import type { Plan } from '@/lib/plan/schema'
import { withSandboxClients, type SandboxClients } from '@/sandbox/account/clients'
import { createNetwork } from '@/sandbox/account/network'
import type { TestAccount } from '@/sandbox/testing/account'

/** A cluster in the seeded account, as Lariat sets one up; nothing about it is wrong. */
export interface HealthyCluster {
  readonly id: string
  readonly key: string
  readonly plan: Plan
  readonly vpcId: string
  /** Of zones a, b and c. */
  readonly publicSubnets: readonly string[]
  readonly privateSubnets: readonly string[]
  readonly publicTable: string
  readonly privateTable: string
  /** `nodes` carries the cluster's tag. */
  readonly groups: { readonly nodes: string; readonly controlPlane: string }
  /** One of the control plane, two workers, each in a zone of its own. */
  readonly machines: readonly string[]
  readonly worker: string
  readonly controlPlaneRole: string
  readonly workerRole: string
  readonly workerProfile: string
  /** Policy name and document of the control plane. */
  readonly policy: { readonly name: string; readonly document: ReturnType<typeof nodePolicy> }
}

/** Empties an account, makes a network with three machines there, and applies a Plan to them. */
export async function healthyCluster(account: TestAccount): Promise<HealthyCluster> {
  await (await fetch(`${account.direct}/moto-api/reset`, { method: 'POST' })).text()
  const { vpcId, subnetIds, groups, machines } = await direct(account, async ({ ec2 }) => {
    const zones = ['a', 'b', 'c'].map((zone) => `eu-central-1${zone}`)
    const made = await createNetwork(ec2, 'eu-central-1', { name: 'prod', second: 0, dnsHostnames: true, zones })
    const machines: string[] = []
    for (const [i, SubnetId] of made.subnetIds.entries()) {
      const more = i === 0 ? [made.groups['rke2-control-plane']] : []
      const SecurityGroupIds = [made.groups['rke2-nodes'], ...more]
      const { Instances } = await ec2.send(new RunInstancesCommand({ ...one, SubnetId, SecurityGroupIds }))
      machines.push(Instances?.[0]?.InstanceId ?? '')
    }
    return { ...made, machines }
  })
  const network = { vpcId, subnetIds, groupId: groups['rke2-nodes'], instanceIds: machines }
  const plan = existingPlan(network, (made) => {
    made.cluster.id = 'prod'
  })
  const changes = await planChanges(account.clients(), plan)
  if (!changes.ok) throw new Error(JSON.stringify(changes.error))
  await apply(account.clients(), plan, changes.value.digest, () => {}, { sleep: async () => {} })
  const made = await direct(account, async ({ ec2 }) => {
    const tableOf = async (subnet: string) => {
      const Filters = [{ Name: 'association.subnet-id', Values: [subnet] }]
      const { RouteTables } = await ec2.send(new DescribeRouteTablesCommand({ Filters }))
      return RouteTables?.[0]?.RouteTableId ?? ''
    }
    const [publicTable, privateTable] = [await tableOf(at(subnetIds, 0)), await tableOf(at(subnetIds, 1))]
    const subnets: string[] = []
    for (const [i, zone] of ['a', 'b', 'c'].entries()) {
      const AvailabilityZone = `eu-central-1${zone}`
      const CidrBlock = `10.0.${10 + i}.0/24`
      const { Subnet } = await ec2.send(new CreateSubnetCommand({ VpcId: vpcId, AvailabilityZone, CidrBlock }))
      const SubnetId = Subnet?.SubnetId ?? ''
      // Zone a has a public one already.
      const RouteTableId = i === 0 ? privateTable : publicTable
      await ec2.send(new AssociateRouteTableCommand({ SubnetId, RouteTableId }))
      subnets.push(SubnetId)
    }
    return { publicTable, privateTable, subnets }
  })
  account.rules.length = account.proxy.calls.length = account.proxy.serverErrors.length = 0
  const names = roleNames(plan)
  return {
    id: 'prod',
    key: 'kubernetes.io/cluster/prod',
    plan,
    vpcId,
    publicSubnets: [at(subnetIds, 0), at(made.subnets, 1), at(made.subnets, 2)],
    privateSubnets: [at(made.subnets, 0), at(subnetIds, 1), at(subnetIds, 2)],
    publicTable: made.publicTable,
    privateTable: made.privateTable,
    groups: { nodes: groups['rke2-nodes'], controlPlane: groups['rke2-control-plane'] },
    machines,
    worker: at(machines, 2),
    controlPlaneRole: names.controlPlane.roleName,
    workerRole: names.worker.roleName,
    workerProfile: names.worker.profileName,
    policy: { name: names.controlPlane.policyName, document: nodePolicy(plan, 'control-plane') },
  }
}

/** All metadata options of a machine: the emulator forgets those that a call leaves out. */
const openMetadata = {
  HttpEndpoint: 'enabled',
  HttpTokens: 'required',
  HttpPutResponseHopLimit: 2,
  InstanceMetadataTags: 'disabled',
} as const

/** A machine; the emulator does not ask what image that is. */
const one = {
  MinCount: 1,
  MaxCount: 1,
  ImageId: 'ami-00000000000000001',
  InstanceType: 'm5.large',
  MetadataOptions: openMetadata,
} as const

/** With the emulator itself: what prepares a test leaves no trace. */
export const direct = <T>(account: TestAccount, run: (clients: SandboxClients) => Promise<T>): Promise<T> =>
  withSandboxClients(account.direct, 'eu-central-1', run)

const at = (list: readonly string[], i: number) => list[i] ?? ''
