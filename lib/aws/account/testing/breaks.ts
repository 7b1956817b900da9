import {
  AllocateAddressCommand,
  AssociateAddressCommand,
  AssociateDhcpOptionsCommand,
  AssociateVpcCidrBlockCommand,
  CreateDhcpOptionsCommand,
  CreateSecurityGroupCommand,
  CreateTagsCommand,
  CreateVolumeCommand,
  DeleteRouteCommand,
  DeleteTagsCommand,
  DescribeIamInstanceProfileAssociationsCommand,
  DisassociateIamInstanceProfileCommand,
  ModifyInstanceMetadataOptionsCommand,
  ModifyVpcAttributeCommand,
  TerminateInstancesCommand,
} from '@aws-sdk/client-ec2'
import {
  PutRolePolicyCommand,
  RemoveRoleFromInstanceProfileCommand,
  UpdateAssumeRolePolicyCommand,
} from '@aws-sdk/client-iam'
import { nodePolicy } from '@/lib/derive/policies'
import { setIn } from '@/lib/plan/path'
import type { SandboxClients } from '@/sandbox/account/clients'
import type { FaultRule } from '@/sandbox/testing/faults'
import type { HealthyCluster } from './cluster'

/** One way to break a healthy account, and the rules that must say so: these and no others. */
export interface Break {
  readonly name: string
  readonly rules: readonly string[]
  readonly act?: (clients: SandboxClients, cluster: HealthyCluster) => Promise<unknown>
  /** What AWS answers where the emulator cannot. */
  readonly answers?: FaultRule
}

const tag = ({ ec2 }: SandboxClients, id: string, Key: string, Value = 'owned') =>
  ec2.send(new CreateTagsCommand({ Resources: [id], Tags: [{ Key, Value }] }))
const untag = ({ ec2 }: SandboxClients, ids: readonly string[], Key: string) =>
  ec2.send(new DeleteTagsCommand({ Resources: [...ids], Tags: [{ Key }] }))
const metadata = ({ ec2 }: SandboxClients, id: string, changes: object) =>
  ec2.send(new ModifyInstanceMetadataOptionsCommand({ InstanceId: id, ...changes }))
const writePolicy = ({ iam }: SandboxClients, RoleName: string, PolicyName: string, document: unknown) =>
  iam.send(new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument: JSON.stringify(document) }))
const forbid = (clients: SandboxClients, { controlPlaneRole, policy }: HealthyCluster, ...actions: string[]) => {
  const Statement = [...policy.document.Statement, { Effect: 'Deny', Action: actions, Resource: '*' }]
  return writePolicy(clients, controlPlaneRole, policy.name, { Version: '2012-10-17', Statement })
}
const allow = (Action: string | string[], Resource = '*') => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action, Resource }],
})

async function dropProfiles({ ec2 }: SandboxClients, machines: readonly string[]): Promise<void> {
  const Filters = [{ Name: 'instance-id', Values: [...machines] }]
  const { IamInstanceProfileAssociations = [] } = await ec2.send(
    new DescribeIamInstanceProfileAssociationsCommand({ Filters }),
  )
  for (const { AssociationId } of IamInstanceProfileAssociations)
    await ec2.send(new DisassociateIamInstanceProfileCommand({ AssociationId }))
}

async function setDomain({ ec2 }: SandboxClients, VpcId: string, domain: string): Promise<void> {
  const DhcpConfigurations = [{ Key: 'domain-name', Values: [domain] }]
  const { DhcpOptions } = await ec2.send(new CreateDhcpOptionsCommand({ DhcpConfigurations }))
  await ec2.send(new AssociateDhcpOptionsCommand({ VpcId, DhcpOptionsId: DhcpOptions?.DhcpOptionsId ?? '' }))
}

/**
 * Every rule of an account that the emulator can show. Only LAR-942 is not among them: the emulator gives each machine
 * a private DNS name, whatever the VPC says.
 */
