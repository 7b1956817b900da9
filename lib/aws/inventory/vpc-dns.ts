import type { VpcDns } from '@/lib/account-facts'
import { describeVpcDns } from '../ec2'
import type { ReadList } from './reading'

/** DNS attributes of the VPCs that are asked about: two calls for each, so not of all. */
export const vpcDns: ReadList<VpcDns[]> = ({ clients, call, asked }) =>
  Promise.all(
    [...new Set(asked.vpcIds)].map(async (vpcId) => ({ vpcId, ...(await describeVpcDns(clients.ec2, vpcId, call)) })),
  )
