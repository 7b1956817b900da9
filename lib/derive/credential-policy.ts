import { credentialActions, type CredentialScope, type CredentialUse } from '@/lib/catalog/credential-actions'
import { documentedCredential, documentedEncryption } from '@/lib/catalog/documented-policies'
import { rancherMinor } from '@/lib/catalog/rancher'
import { partitionOf } from '@/lib/catalog/regions'
import type { Plan } from '@/lib/plan/schema'
import { arnMaker, roleArns } from './arn'
import { credentialConditions, forAwsResource } from './credential-conditions'
import { ownKey } from './kms-key'
import { securityGroupNames } from './network'
import type { PolicyDocument, PolicyStatement } from './types'

/**
 * AWS IAM quotas, "IAM and AWS STS quotas": one customer managed policy, white space not counted. That is what this
 * policy is meant for; all inline policies of a user together may have 2,048 characters only.
 */
export const managedPolicyLimit = 6144

/**
 * What the user may do whose access key is Rancher's cloud credential. Null for machines that exist: Rancher launches
 * none, so it needs no credential.
 */
export function credentialPolicy(plan: Plan): PolicyDocument | null {
  if (plan.nodes.source !== 'ec2') return null
  const Statement = plan.iam.mode === 'documented' ? documented(plan) : statements(plan)
  return { Version: '2012-10-17', Statement }
}

/** Whether the node driver asks for spot machines. It tags those only after they run. */
export const launchesSpot = (plan: Plan) => plan.nodes.pools.some(({ spot }) => spot)

/** The key of one's own that root volumes are encrypted with. */
const rootKey = (plan: Plan) => ownKey(plan, plan.nodes.encryption)

/** What the driver and Rancher's forms call for this Plan. */
export function neededCredentialActions(plan: Plan) {
  const uses = new Set<CredentialUse>(['machine', 'form'])
  // Groups that the Plan names are read-only for the driver.
  if (securityGroupNames(plan).length === 0) {
    uses.add('group')
    // Of an unknown Rancher the newest behaviour: a permission too few stops machines, one too many does not.
    if (rancherMinor(plan.cluster.rancher)?.driverOpensEgress ?? true) uses.add('egress')
  }
  if (launchesSpot(plan)) uses.add('spot')
  // Under the account's own `aws/ebs` key EBS needs no permission on it.
  if (rootKey(plan)) uses.add('encryption')
  return credentialActions.filter(({ use }) => uses.has(use))
}

/**
 * The statements as printed, with the placeholders filled in. Two things differ: the partition is the region's
 * (`arn:aws:` matches nothing in China and GovCloud), and there are two roles, one per instance profile. With a key for
 * root volumes the document's policy for encrypted volumes is added; it is printed without Sids.
 */
function documented(plan: Plan): PolicyStatement[] {
  const { region, accountId } = plan.aws
  const key = rootKey(plan)
  const fill = (resource: string) =>
    resource
      .replace('arn:aws:kms:REGION:AWS_ACCOUNT_ID:key/KMS_KEY_ID', () => key ?? '*')
      .replace('arn:aws:', `arn:${partitionOf(region).id}:`)
      .replace('REGION', () => region || '*')
      .replace('AWS_ACCOUNT_ID', () => accountId || '*')
  const encryption = documentedEncryption.map((statement, i) => ({ Sid: `EncryptedVolumes${i}`, ...statement }))
  return [...documentedCredential, ...(key ? encryption : [])].map((statement) => ({
    ...statement,
    Resource:
      typeof statement.Resource === 'string'
        ? fill(statement.Resource)
        : statement.Resource.flatMap((resource) =>
            resource.endsWith('YOUR_ROLE_NAME') ? roleArns(plan) : fill(resource),
          ),
  }))
}

/** Minimal: each call on the resources it is made for. Tag-scoped: the same calls, under conditions. */
function statements(plan: Plan): PolicyStatement[] {
  const arn = arnMaker(plan)
  const spot = launchesSpot(plan)
  const scoped = plan.iam.mode === 'tag-scoped' ? credentialConditions(plan) : null
  const byScope = new Map<CredentialScope, string[]>()
  for (const { action, scope } of neededCredentialActions(plan)) {
    byScope.set(scope, [...(byScope.get(scope) ?? []), action])
  }
  const allow = (
    Sid: string,
    scope: CredentialScope,
    Resource: PolicyStatement['Resource'],
    Condition?: PolicyStatement['Condition'],
    only?: string,
  ): PolicyStatement[] => {
    const Action = byScope.get(scope)?.filter((action) => !only || action === only) ?? []
    return Action.length > 0 ? [{ Sid, Effect: 'Allow', Action, Resource, ...(Condition ? { Condition } : {}) }] : []
  }

  const machines = arn('ec2', 'instance/*')
  const taggable = [machines, arn('ec2', 'volume/*'), arn('ec2', 'network-interface/*')]
  const keys = arn('ec2', 'key-pair/*')
  const groups = arn('ec2', 'security-group/*')
  const requests = arn('ec2', 'spot-instances-request/*')
  const launched = [
    // Neither ARN has an account. The driver repeats the AMI's block devices in its request, snapshots included.
    arn('ec2', 'image/ami-*', ''),
    arn('ec2', 'snapshot/*', ''),
    ...taggable,
    arn('ec2', 'subnet/*'),
    keys,
    groups,
    ...(spot ? [requests] : []),
  ]
  const service = partitionOf(plan.aws.region).ec2Service
  const makesGroup = byScope.has('create-group')

  return [
    ...allow('Read', 'any', '*'),
    ...allow('LaunchMachines', 'launch', launched),
    ...allow('TagMachines', 'tag', taggable, scoped?.onLaunch),
    ...(scoped && spot ? allow('TagSpotMachines', 'tag', taggable, scoped.withClusterTag) : []),
    ...(makesGroup ? allow('TagDriverGroup', 'tag', groups, scoped?.driverTagOnly) : []),
    ...allow('ManageMachines', 'power', machines, scoped?.ofCluster),
    ...(scoped && spot
      ? allow('DeleteUntaggedSpot', 'power', machines, scoped.ofProfiles, 'ec2:TerminateInstances')
      : []),
    ...allow('SshKeys', 'key', keys),
    ...allow('PassNodeRoles', 'role', roleArns(plan), { StringEquals: { 'iam:PassedToService': service } }),
    ...allow('CreateDriverGroup', 'create-group', [groups, arn('ec2', `vpc/${scoped?.vpcId || '*'}`)]),
    ...allow('OpenDriverGroup', 'open-group', groups, scoped?.inVpc),
    ...allow('CancelSpotRequests', 'spot-request', requests),
    ...allow('UseRootVolumeKey', 'kms-key', rootKey(plan) ?? []),
    ...allow('GrantRootVolumeKey', 'kms-grant', rootKey(plan) ?? [], forAwsResource),
    // Service-linked roles keep the service's global name in every partition.
    ...allow('SpotServiceRole', 'spot-role', '*', { StringEquals: { 'iam:AWSServiceName': 'spot.amazonaws.com' } }),
  ]
}
