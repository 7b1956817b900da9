import type { InstanceProfile } from '@aws-sdk/client-iam'
import type { AccountFacts, Machine } from '@/lib/account-facts'
import type { AppError } from '@/lib/app-error'
import { ok, type Result } from '@/lib/result'
import { attempt } from '../attempt'
import type { Clients } from '../clients'
import { getInstanceProfile, getRole } from '../iam'
import { decodePolicy } from '../policy-document'
import { readPermissions } from './role-permissions'

type Access = Pick<AccountFacts['lists'], 'profiles' | 'roles' | 'permissions' | 'linkedRole'>

const linkedRole = 'AWSServiceRoleForElasticLoadBalancing'

/** The machines' instance profiles, their roles, and what these may do. */
export async function readAccess(
  { iam, region }: Clients,
  machines: readonly Machine[],
  actions: readonly string[],
): Promise<Access> {
  const linked = attempt(async () => (await getRole(iam, linkedRole)) !== null)
  const names = unique(machines.flatMap(({ profile }) => profile ?? []))
  const profiles = await attempt(() => Promise.all(names.map((name) => getInstanceProfile(iam, name))))
  const found = profiles.ok ? profiles.value.filter((one) => one !== null) : []
  const roleNames = unique(found.flatMap((one) => roleOf(one)?.RoleName ?? []))
  const roles = await attempt(() => Promise.all(roleNames.map((name) => getRole(iam, name))))
  const known = roles.ok ? roles.value.filter((one) => one !== null) : []
  const permissions = await attempt(() =>
    Promise.all(
      known.map(({ RoleName: name = '', Arn: arn = '', PermissionsBoundary }) => {
        const boundaryArn = PermissionsBoundary?.PermissionsBoundaryArn ?? null
        return readPermissions(iam, { name, arn, boundaryArn }, actions, region)
      }),
    ),
  )
  return {
    profiles: profiles.ok ? ok(found.map(profileFacts)) : profiles,
    roles: after(profiles, roles.ok ? ok(known.map(roleFacts)) : roles),
    permissions: after(profiles, after(roles, permissions)),
    linkedRole: await linked,
  }
}

const roleOf = (profile: InstanceProfile) => profile.Roles?.[0]

const profileFacts = (one: InstanceProfile) => ({
  name: one.InstanceProfileName ?? '',
  arn: one.Arn ?? '',
  roleName: roleOf(one)?.RoleName ?? null,
})

const roleFacts = (one: { RoleName?: string; Arn?: string; AssumeRolePolicyDocument?: string }) => ({
  name: one.RoleName ?? '',
  arn: one.Arn ?? '',
  trust: decodePolicy(one.AssumeRolePolicyDocument),
})

/** What hangs on a list that could not be read could not be read either. */
export const after = <T>(first: Result<unknown, AppError>, then: Result<T, AppError>): Result<T, AppError> =>
  first.ok ? then : first

const unique = (names: readonly string[]) => [...new Set(names)]
