import { AssumeRoleCommand, GetCallerIdentityCommand, type STSClient } from '@aws-sdk/client-sts'
import { Secret } from '@/lib/session/secret'
import type { Credentials } from '@/lib/session/types'

export interface Identity {
  readonly accountId: string
  readonly arn: string
  readonly partition: string
}

/** Whom AWS takes the caller for. Needs no permission. */
export async function callerIdentity(sts: STSClient): Promise<Identity> {
  const { Account = '', Arn = '' } = await sts.send(new GetCallerIdentityCommand({}))
  return { accountId: Account, arn: Arn, partition: Arn.split(':')[1] ?? '' }
}

/** Temporary credentials of a role, and when they end (ISO 8601). */
export async function assumeRole(
  sts: STSClient,
  role: { readonly arn: string; readonly externalId?: string | undefined },
): Promise<{ credentials: Credentials; expiresAt: string | null }> {
  const { Credentials: issued } = await sts.send(
    new AssumeRoleCommand({
      RoleArn: role.arn,
      RoleSessionName: 'lariat',
      // The most a role assumed with another role's credentials may ask for (IAM User Guide, "role chaining").
      DurationSeconds: 3_600,
      ...(role.externalId ? { ExternalId: role.externalId } : {}),
    }),
  )
  return {
    credentials: {
      kind: 'keys',
      accessKeyId: new Secret(issued?.AccessKeyId ?? ''),
      secretAccessKey: new Secret(issued?.SecretAccessKey ?? ''),
      sessionToken: new Secret(issued?.SessionToken ?? ''),
    },
    expiresAt: issued?.Expiration?.toISOString() ?? null,
  }
}
