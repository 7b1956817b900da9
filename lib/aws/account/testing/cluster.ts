import {
  AssociateRouteTableCommand,
  CreateSubnetCommand,
  DescribeRouteTablesCommand,
  ModifyInstanceMetadataOptionsCommand,
  TerminateInstancesCommand,
} from '@aws-sdk/client-ec2'
import { apply } from '@/lib/converge/apply'
import { planChanges } from '@/lib/converge/plan-changes'
import { existingPlan } from '@/lib/converge/testing/plans'
import { roleNames } from '@/lib/derive/names'
import { nodePolicy } from '@/lib/derive/policies'
import type { Plan } from '@/lib/plan/schema'
import { withSandboxClients, type SandboxClients } from '@/sandbox/account/clients'
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

/** Seeds an account and applies a Plan to three of its machines, with the gaps of the seed closed. */
export async function healthyCluster(account: TestAccount): Promise<HealthyCluster> {
  const { networks, instanceIds } = await account.reset()
  const { vpcId, subnetIds, groups } = networks.prod
  const [controlPlane, b, c] = [at(instanceIds, 0), at(instanceIds, 7), at(instanceIds, 8)]
  const machines = [controlPlane, b, c]
  const others = instanceIds.filter((id) => !machines.includes(id))
  await direct(account, ({ ec2 }) => ec2.send(new TerminateInstancesCommand({ InstanceIds: others })))
  const network = { vpcId, subnetIds, groupId: groups['rke2-nodes'], instanceIds: machines }
  const plan = existingPlan(network, (made) => {
    made.cluster.id = 'prod'
  })
  const changes = await planChanges(account.clients(), plan)
  if (!changes.ok) throw new Error(JSON.stringify(changes.error))
  await apply(account.clients(), plan, changes.value.digest, () => {}, { sleep: async () => {} })
  const made = await direct(account, async ({ ec2 }) => {
    for (const InstanceId of machines) await ec2.send(new ModifyInstanceMetadataOptionsCommand(open(InstanceId)))
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
  account.proxy.calls.length = 0
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
    worker: c,
    controlPlaneRole: names.controlPlane.roleName,
    workerRole: names.worker.roleName,
    workerProfile: names.worker.profileName,
    policy: { name: names.controlPlane.policyName, document: nodePolicy(plan, 'control-plane') },
  }
}

/** All metadata options of a machine: the emulator forgets those that a call leaves out. */
export const open = (InstanceId: string) => ({
  InstanceId,
  HttpEndpoint: 'enabled' as const,
  HttpTokens: 'required' as const,
  HttpPutResponseHopLimit: 2,
  InstanceMetadataTags: 'disabled' as const,
})

/** With the emulator itself: what prepares a test leaves no trace. */
export const direct = <T>(account: TestAccount, run: (clients: SandboxClients) => Promise<T>): Promise<T> =>
  withSandboxClients(account.direct, 'eu-central-1', run)

const at = (list: readonly string[], i: number) => list[i] ?? ''
