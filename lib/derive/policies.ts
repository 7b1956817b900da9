import { partitionOf } from '@/lib/catalog/regions'
import type { Plan } from '@/lib/plan/schema'
import type { TrustPolicy } from './types'

export { credentialPolicy, managedPolicyLimit } from './credential-policy'
export { credentialPermissionReasons, missingFromDocumentedCredential } from './credential-reasons'
export { nodePolicy } from './node-policy'
export { permissionReasons } from './permission-reasons'

/** AWS IAM quotas: all inline policies of one role together, white space not counted. */
export const inlinePolicyLimit = 10_240

/** Who may assume the node roles: EC2, under the name it has in the region's partition. */
export function trustPolicy(plan: Plan): TrustPolicy {
  const service = partitionOf(plan.aws.region).ec2Service
  return {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
  }
}
