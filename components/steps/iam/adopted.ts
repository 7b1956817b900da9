import { roleNames } from '@/lib/derive/names'
import type { IamInventory, ProfileInfo, RoleInfo } from '@/lib/inventory'
import type { Plan } from '@/lib/plan/schema'
import type { Which } from './role-card'

/** Roles that a machine could be given: those AWS services keep for themselves are left out. */
export function offeredRoles(roles: readonly RoleInfo[]): { trusting: RoleInfo[]; others: RoleInfo[] } {
  const offered = roles
    .filter(({ path }) => !path.startsWith('/aws-service-role/') && !path.startsWith('/aws-reserved/'))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
  return {
    trusting: offered.filter(({ trustsEc2 }) => trustsEc2),
    others: offered.filter(({ trustsEc2 }) => !trustsEc2),
  }
}

/** The instance profile that holds a role; of several, the one with the role's own name. */
export function profileHolding(profiles: readonly ProfileInfo[], role: string): ProfileInfo | undefined {
  const holding = profiles.filter(({ roleName }) => roleName === role)
  return holding.find(({ name }) => name === role) ?? holding[0]
}

/** The Plan with an existing role and the profile that holds it. */
export function adopt(plan: Plan, which: Which, role: string, profiles: readonly ProfileInfo[]): Plan {
  const profileName = profileHolding(profiles, role)?.name ?? ''
  return { ...plan, iam: { ...plan.iam, [which]: { source: 'existing', roleName: role, profileName } } }
}

export type RoleFinding = 'noRole' | 'trusts' | 'distrusts'
export type ProfileFinding = 'held' | 'noProfile' | 'emptyProfile' | 'otherHeld'

export interface Adopted {
  readonly role: string
  readonly profile: string
  /** Null while the list could not be read. */
  readonly roleFinding: RoleFinding | null
  readonly profileFinding: ProfileFinding | null
  /** The role that the profile holds instead. */
  readonly otherRole: string
  /** A profile that does hold the role, where the named one does not. */
  readonly better: string | null
}

/** What the account says about the role and profile that the Plan names. */
export function adopted(plan: Plan, which: Which, { roles, profiles }: IamInventory): Adopted {
  const { roleName: role, profileName: profile } = roleNames(plan)[which]
  const found = roles.ok ? roles.value.find(({ name }) => name === role) : undefined
  const holder = profiles.ok ? profiles.value.find(({ name }) => name === profile) : undefined
  const holding = profiles.ok ? profileHolding(profiles.value, role) : undefined
  const held = holder?.roleName === role
  return {
    role,
    profile,
    roleFinding: !roles.ok ? null : !found ? 'noRole' : found.trustsEc2 ? 'trusts' : 'distrusts',
    profileFinding: !profiles.ok ? null : !holder ? 'noProfile' : held ? 'held' : holder.roleName === null ? 'emptyProfile' : 'otherHeld',
    otherRole: holder?.roleName ?? '',
    better: holding && !held ? holding.name : null,
  }
}
