import { expect, it } from 'vitest'
import { publicSubnets } from './public-subnets'

const open = [{ GatewayId: 'local' }, { GatewayId: 'igw-1' }]
const closed = [{ GatewayId: 'local' }, { NatGatewayId: 'nat-1' }, { GatewayId: 'eigw-1' }, { GatewayId: 'vgw-1' }]
const tables = [
  { VpcId: 'vpc-open', Routes: open, Associations: [{ Main: true }] },
  { VpcId: 'vpc-closed', Routes: closed, Associations: [{ Main: true }] },
  { VpcId: 'vpc-closed', Routes: open, Associations: [{ SubnetId: 'subnet-own' }] },
  { VpcId: 'vpc-open', Routes: closed, Associations: [{ SubnetId: 'subnet-other' }] },
]

it.each([
  ['its own table', 'subnet-own', 'vpc-closed', true],
  ["its own table before the VPC's", 'subnet-other', 'vpc-open', false],
  ["the VPC's main table", 'subnet-a', 'vpc-open', true],
  ["the VPC's main table, without a gateway", 'subnet-b', 'vpc-closed', false],
  ['no table at all', 'subnet-c', 'vpc-unknown', false],
])('%s', (_, SubnetId, VpcId, expected) => {
  expect(publicSubnets([{ SubnetId, VpcId }], tables).has(SubnetId)).toBe(expected)
})