export const breaks: readonly Break[] = [
  {
    name: 'a worker without the tag',
    rules: ['LAR-903'],
    act: (clients, { worker, key }) => untag(clients, [worker], key),
  },
  {
    name: 'no machine with the tag',
    rules: ['LAR-900'],
    act: (clients, { machines, key }) => untag(clients, machines, key),
  },
  {
    name: 'a second cluster tag',
    rules: ['LAR-901'],
    act: (clients, { worker }) => tag(clients, worker, 'kubernetes.io/cluster/other'),
  },
  {
    name: 'the old tag with another ID',
    rules: ['LAR-902'],
    act: (clients, { worker }) => tag(clients, worker, 'KubernetesCluster', 'other'),
  },
  {
    name: 'an ID that Rancher made',
    rules: ['LAR-904'],
    act: async (clients, { worker, key }) => {
      await untag(clients, [worker], key)
      await tag(clients, worker, 'kubernetes.io/cluster/c-m-abcd1234')
    },
  },
  {
    name: 'pairs that have shifted',
    rules: ['LAR-905'],
    act: async (clients, { worker, key }) => {
      await untag(clients, [worker], key)
      await tag(clients, worker, 'Team', key)
    },
  },
  {
    name: 'hop limit 1',
    rules: ['LAR-910'],
    act: (clients, { worker }) => metadata(clients, worker, { HttpPutResponseHopLimit: 1 }),
  },
  {
    name: 'no metadata',
    rules: ['LAR-911'],
    act: (clients, { worker }) => metadata(clients, worker, { HttpEndpoint: 'disabled' }),
  },
  {
    name: 'tags in metadata',
    rules: ['LAR-912'],
    act: (clients, { worker }) => metadata(clients, worker, { InstanceMetadataTags: 'enabled' }),
  },
  {
    name: 'tags in metadata by the account’s default',
    rules: ['LAR-913'],
    answers: ({ action }) =>
      action !== 'GetInstanceMetadataDefaults'
        ? undefined
        : {
            kind: 'answer',
            body:
              '<GetInstanceMetadataDefaultsResponse><accountLevel>'
              + '<httpPutResponseHopLimit>-1</httpPutResponseHopLimit>'
              + '<instanceMetadataTags>enabled</instanceMetadataTags>'
              + '</accountLevel></GetInstanceMetadataDefaultsResponse>',
          },
  },
  { name: 'no profile at all', rules: ['LAR-920'], act: (clients, { machines }) => dropProfiles(clients, machines) },
  {
    name: 'a worker without profile',
    rules: ['LAR-921'],
    act: (clients, { worker }) => dropProfiles(clients, [worker]),
  },
  {
    name: 'a profile without role',
    rules: ['LAR-922'],
    act: ({ iam }, { workerProfile: InstanceProfileName, workerRole: RoleName }) =>
      iam.send(new RemoveRoleFromInstanceProfileCommand({ InstanceProfileName, RoleName })),
  },
  {
    name: 'a role that trusts China’s EC2',
    rules: ['LAR-923'],
    act: ({ iam }, { workerRole: RoleName }) => {
      const principal = { Principal: { Service: 'ec2.amazonaws.com.cn' }, Action: 'sts:AssumeRole' }
      const trust = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...principal }] }
      return iam.send(new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument: JSON.stringify(trust) }))
    },
  },
  {
    name: 'no zones for nodes',
    rules: ['LAR-930'],
    act: (clients, cluster) => forbid(clients, cluster, 'ec2:DescribeAvailabilityZones'),
  },
  {
    name: 'targets that stay',
    rules: ['LAR-931'],
    act: (clients, cluster) => forbid(clients, cluster, 'elasticloadbalancing:DeregisterTargets'),
  },
  {
    name: 'no service-linked role, and no right to make it',
    rules: ['LAR-932'],
    act: (clients, cluster) => forbid(clients, cluster, 'iam:CreateServiceLinkedRole'),
  },
  {
    name: 'half of the EBS CSI driver',
    rules: ['LAR-933'],
    act: (clients, { workerRole }) => writePolicy(clients, workerRole, 'volumes', allow(['ec2:CreateVolume'])),
  },
  {
    name: 'the documented policy',
    rules: ['LAR-930', 'LAR-931', 'LAR-933'],
    act: (clients, { plan, controlPlaneRole, policy }) => {
      const documented = nodePolicy(setIn(plan, 'iam.mode', 'documented'), 'control-plane')
      return writePolicy(clients, controlPlaneRole, policy.name, documented)
    },
  },
  {
    name: 'another partition',
    rules: ['LAR-934'],
    act: (clients, { workerRole }) =>
      writePolicy(clients, workerRole, 'china', allow('ecr:BatchGetImage', 'arn:aws-cn:ecr:*:*:repository/*')),
  },
  {
    name: 'DNS hostnames off',
    rules: ['LAR-940'],
    act: ({ ec2 }, { vpcId: VpcId }) =>
      ec2.send(new ModifyVpcAttributeCommand({ VpcId, EnableDnsHostnames: { Value: false } })),
  },
  {
    name: 'another DHCP domain',
    rules: ['LAR-941'],
    act: (clients, { vpcId }) => setDomain(clients, vpcId, 'corp.example.com'),
  },
  {
    name: 'two tagged groups on a machine',
    rules: ['LAR-950'],
    act: (clients, { groups, key }) => tag(clients, groups.controlPlane, key),
  },
  {
    name: 'two groups, none tagged',
    rules: ['LAR-951'],
    act: (clients, { groups, key }) => untag(clients, [groups.nodes], key),
  },
  {
    name: 'subnets of other clusters only',
    rules: ['LAR-952'],
    act: async (clients, { publicSubnets, privateSubnets, key }) => {
      await untag(clients, [...publicSubnets, ...privateSubnets], key)
      for (const id of [...publicSubnets, ...privateSubnets]) await tag(clients, id, 'kubernetes.io/cluster/other')
    },
  },
  {
    name: 'no route to the internet',
    rules: ['LAR-953'],
    act: ({ ec2 }, { publicTable: RouteTableId }) =>
      ec2.send(new DeleteRouteCommand({ RouteTableId, DestinationCidrBlock: '0.0.0.0/0' })),
  },
  {
    name: 'a zone without a public subnet',
    rules: ['LAR-954'],
    act: (clients, { publicSubnets }) => tag(clients, publicSubnets[1] ?? '', 'kubernetes.io/cluster/other'),
  },
  {
    name: 'a public address in a private subnet',
    rules: ['LAR-955'],
    act: async ({ ec2 }, { worker: InstanceId }) => {
      const { AllocationId } = await ec2.send(new AllocateAddressCommand({ Domain: 'vpc' }))
      await ec2.send(new AssociateAddressCommand({ InstanceId, AllocationId }))
    },
  },
  {
    name: 'two tagged route tables',
    rules: ['LAR-956'],
    act: async (clients, { publicTable, privateTable, key }) => {
      await tag(clients, publicTable, key)
      await tag(clients, privateTable, key)
    },
  },
  {
    name: 'addresses of pods',
    rules: ['LAR-957'],
    act: ({ ec2 }, { vpcId: VpcId }) =>
      ec2.send(new AssociateVpcCidrBlockCommand({ VpcId, CidrBlock: '10.42.0.0/20' })),
  },
  {
    name: 'what a deleted cluster leaves',
    rules: ['LAR-960'],
    act: async (clients, { machines, key }) => {
      const { ec2 } = clients
      await ec2.send(new TerminateInstancesCommand({ InstanceIds: [...machines] }))
      const { VolumeId } = await ec2.send(new CreateVolumeCommand({ AvailabilityZone: 'eu-central-1a', Size: 1 }))
      await tag(clients, VolumeId ?? '', key)
    },
  },
  {
    name: 'what the AWS Load Balancer Controller of a deleted cluster leaves',
    rules: ['LAR-960'],
    act: async (clients, { machines, id }) => {
      const { ec2 } = clients
      await ec2.send(new TerminateInstancesCommand({ InstanceIds: [...machines] }))
      const { GroupId } = await ec2.send(new CreateSecurityGroupCommand({ GroupName: 'k8s-traffic', Description: 'x' }))
      await tag(clients, GroupId ?? '', 'elbv2.k8s.aws/cluster', id)
    },
  },
]
