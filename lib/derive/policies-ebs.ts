import { ebsStatements, type EbsUse } from '@/lib/catalog/ebs-policy'
import { partitionOf } from '@/lib/catalog/regions'
import type { Plan } from '@/lib/plan/schema'
import { hostsEbsController } from './add-on-nodes'
import { forAwsResource } from './credential-conditions'
import { ownKey } from './kms-key'
import type { PolicyStatement, Profile } from './types'

/**
 * What nodes with this profile may do because the EBS CSI driver's controller runs on them: AWS's own policy, without
 * the statements for what the Plan has not, and the key that volumes are encrypted with.
 */
export function ebsPolicyStatements(plan: Plan, profile: Profile): PolicyStatement[] {
  const { storage } = plan
  if (!hostsEbsController(plan, profile)) return []
  const partition = partitionOf(plan.aws.region).id
  const uses = usesOf(plan)
  const statements = ebsStatements.filter(({ use }) => uses.has(use)).map(({ Sid, actions, on, condition }) => ({
    Sid,
    Effect: 'Allow' as const,
    Action: actions,
    // Region and account as AWS has them: the tags hold it, and snapshots belong to no account.
    Resource: on === 'any' ? '*' : single(on.map((kind) => `arn:${partition}:ec2:*:*:${kind}`)),
    ...(condition ? { Condition: condition } : {}),
  }))
  return [...statements, ...keyStatements(ownKey(plan, storage.encryption))]
}

function usesOf({ cluster, iam, storage }: Plan): ReadonlySet<EbsUse> {
  const all = iam.mode === 'documented'
  const uses = new Set<EbsUse>(['volumes'])
  if (all || storage.snapshots) uses.add('snapshots')
  if (all || cluster.migrating || cluster.provider === 'in-tree') uses.add('migrated')
  return uses
}

function keyStatements(key: string | null): PolicyStatement[] {
  if (!key) return []
  const uses = ['kms:Decrypt', 'kms:GenerateDataKeyWithoutPlaintext']
  return [
    { Sid: 'UseVolumeKey', Effect: 'Allow', Action: uses, Resource: key },
    { Sid: 'GrantVolumeKey', Effect: 'Allow', Action: ['kms:CreateGrant'], Resource: key, Condition: forAwsResource },
  ]
}

const single = (list: readonly string[]) => (list.length === 1 ? list[0]! : list)
