import type { Plan } from '@/lib/plan/schema'
import { arnMaker, profileArns } from './arn'
import { clusterTagKey } from './cluster-tag'
import type { PolicyStatement } from './types'

type Condition = NonNullable<PolicyStatement['Condition']>

/** Grants for AWS services that use the key for the caller, as EC2 does for a volume; none for other principals. */
export const forAwsResource = { Bool: { 'kms:GrantIsForAWSResource': 'true' } }

/**
 * What the tag-scoped mode holds the driver's calls to. Only what is true of every call it makes: rancher/machine
 * drivers/amazonec2/amazonec2.go.
 */
export function credentialConditions(plan: Plan) {
  const key = clusterTagKey(plan)
  const { vpcId } = plan.nodes.network
  const values = ['owned', 'shared']
  const conditions = {
    /** Machines on demand get their tags in RunInstances. */
    onLaunch: { StringEquals: { 'ec2:CreateAction': 'RunInstances' } },
    /** Spot machines get them afterwards, all at once. */
    withClusterTag: { StringEquals: { [`aws:RequestTag/${key}`]: values } },
    ofCluster: { StringEquals: { [`aws:ResourceTag/${key}`]: values } },
    /** A spot machine that failed before it was tagged is known by what it was launched with. */
    ofProfiles: { ArnLike: { 'ec2:InstanceProfile': profileArns(plan) } },
    /** Not `ec2:CreateAction`: the driver tags its group in a call of its own, and with this tag only. */
    driverTagOnly: {
      StringLike: { 'aws:RequestTag/rancher-nodes': '*' },
      'ForAllValues:StringEquals': { 'aws:TagKeys': 'rancher-nodes' },
    },
  } satisfies Record<string, Condition>
  const inVpc: Condition | undefined = vpcId
    ? { ArnLike: { 'ec2:Vpc': arnMaker(plan)('ec2', `vpc/${vpcId}`) } }
    : undefined
  return { ...conditions, inVpc, vpcId }
}
