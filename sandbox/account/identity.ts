import {
  AddRoleToInstanceProfileCommand,
  CreateInstanceProfileCommand,
  CreateRoleCommand,
  GetRoleCommand,
  type IAMClient,
} from '@aws-sdk/client-iam'
import { CreateAliasCommand, CreateKeyCommand, type KMSClient } from '@aws-sdk/client-kms'

/** A role that nodes could use, and one that they could not. IAM is shared by the regions of a partition. */
export async function createRoles(iam: IAMClient, ec2Service: string): Promise<string[]> {
  const roles = { 'platform-node': ec2Service, 'nightly-report': 'lambda.amazonaws.com' }
  const names = Object.keys(roles)
  if (await exists(iam, 'platform-node')) return names
  for (const [RoleName, Service] of Object.entries(roles)) {
    const AssumeRolePolicyDocument = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' }],
    })
    await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument }))
  }
  const profile = { InstanceProfileName: 'platform-node' }
  await iam.send(new CreateInstanceProfileCommand(profile))
  await iam.send(new AddRoleToInstanceProfileCommand({ ...profile, RoleName: 'platform-node' }))
  return names
}

/** A key for encrypted volumes. */
export async function createKey(kms: KMSClient): Promise<string> {
  const { KeyMetadata } = await kms.send(new CreateKeyCommand({ Description: 'Volumes of the nodes' }))
  const TargetKeyId = KeyMetadata?.KeyId ?? ''
  await kms.send(new CreateAliasCommand({ AliasName: 'alias/rke2-volumes', TargetKeyId }))
  return TargetKeyId
}

async function exists(iam: IAMClient, RoleName: string): Promise<boolean> {
  try {
    await iam.send(new GetRoleCommand({ RoleName }))
    return true
  } catch (error) {
    if (error instanceof Error && error.name.startsWith('NoSuchEntity')) return false
    throw error
  }
}
