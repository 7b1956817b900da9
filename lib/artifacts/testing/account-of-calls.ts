import type { IpPermission } from '@aws-sdk/client-ec2'
import * as z from 'zod'
import { rulesOf } from '@/lib/aws/security-groups'
import type { GroupRule } from '@/lib/derive/node-group'
import { groupModel, managed, pairs, settingLine, toRecord, withRules, type AccountModel, type Managed } from './account-model'

/** What calls of the AWS CLI make; `read` gives the JSON of a file they upload. */
export function ofCalls(calls: readonly (readonly string[])[], read: (path: string) => unknown): AccountModel {
  const roles: unknown[] = []
  const policies: unknown[] = []
  const profiles: { name: string | undefined; path: string | undefined; role?: string; tags: unknown }[] = []
  const tags: string[] = []
  const managedOnes: (Managed & { attachedTo: string[] })[] = []
  const linked: string[] = []
  const groups: ReturnType<typeof groupModel>[] = []
  const rules: GroupRule[] = []
  const attached = (arn: string | undefined) => managedOnes.find(({ name }) => arn?.endsWith(`/${name}`))?.attachedTo
  for (const [service, command, ...words] of calls) {
    const value = (name: string) => words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3)
    const document = (name: string) => read(/iam\/[\w-]+\.json$/.exec(value(name) ?? '')?.[0] ?? '')
    const tagList = () => pairs.parse(JSON.parse(value('tags') ?? ''))
    switch (`${service} ${command}`) {
      case 'iam create-role':
        roles.push({
          name: value('role-name'),
          path: value('path'),
          boundary: value('permissions-boundary') ?? null,
          trust: document('assume-role-policy-document'),
          tags: toRecord(tagList()),
        })
        break
      case 'iam put-role-policy':
        policies.push({ role: value('role-name'), name: value('policy-name'), document: document('policy-document') })
        break
      case 'iam create-instance-profile':
        profiles.push({ name: value('instance-profile-name'), path: value('path'), tags: toRecord(tagList()) })
        break
      case 'iam add-role-to-instance-profile':
        profiles.find(({ name }) => name === value('instance-profile-name'))!.role = value('role-name')!
        break
      case 'ec2 create-security-group': {
        const [specification] = z.array(z.strictObject({ ResourceType: z.literal('security-group'), Tags: pairs })).parse(JSON.parse(value('tag-specifications') ?? ''))
        const vpcId = value('vpc-id')
        groups.push(groupModel(value('group-name'), { vpcId, description: value('description'), tags: toRecord(specification!.Tags), rules: [] }))
        break
      }
      case 'ec2 authorize-security-group-ingress':
        rules.push(...rulesOf({ GroupId: value('group-id'), IpPermissions: JSON.parse(value('ip-permissions') ?? '') as IpPermission[] }))
        break
      case 'iam create-policy':
        managedOnes.push({
          name: value('policy-name'),
          path: value('path'),
          document: document('policy-document'),
          tags: toRecord(tagList()),
          attachedTo: [],
        })
        break
      case 'iam attach-role-policy':
        attached(value('policy-arn'))?.push(`role/${value('role-name')}`)
        break
      case 'iam attach-user-policy':
        attached(value('policy-arn'))?.push(`user/${value('user-name')}`)
        break
      case 'iam create-service-linked-role':
        linked.push(value('aws-service-name') ?? '')
        break
      case 'ec2 create-tags': {
        const ids = words.slice(words.indexOf('--resources') + 1, words.findIndex((word) => word.startsWith('--tags=')))
        tags.push(...tagList().flatMap(({ Key, Value }) => ids.map((id) => `${id} ${Key}=${Value}`)))
      }
    }
  }
  return { roles, policies, profiles, managed: managedOnes.map(managed), groups: withRules(groups, rules), linked, tags, settings: settingsOf(calls) }
}

function settingsOf(calls: readonly (readonly string[])[]): string[] {
  const vpcs = new Map<string, Record<string, string>>()
  const found = calls.flatMap(([service, command, ...words]) => {
    const value = (name: string) => words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? ''
    const tokens = value('http-tokens')
    const limits = { ...(tokens === '' ? {} : { tokens }), 'hop-limit': value('http-put-response-hop-limit') }
    switch (`${service} ${command}`) {
      case 'ec2 modify-vpc-attribute': {
        const set = ['support', 'hostnames'].filter((name) => value(`enable-dns-${name}`) === '{"Value":true}')
        vpcs.set(value('vpc-id'), { ...vpcs.get(value('vpc-id')), ...Object.fromEntries(set.map((name) => [name, 'on'])) })
        return []
      }
      case 'ec2 modify-instance-metadata-defaults':
        return [settingLine('metadata-defaults', '', limits)]
      case 'ec2 modify-instance-metadata-options':
        return [settingLine('metadata-options', value('instance-id'), { endpoint: value('http-endpoint'), ...limits })]
      case 'ec2 modify-private-dns-name-options':
        return [settingLine('hostname-type', value('instance-id'), { type: value('private-dns-hostname-type') })]
      case 'ec2 modify-subnet-attribute':
        return [settingLine('hostname-type', value('subnet-id'), { type: value('private-dns-hostname-type-on-launch') })]
      default:
        return []
    }
  })
  return [...found, ...[...vpcs].map(([id, values]) => settingLine('vpc-dns', id, values))]
}
