import type { Tags } from '@/lib/inventory'
import type { Observed, ObservedRole } from '../observe/observe'
import type { Operation } from '../operation'
import { own } from '../own'
import { stepNodeGroup } from './simulate-node-group'
import { stepPolicy } from './simulate-policies'
import { stepSetting } from './simulate-settings'

type Mutable<T> = {
  -readonly [K in keyof T]: T[K] extends Readonly<Record<string, infer V>> ? Record<string, V> : T[K]
}

/** What an account would look like after some operations: AWS in twenty lines, for properties of the diff. */
export function simulate(before: Observed, operations: readonly Operation[]): Observed {
  const after = structuredClone(before) as Mutable<Observed>
  for (const operation of operations) step(after, operation)
  return after
}

function step(account: Mutable<Observed>, operation: Operation): void {
  switch (operation.call) {
    case 'iam:CreateServiceLinkedRole':
      if (account.balancingRole) throw new Error('InvalidInput')
      account.balancingRole = true
      return
    case 'iam:CreateRole': {
      const { path, trust, boundary, tags } = operation
      if (own(account.roles, operation.role)) throw new Error('EntityAlreadyExists')
      account.roles[operation.role] = { path, trust, boundary, tags, policies: {} }
      account.policies = { ...account.policies, attached: { ...account.policies.attached, [`role/${operation.role}`]: [] } }
      return
    }
    case 'iam:UpdateAssumeRolePolicy':
      return role(account, operation.role, { trust: operation.trust })
    case 'iam:PutRolePermissionsBoundary':
      return role(account, operation.role, { boundary: operation.boundary })
    case 'iam:TagRole':
      return role(account, operation.role, {}, operation.tags)
    case 'iam:PutRolePolicy': {
      const { policies } = known(account.roles, operation.role)
      return role(account, operation.role, { policies: { ...policies, [operation.policy]: operation.document } })
    }
    case 'iam:CreateInstanceProfile':
      if (own(account.profiles, operation.profile)) throw new Error('EntityAlreadyExists')
      account.profiles[operation.profile] = { tags: operation.tags, roleNames: [] }
      return
    case 'iam:TagInstanceProfile': {
      const profile = known(account.profiles, operation.profile)
      account.profiles[operation.profile] = { ...profile, tags: { ...profile.tags, ...operation.tags } }
      return
    }
    case 'iam:AddRoleToInstanceProfile': {
      const profile = known(account.profiles, operation.profile)
      known(account.roles, operation.role)
      if (profile.roleNames.length > 0) throw new Error('LimitExceeded')
      account.profiles[operation.profile] = { ...profile, roleNames: [operation.role] }
      return
    }
    case 'ec2:AssociateIamInstanceProfile':
      known(account.profiles, operation.profile)
      if (own(account.associations, operation.instance)) throw new Error('IncorrectState')
      account.associations[operation.instance] = { id: 'iip-assoc-new', profileName: operation.profile }
      return
    case 'ec2:ReplaceIamInstanceProfileAssociation':
      known(account.profiles, operation.profile)
      if (known(account.associations, operation.instance).id !== operation.association) throw new Error('NotFound')
      account.associations[operation.instance] = { id: 'iip-assoc-newer', profileName: operation.profile }
      return
    case 'ec2:DisassociateIamInstanceProfile':
      known(account.associations, operation.instance)
      delete account.associations[operation.instance]
      return
    case 'iam:RemoveRoleFromInstanceProfile':
      account.profiles[operation.profile] = { ...known(account.profiles, operation.profile), roleNames: [] }
      return
    case 'iam:UntagInstanceProfile': {
      const profile = known(account.profiles, operation.profile)
      const kept = Object.entries(profile.tags).filter(([key]) => !operation.keys.includes(key))
      account.profiles[operation.profile] = { ...profile, tags: Object.fromEntries(kept) }
      return
    }
    case 'iam:DeleteInstanceProfile':
      if (known(account.profiles, operation.profile).roleNames.length > 0) throw new Error('DeleteConflict')
      delete account.profiles[operation.profile]
      return
    case 'iam:DeleteRolePolicy': {
      const { [operation.policy]: _, ...policies } = known(account.roles, operation.role).policies
      return role(account, operation.role, { policies })
    }
    case 'iam:CreatePolicy':
    case 'iam:CreatePolicyVersion':
    case 'iam:DeletePolicyVersion':
    case 'iam:TagPolicy':
    case 'iam:AttachRolePolicy':
    case 'iam:AttachUserPolicy':
    case 'iam:DetachRolePolicy':
    case 'iam:DetachUserPolicy':
    case 'iam:DeletePolicy':
      account.policies = stepPolicy(account.policies, operation)
      return
    case 'iam:DeleteRole':
      if (Object.values(account.profiles).some(({ roleNames }) => roleNames.includes(operation.role))) throw new Error('DeleteConflict')
      if (Object.keys(known(account.roles, operation.role).policies).length > 0) throw new Error('DeleteConflict')
      if ((own(account.policies.attached, `role/${operation.role}`) ?? []).length > 0) throw new Error('DeleteConflict')
      delete account.roles[operation.role]
      account.policies = { ...account.policies, attached: without(account.policies.attached, `role/${operation.role}`) }
      return
    case 'ec2:DeleteTags': {
      const kept = Object.entries(known(account.tags, operation.resource)).filter(([key]) => !operation.keys.includes(key))
      account.tags[operation.resource] = Object.fromEntries(kept)
      return
    }
    case 'ec2:ModifyVpcAttribute':
    case 'ec2:ModifyInstanceMetadataOptions':
    case 'ec2:ModifyInstanceMetadataDefaults':
    case 'ec2:ModifyPrivateDnsNameOptions':
    case 'ec2:ModifySubnetAttribute':
      account.settings = { ...stepSetting(account.settings, operation, 'eu-central-1') }
      return
    case 'ec2:CreateSecurityGroup':
    case 'ec2:AuthorizeSecurityGroupIngress':
    case 'ec2:RevokeSecurityGroupIngress':
    case 'ec2:DeleteSecurityGroup':
      account.nodeGroup = stepNodeGroup(account.nodeGroup, operation)
      return
    case 'ec2:CreateTags':
      if (account.nodeGroup?.id === operation.resource) {
        account.nodeGroup = { ...account.nodeGroup, tags: { ...account.nodeGroup.tags, ...operation.tags } }
        return
      }
      account.tags[operation.resource] = { ...known(account.tags, operation.resource), ...operation.tags }
  }
}

function role(account: Mutable<Observed>, name: string, change: Partial<ObservedRole>, tags: Tags = {}): void {
  const before = known(account.roles, name)
  account.roles[name] = { ...before, ...change, tags: { ...before.tags, ...tags } }
}

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([one]) => one !== key))

function known<T>(record: Readonly<Record<string, T>>, key: string): T {
  const value = own(record, key)
  if (value === undefined) throw new Error(`NoSuchEntity: ${key}`)
  return value
}
