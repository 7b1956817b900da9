import {
  AssociateDhcpOptionsCommand,
  AssociateRouteTableCommand,
  AttachInternetGatewayCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateDhcpOptionsCommand,
  CreateInternetGatewayCommand,
  CreateRouteCommand,
  CreateRouteTableCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateTagsCommand,
  CreateVpcCommand,
  DescribeAvailabilityZonesCommand,
  ModifyVpcAttributeCommand,
  type EC2Client,
  type IpPermission,
  type ResourceType,
} from '@aws-sdk/client-ec2'

export interface Network {
  readonly vpcId: string
  /** The public one first. */
  readonly subnetIds: readonly string[]
  readonly groups: Readonly<Record<GroupName, string>>
}

const groups = {
  'rke2-nodes': 'Every node of the cluster',
  'rke2-control-plane': 'API server, supervisor and etcd',
  bastion: 'Way in for operators',
} as const
export type GroupName = keyof typeof groups

interface VpcSpec {
  readonly name: string
  /** Second number of its addresses: 10.n.0.0/16. */
  readonly second: number
  readonly dnsHostnames: boolean
}

/** The names of the first three zones; China (Beijing) has two. */
export async function zoneNames(ec2: EC2Client): Promise<string[]> {
  const { AvailabilityZones = [] } = await ec2.send(new DescribeAvailabilityZonesCommand({}))
  return AvailabilityZones.map(({ ZoneName = '' }) => ZoneName).sort().slice(0, 3)
}

/** A VPC with an internet gateway, three subnets in as many zones (the first one public) and security groups. */
export async function createNetwork(
  ec2: EC2Client,
  region: string,
  vpc: VpcSpec & { readonly zones: readonly string[] },
): Promise<Network> {
  const vpcId = await createVpc(ec2, region, vpc)
  const publicTable = await createPublicTable(ec2, vpc.name, vpcId)
  const privateTable = await createTable(ec2, `${vpc.name}-private`, vpcId)
  const subnetIds: string[] = []
  for (const [i, kind] of (['public', 'private', 'private'] as const).entries()) {
    const zone = vpc.zones[i % vpc.zones.length] ?? ''
    const { Subnet } = await ec2.send(
      new CreateSubnetCommand({
        VpcId: vpcId,
        AvailabilityZone: zone,
        CidrBlock: `10.${vpc.second}.${i}.0/24`,
        TagSpecifications: named('subnet', `${vpc.name}-${kind}-${zone.at(-1)}${i < vpc.zones.length ? '' : '2'}`),
      }),
    )
    const SubnetId = Subnet?.SubnetId ?? ''
    const RouteTableId = kind === 'public' ? publicTable : privateTable
    await ec2.send(new AssociateRouteTableCommand({ SubnetId, RouteTableId }))
    subnetIds.push(SubnetId)
  }
  return { vpcId, subnetIds, groups: await createGroups(ec2, vpcId, `10.${vpc.second}.0.0/16`) }
}

async function createVpc(ec2: EC2Client, region: string, vpc: VpcSpec): Promise<string> {
  const { Vpc } = await ec2.send(
    new CreateVpcCommand({ CidrBlock: `10.${vpc.second}.0.0/16`, TagSpecifications: named('vpc', vpc.name) }),
  )
  const VpcId = Vpc?.VpcId ?? ''
  await ec2.send(new ModifyVpcAttributeCommand({ VpcId, EnableDnsSupport: { Value: true } }))
  await ec2.send(new ModifyVpcAttributeCommand({ VpcId, EnableDnsHostnames: { Value: vpc.dnsHostnames } }))
  // What AWS itself associates with every VPC; the emulator leaves it out.
  const domain = region === 'us-east-1' ? 'ec2.internal' : `${region}.compute.internal`
  const { DhcpOptions } = await ec2.send(
    new CreateDhcpOptionsCommand({
      DhcpConfigurations: [
        { Key: 'domain-name', Values: [domain] },
        { Key: 'domain-name-servers', Values: ['AmazonProvidedDNS'] },
      ],
    }),
  )
  await ec2.send(new AssociateDhcpOptionsCommand({ VpcId, DhcpOptionsId: DhcpOptions?.DhcpOptionsId ?? '' }))
  return VpcId
}

async function createPublicTable(ec2: EC2Client, name: string, VpcId: string): Promise<string> {
  const gateway = await ec2.send(
    new CreateInternetGatewayCommand({ TagSpecifications: named('internet-gateway', name) }),
  )
  const InternetGatewayId = gateway.InternetGateway?.InternetGatewayId ?? ''
  await ec2.send(new AttachInternetGatewayCommand({ VpcId, InternetGatewayId }))
  const RouteTableId = await createTable(ec2, `${name}-public`, VpcId)
  const route = { RouteTableId, DestinationCidrBlock: '0.0.0.0/0', GatewayId: InternetGatewayId }
  await ec2.send(new CreateRouteCommand(route))
  return RouteTableId
}

async function createTable(ec2: EC2Client, name: string, VpcId: string): Promise<string> {
  const table = await ec2.send(new CreateRouteTableCommand({ VpcId, TagSpecifications: named('route-table', name) }))
  return table.RouteTable?.RouteTableId ?? ''
}

async function createGroups(ec2: EC2Client, VpcId: string, cidr: string): Promise<Record<GroupName, string>> {
  const ids: Record<GroupName, string> = { 'rke2-nodes': '', 'rke2-control-plane': '', bastion: '' }
  for (const name of Object.keys(groups) as GroupName[]) {
    const made = await ec2.send(new CreateSecurityGroupCommand({ VpcId, GroupName: name, Description: groups[name] }))
    ids[name] = made.GroupId ?? ''
    await ec2.send(
      new CreateTagsCommand({ Resources: [ids[name]], Tags: [{ Key: 'Name', Value: name }] }),
    )
  }
  const rules: Record<GroupName, IpPermission> = {
    'rke2-nodes': { IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: ids['rke2-nodes'], Description: 'Node to node' }] },
    'rke2-control-plane': tcp(6443, cidr, 'Kubernetes API'),
    bastion: tcp(22, '203.0.113.0/24', 'Office'),
  }
  for (const [name, rule] of Object.entries(rules) as [GroupName, IpPermission][]) {
    await ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId: ids[name], IpPermissions: [rule] }))
  }
  return ids
}

const tcp = (port: number, CidrIp: string, Description: string): IpPermission => ({
  IpProtocol: 'tcp',
  FromPort: port,
  ToPort: port,
  IpRanges: [{ CidrIp, Description }],
})

export const named = (ResourceType: ResourceType, name: string) => [
  { ResourceType, Tags: [{ Key: 'Name', Value: name }] },
]
