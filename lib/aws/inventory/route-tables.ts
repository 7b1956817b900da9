import { paginateDescribeRouteTables, type RouteTable } from '@aws-sdk/client-ec2'
import type { RouteTableFacts } from '@/lib/account-facts'
import { routeTable } from '../account/network'
import { paging } from '../page-sizes'
import type { ReadList } from './reading'

/** As AWS answers; subnets are judged by it too. */
export const allRouteTables: ReadList<RouteTable[]> = ({ clients, call, all }) => {
  return all('routeTables', paginateDescribeRouteTables(paging(clients.ec2, 'DescribeRouteTables'), {}, call), (page) => page.RouteTables)
}

export const routeTables: ReadList<RouteTableFacts[]> = async ({ once }) => (await once(allRouteTables)).map(routeTable)
