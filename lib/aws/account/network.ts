import type { DhcpOptions, Route, RouteTable, Subnet, Vpc } from '@aws-sdk/client-ec2'
import type * as facts from '@/lib/account-facts'
import { tagsOf } from '../ec2'

/** The one target that a route has. */
const targetOf = (route: Route) =>
  route.GatewayId ?? route.NatGatewayId ?? route.TransitGatewayId ?? route.NetworkInterfaceId ?? route.InstanceId
  ?? route.VpcPeeringConnectionId ?? route.LocalGatewayId ?? route.CarrierGatewayId ?? route.CoreNetworkArn

/** What EC2 answers about networks, as the doctor reads it. */
export const vpcNetwork = (one: Vpc): facts.VpcNetwork => ({
  id: one.VpcId ?? '',
  // The associated ones; without any the main one, which older answers have alone.
  cidrs: one.CidrBlockAssociationSet?.filter(({ CidrBlockState }) => CidrBlockState?.State !== 'disassociated')
    .flatMap(({ CidrBlock }) => CidrBlock ?? []) ?? [one.CidrBlock ?? ''],
  dhcpOptionsId: one.DhcpOptionsId ?? '',
})

export const dhcpOptions = (one: DhcpOptions): facts.DhcpOptions => {
  const values = one.DhcpConfigurations?.find(({ Key }) => Key === 'domain-name')?.Values ?? []
  const names = values.flatMap(({ Value }) => Value ?? [])
  return { id: one.DhcpOptionsId ?? '', domainName: names.length === 0 ? null : names.join(' ') }
}

export const vpcSubnet = (one: Subnet): facts.VpcSubnet => ({
  id: one.SubnetId ?? '',
  vpcId: one.VpcId ?? '',
  zone: one.AvailabilityZone ?? '',
  cidr: one.CidrBlock ?? '',
  hostnameType: one.PrivateDnsNameOptionsOnLaunch?.HostnameType ?? null,
  tags: tagsOf(one),
})

export const routeTable = (one: RouteTable): facts.RouteTableFacts => ({
  id: one.RouteTableId ?? '',
  vpcId: one.VpcId ?? '',
  main: one.Associations?.some(({ Main }) => Main) ?? false,
  subnetIds: (one.Associations ?? []).flatMap(({ SubnetId }) => SubnetId ?? []),
  gateways: (one.Routes ?? []).flatMap(({ GatewayId }) => GatewayId ?? []),
  defaultTargets: (one.Routes ?? [])
    .filter(({ DestinationCidrBlock }) => DestinationCidrBlock === '0.0.0.0/0')
    .flatMap((route) => targetOf(route) ?? []),
  tags: tagsOf(one),
})
