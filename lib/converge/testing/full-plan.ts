import {
  AssociateIamInstanceProfileCommand,
  CreateTagsCommand,
  DescribeRouteTablesCommand,
  DescribeVolumesCommand,
  StopInstancesCommand,
} from '@aws-sdk/client-ec2'
import { AddRoleToInstanceProfileCommand, CreateInstanceProfileCommand } from '@aws-sdk/client-iam'
import type { Plan } from '@/lib/plan/schema'
import type { SandboxClients } from '@/sandbox/account/clients'
import { existingPlan, poolPlan, type Network } from './plans'

/** A network, with what else Plans may name in it. */
export interface Full extends Network {
  readonly routeTableId: string
  readonly volumeId: string
}

/** Leaves a machine, a subnet and a group as somebody else has used them, and finds what there is besides. */
export async function lived({ ec2, iam }: SandboxClients, network: Network): Promise<Full> {
  const { vpcId, instanceIds, subnetIds, groupId } = network
  const InstanceProfileName = 'theirs'
  await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName }))
  await iam.send(new AddRoleToInstanceProfileCommand({ InstanceProfileName, RoleName: 'platform-node' }))
  const IamInstanceProfile = { Name: InstanceProfileName }
  await ec2.send(new AssociateIamInstanceProfileCommand({ InstanceId: instanceIds[1], IamInstanceProfile }))
  // EC2 gives other host names only to machines that are stopped.
  await ec2.send(new StopInstancesCommand({ InstanceIds: [...instanceIds] }))
  const Tags = [{ Key: 'team', Value: 'platform' }]
  await ec2.send(new CreateTagsCommand({ Resources: [subnetIds[0] ?? '', groupId], Tags }))
  const tables = await ec2.send(new DescribeRouteTablesCommand({ Filters: [{ Name: 'vpc-id', Values: [vpcId] }] }))
  const { Volumes = [] } = await ec2.send(new DescribeVolumesCommand({}))
  return { ...network, routeTableId: tables.RouteTables?.[0]?.RouteTableId ?? '', volumeId: Volumes[0]?.VolumeId ?? '' }
}

/**
 * Plans that together make Lariat do all that it can do to an account: a profile that is replaced, shared subnets, tags
 * that are written over, a role that is adopted, settings of EC2; then a group and policies of their own.
 */
export function fullPlans(network: Full): readonly Plan[] {
  const machines = existingPlan(network, ({ iam, tags, nodes, storage }) => {
    iam.replaceProfiles = true
    iam.worker = { source: 'existing', roleName: 'platform-node', profileName: '' }
    tags.subnets = 'shared'
    tags.extra = [{ key: 'team', value: 'edge' }]
    nodes.enableDns = true
    nodes.metadata = { machines: true, defaults: true, tokens: 'required', hopLimit: 2 }
    nodes.hostnameType = 'resource-name'
    nodes.routeTables = [{ id: network.routeTableId, name: '' }]
    storage.ebs = true
    storage.volumes = [{ id: network.volumeId, name: '' }]
  })
  const pools = poolPlan(network, ({ cluster, iam, nodes }) => {
    cluster.name = 'pools'
    iam.policies = 'managed'
    iam.serviceLinkedRole = true
    iam.rancherCredential = { kind: 'role', name: 'nightly-report' }
    nodes.network.securityGroups = []
    nodes.nodeGroup = { create: true, name: '', administration: ['10.0.0.0/8', '2001:db8::/32'], nodePorts: [] }
  })
  return [machines, pools]
}
