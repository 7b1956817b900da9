import { balancingRole } from '@/lib/catalog/service-linked-role'
import * as iam from '@/lib/aws/iam'
import { accept } from './accept'
import type { Kinds } from './kind'

export type LinkedRoleOperation = { readonly call: 'iam:CreateServiceLinkedRole'; readonly service: string }

export const linkedRoleOperations: Kinds<LinkedRoleOperation> = {
  'iam:CreateServiceLinkedRole': {
    detail: ({ service }) => service,
    perform: ({ iam: client }, { service }) =>
      // Elastic Load Balancing makes it too, with the first load balancer of the account.
      accept(
        () => iam.createServiceLinkedRole(client, service),
        ['InvalidInput', 'EntityAlreadyExists'],
        async () => (await iam.getRole(client, balancingRole.name)) !== null,
      ),
    needs: ({ call, service }, { partition, accountId }) => {
      const resource = `arn:${partition}:iam::${accountId}:role/aws-service-role/${service}/${balancingRole.name}`
      // Its path is known as soon as it has been made, and is read by it then.
      return [{ action: call, resource, context: { 'iam:AWSServiceName': service } }, { action: 'iam:GetRole', resource }]
    },
  },
}
