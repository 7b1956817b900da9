import { partitions, type PartitionId } from '@/lib/catalog/regions'
import type { WitnessedCall } from '@/lib/aws/witness'
import { own } from '../own'
import type { Where } from '../operations/kind'
import type { PlannedChange } from '../diff/planned-change'

type Type = Parameters<Where['pathOf']>[0]

/** The account as planning has seen it: who asks, and where in IAM everything stands that was read or will be made. */
export interface Account extends Where {
  readonly caller: string
  /** Whether the path of a resource is known from AWS, rather than from what is to be made. */
  exists(type: Type, name: string): boolean
}

/** Null when not even the caller's identity could be read. */
export function accountOf(
  region: string,
  calls: readonly WitnessedCall[],
  changes: readonly PlannedChange[],
): Account | null {
  const identity = calls.find(({ action, output }) => action === 'sts:GetCallerIdentity' && output)?.output
  const caller = text(identity?.Arn)
  const partition = caller.split(':')[1] ?? ''
  if (!isPartition(partition)) return null
  const seen = new Map<string, string>()
  const roles = new Map<string, string[]>()
  for (const { output } of calls) {
    for (const arn of arnsIn(output)) seen.set(key(typeOf(arn), nameIn(arn)), pathIn(arn))
    const profile = record(output?.InstanceProfile)
    const held = Array.isArray(profile.Roles) ? profile.Roles.map((one) => text(record(one).RoleName)) : []
    if (profile.InstanceProfileName) roles.set(text(profile.InstanceProfileName), held)
  }
  const made = new Map<string, string>()
  for (const operation of changes.flatMap(({ operations }) => operations)) {
    if (operation.call === 'iam:CreateRole') made.set(key('role', operation.role), operation.path)
    if (operation.call === 'iam:CreateInstanceProfile') made.set(key('instance-profile', operation.profile), operation.path)
    if (operation.call === 'iam:AddRoleToInstanceProfile') {
      roles.set(operation.profile, [...(roles.get(operation.profile) ?? []), operation.role])
    }
  }
  return {
    caller,
    partition,
    region,
    accountId: text(identity?.Account),
    pathOf: (type, name) => seen.get(key(type, name)) ?? made.get(key(type, name)) ?? '/',
    rolesOf: (profile) => [...new Set(roles.get(profile) ?? [])],
    exists: (type, name) => seen.has(key(type, name)),
  }
}

const isPartition = (id: string): id is PartitionId => own(partitions, id) !== undefined
const key = (type: string, name: string) => `${type}/${name}`
const text = (value: unknown) => (typeof value === 'string' ? value : '')
const record = (value: unknown) => (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>

const iamArn = /^arn:[\w-]+:iam::\d*:([\w-]+)(\/.*)$/
const typeOf = (arn: string) => iamArn.exec(arn)?.[1] ?? ''
const nameIn = (arn: string) => arn.slice(arn.lastIndexOf('/') + 1)
const pathIn = (arn: string) => (iamArn.exec(arn)?.[2] ?? '/').replace(/[^/]*$/, '')

/** Every ARN of IAM in an answer, however deep: that of a role stands in the profile that holds it as well. */
function arnsIn(value: unknown): string[] {
  if (typeof value === 'string') return iamArn.test(value) ? [value] : []
  if (value instanceof Date || typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(arnsIn)
}
