import type { Route } from '@aws-sdk/client-ec2'
import { expect, it } from 'vitest'
import { routeTable } from './network'

it.each<[string, Route]>([
  ['igw-1', { GatewayId: 'igw-1' }],
  ['vpce-1', { GatewayId: 'vpce-1' }],
  ['nat-1', { NatGatewayId: 'nat-1' }],
  ['tgw-1', { TransitGatewayId: 'tgw-1' }],
  ['eni-1', { NetworkInterfaceId: 'eni-1', InstanceId: 'i-1' }],
  ['pcx-1', { VpcPeeringConnectionId: 'pcx-1' }],
])('says that %s is where the internet is', (target, route) => {
  const local = { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local' }
  const endpoint = { DestinationPrefixListId: 'pl-1', GatewayId: 'vpce-2' }
  const table = routeTable({ Routes: [local, endpoint, { DestinationCidrBlock: '0.0.0.0/0', ...route }] })
  expect(table.defaultTargets).toEqual([target])
  expect(routeTable({ Routes: [local, endpoint] }).defaultTargets).toEqual([])
})
