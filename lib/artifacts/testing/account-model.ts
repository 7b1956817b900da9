import * as z from 'zod'
import { balancingRole } from '@/lib/catalog/service-linked-role'
import type { Desired } from '@/lib/derive/desired'
import type { GroupRule } from '@/lib/derive/node-group'
import { realIds } from '../real-ids'

/** What a file makes of an account, whatever its language. */
export interface AccountModel {
  readonly roles: readonly unknown[]
  readonly policies: readonly unknown[]
  readonly profiles: readonly unknown[]
  /** Managed policies with what they are attached to. */
  readonly managed: readonly unknown[]
  /** Services whose service-linked role is made. */
  readonly linked: readonly string[]
  /** Security groups with their inbound rules. */
  readonly groups: readonly unknown[]
  /** `id key=value` */
  readonly tags: readonly string[]
  /** `kind id name=value …` */
  readonly settings: readonly string[]
}

/** As it is: what `z.record` gives back lacks a key called `__proto__`, which a tag may have. */
export const record = z.custom<Record<string, string>>(
  (value) => typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string'),
)
export const pairs = z.array(z.strictObject({ Key: z.string(), Value: z.string() }))
export const toRecord = (tags: z.infer<typeof pairs>) => Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]))

/** What every file has to make. Terraform and CloudFormation take an adopted role's profile to be there. */
export function wanted(desired: Desired, makes: 'all' | 'own'): AccountModel {
  const { roles, profiles, tagged, settings, policyForm } = desired
  return {
    roles: roles.flatMap(({ source, name, path, boundary, trust, tags }) =>
      source === 'create' ? [{ name, path, boundary, trust, tags }] : [],
    ),
    policies: roles.flatMap(({ name: role, policies }) =>
      policyForm === 'inline' ? policies.map(({ name, document }) => ({ role, name, document })) : [],
    ),
    managed: desired.managedPolicies.map(({ name, path, document, tags, principals }) =>
      managed({ name, path, document, tags, attachedTo: principals.map(({ type, name: whom }) => `${type}/${whom}`) }),
    ),
    groups: desired.nodeGroup ? [groupModel(desired.nodeGroup.name, desired.nodeGroup)] : [],
    linked: desired.balancingRole ? [balancingRole.service] : [],
    profiles: profiles.flatMap(({ source, name, path, roleNames, tags }) =>
      makes === 'all' || source === 'create' ? [{ name, path, role: roleNames[0], tags }] : [],
    ),
    tags: tagged.flatMap(({ id, tags }) =>
      realIds([id]).length > 0 ? Object.entries(tags).map(([key, value]) => `${id} ${key}=${value}`) : [],
    ),
    settings: settings.flatMap(({ kind, id, values }) => {
      // Terraform would clear what the Plan says nothing of, so it leaves such defaults to the script.
      if (kind === 'metadata-defaults') return makes === 'all' || values.tokens !== undefined ? [settingLine(kind, '', values)] : []
      return makes === 'all' && realIds([id]).length > 0 ? [settingLine(kind, id, values)] : []
    }),
  }
}

interface Group {
  readonly vpcId: string | undefined
  readonly description: string | undefined
  readonly tags: unknown
  readonly rules: readonly GroupRule[]
}

/** A security group with its rules as words. */
export const groupModel = (name: string | undefined, { vpcId, description, tags, rules }: Group) => ({
  name,
  vpcId,
  description,
  tags,
  rules: rules.map((rule) => [rule.protocol, rule.from, rule.to, rule.source, rule.description].join(' ')).sort(),
})

export interface Managed {
  readonly name: string | undefined
  readonly path: string | undefined
  readonly document: unknown
  readonly tags: unknown
  readonly attachedTo: readonly string[]
}

export const managed = (policy: Managed): Managed => ({ ...policy, attachedTo: [...policy.attachedTo].sort() })

export const settingLine = (kind: string, id: string, values: Readonly<Record<string, unknown>>) =>
  [kind, id, ...Object.entries(values).map(([name, value]) => `${name}=${String(value)}`).sort()].join(' ')

/** In one order, and in the composed form into which Terraform brings every text. */
export function comparable(model: AccountModel): readonly (readonly string[])[] {
  const { roles, policies, profiles, managed, linked, groups, tags, settings } = JSON.parse(JSON.stringify(model).normalize('NFC')) as AccountModel
  return [roles, policies, profiles, managed, linked, groups, tags, settings].map((list) => list.map((one) => JSON.stringify(one, keysInOrder)).sort())
}

const keysInOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** There is one group, and every rule is in it. */
export const withRules = (groups: readonly ReturnType<typeof groupModel>[], rules: readonly GroupRule[]) =>
  groups.map((group) => ({ ...group, rules: groupModel('', { vpcId: '', description: '', tags: {}, rules }).rules }))
