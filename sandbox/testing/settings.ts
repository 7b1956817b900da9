import {
  DescribeInstancesCommand,
  DescribeSubnetsCommand,
  DescribeVpcAttributeCommand,
  DescribeVpcsCommand,
  GetInstanceMetadataDefaultsCommand,
} from '@aws-sdk/client-ec2'
import type { SandboxClients } from '../account/clients'

/** The settings of VPCs, subnets and machines, and of the account in the region. */
export async function settings(ec2: SandboxClients['ec2']) {
  const { Vpcs = [] } = await ec2.send(new DescribeVpcsCommand({}))
  const { Subnets = [] } = await ec2.send(new DescribeSubnetsCommand({}))
  const { Reservations = [] } = await ec2.send(new DescribeInstancesCommand({}))
  const { AccountLevel: defaults = {} } = await ec2.send(new GetInstanceMetadataDefaultsCommand({}))
  const dns = await Promise.all(
    Vpcs.map(async ({ VpcId }) => {
      const { EnableDnsSupport } = await ec2.send(new DescribeVpcAttributeCommand({ VpcId, Attribute: 'enableDnsSupport' }))
      const { EnableDnsHostnames } = await ec2.send(new DescribeVpcAttributeCommand({ VpcId, Attribute: 'enableDnsHostnames' }))
      return [VpcId, EnableDnsSupport?.Value, EnableDnsHostnames?.Value]
    }),
  )
  const machines = Reservations.flatMap(({ Instances = [] }) => Instances).map(
    ({ InstanceId, MetadataOptions, PrivateDnsNameOptions }) => {
      return [InstanceId, { ...MetadataOptions, type: PrivateDnsNameOptions?.HostnameType ?? 'ip-name' }] as const
    },
  )
  const subnets = Subnets.map(({ SubnetId, PrivateDnsNameOptionsOnLaunch: names }) => [SubnetId, names?.HostnameType])
  return { defaults, dns: dns.sort(), subnets: subnets.sort(), machines: Object.fromEntries(machines) }
}
