import type { SecurityGroupInfo, SubnetInfo } from '@/lib/inventory'
import type { SecurityGroup, Subnet } from '@/lib/plan/schema'
import { oneLine } from '../one-line'

type LoadBalancers = Subnet['loadBalancers']

/** Which load balancers a subnet is for, unless someone decides otherwise on the Tags step. */
export const loadBalancersOf = (kind: Subnet['kind']): LoadBalancers => (kind === 'public' ? 'elb' : 'internal-elb')

/** A subnet of the account as the Plan keeps it. */
export function toSubnet({ id, name, zone, kind }: Pick<SubnetInfo, 'id' | 'name' | 'zone' | 'kind'>): Subnet {
  return { id, name: oneLine(name, 256), zone, kind, loadBalancers: loadBalancersOf(kind) }
}

/** A security group of the account as the Plan keeps it; who is tagged is decided by `tag-one-group.ts`. */
export function toSecurityGroup({ id, name }: Pick<SecurityGroupInfo, 'id' | 'name'>): SecurityGroup {
  return { id, name: oneLine(name, 255), tagged: false }
}

/** A subnet of the other kind; the load balancers follow where nobody had decided about them. */
export function withKind(subnet: Subnet, kind: Subnet['kind']): Subnet {
  const followed = subnet.loadBalancers === loadBalancersOf(subnet.kind)
  return { ...subnet, kind, loadBalancers: followed ? loadBalancersOf(kind) : subnet.loadBalancers }
}
