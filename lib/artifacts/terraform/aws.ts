import { iacReasons, terraformAwsHeaders } from '@/lib/catalog/iac'
import {
  awsProviderFields,
  awsProviderReasons,
  clusterTagReason,
  terraformBlocks,
  terraformPolicy,
  terraformProfile,
  terraformProviders,
  terraformRole,
  terraformTag,
  terraformVersions,
} from '@/lib/catalog/stack-reasons'
import { settingGaps, terraformDefaults } from '@/lib/catalog/setting-reasons'
import { managedVolumeTag, tagReasons } from '@/lib/catalog/tag-reasons'
import { desiredState, type Desired, type DesiredTags } from '@/lib/derive/desired'
import type { DesiredSetting } from '@/lib/derive/desired-settings'
import type { Plan } from '@/lib/plan/schema'
import { joined, type Locale } from '@/lib/text'
import { hclFile } from '../hcl-file'
import { call, expression, nested } from '../hcl-value'
import { realIds } from '../real-ids'
import { below, quiet, quietly } from '../remarks'
import type { Artifact, Render } from '../types'
import type { Remark } from '../yaml-file'
import { nodeGroupBlocks } from './node-group'
import { label, labelOf, policyBlocks, policyFile, reference } from './policies'

/** `terraform/aws/`: the same roles, profiles and tags for the AWS provider. */
export const terraformAws: Render = (plan, locale) => [versions(plan, locale), main(plan, locale)]

function versions({ aws }: Plan, locale: Locale): Artifact {
  const file = hclFile(locale)
  const required_providers = nested({ aws: { source: 'hashicorp/aws', version: '>= 5' } })
  file.block('terraform', [], { required_version: '>= 1.5', required_providers }, [
    quiet([], terraformBlocks.terraform),
    ...quietly([], terraformVersions),
    ...below(['required_providers', 0], [quiet([], terraformBlocks.required_providers), ...quietly([], terraformProviders)]),
    ...quietly(['required_providers', 0, 'aws'], awsProviderFields),
  ])
  const body = {
    region: aws.region || undefined,
    allowed_account_ids: aws.accountId === '' ? undefined : [aws.accountId],
  }
  file.block('provider', ['aws'], body, [
    { path: ['allowed_account_ids'], ...iacReasons.account },
    quiet([], terraformBlocks.provider),
    ...quietly([], awsProviderReasons),
  ])
  return { path: 'terraform/aws/versions.tf', language: 'terraform', ...file.finish(terraformAwsHeaders.versions) }
}

function main(plan: Plan, locale: Locale): Artifact {
  const file = hclFile(locale)
  const desired = desiredState(plan)
  const { managed } = tagReasons
  for (const role of desired.roles) {
    if (role.source === 'create') {
      const { name, path, boundary, tags } = role
      const assume_role_policy = policyFile('trust')
      const body = { name, path, permissions_boundary: boundary ?? undefined, assume_role_policy, tags }
      file.block('resource', ['aws_iam_role', labelOf(role)], body, [
        { path: ['tags'], reason: managed.why, source: managed.source },
        quiet([], terraformBlocks.role),
        ...quietly([], terraformRole),
        quiet(['tags', desired.clusterTag], clusterTagReason),
      ])
    }
    for (const { name, profile } of desired.policyForm === 'inline' ? role.policies : []) {
      const body = { name, role: reference(role), policy: policyFile(profile) }
      const adopted: Remark = { path: [], alone: true, ...iacReasons.adopted }
      file.block('resource', ['aws_iam_role_policy', label(profile)], body, [
        role.source === 'existing' ? adopted : quiet([], terraformBlocks.policy),
        ...quietly([], terraformPolicy),
      ])
    }
  }
  policyBlocks(file, desired)
  nodeGroupBlocks(file, desired)
  profiles(desired).forEach(({ label: own, name, path, role, tags }) => {
    file.block('resource', ['aws_iam_instance_profile', own], { name, path, role: role && reference(role), tags }, [
      quiet([], terraformBlocks.profile),
      ...quietly([], terraformProfile),
      quiet(['tags', desired.clusterTag], clusterTagReason),
    ])
  })
  for (const { type, key, value, ids } of byTag(desired.tagged)) {
    const { why, source } = tagReasons[reasonOf(type, key)]
    const body = {
      for_each: call('toset', ids),
      resource_id: expression('each.value'),
      key,
      value,
    }
    file.block('resource', ['aws_ec2_tag', `${label(type)}_${label(lastOf(key))}`], body, [
      { path: [], reason: why, source, alone: true },
      { path: ['for_each'], ...iacReasons.tag },
      quiet(['key'], { reason: why, source }),
      ...quietly([], terraformTag),
    ])
  }
  for (const { kind, values } of desired.settings) {
    if (!hasResource({ kind, values })) continue
    const body = { http_put_response_hop_limit: Number(values['hop-limit']), http_tokens: values.tokens }
    const { resource, ...attributes } = terraformDefaults
    const remarks = [{ path: [], alone: true as const, ...resource }, ...quietly([], attributes)]
    file.block('resource', ['aws_ec2_instance_metadata_defaults', 'region'], body, remarks)
  }
  profiles(desired).forEach(({ label: own }) => {
    const value = expression(`aws_iam_instance_profile.${own}.name`)
    file.block('output', [`${own}_profile`], { value }, [{ path: [], ...iacReasons.association }])
  })
  const gap = desired.settings.some((one) => !hasResource(one))
  return { path: 'terraform/aws/main.tf', language: 'terraform', ...file.finish(gap ? joined(terraformAwsHeaders.main, settingGaps.terraform) : terraformAwsHeaders.main) }
}

/** The defaults of an account are set as a whole: what is to be kept would be cleared. */
const hasResource = ({ kind, values }: Pick<DesiredSetting, 'kind' | 'values'>) =>
  kind === 'metadata-defaults' && values.tokens !== undefined

/** Those that Terraform makes; an adopted role has one already. */
function profiles({ profiles: all, roles }: Desired) {
  return all.flatMap(({ name, path, tags, source, roleNames }, i) => {
    const role = roles.find((one) => one.name === roleNames[0])
    return source === 'create' ? [{ label: i === 0 ? 'control_plane' : 'worker', name, path, tags, role }] : []
  })
}

interface OneTag {
  readonly type: DesiredTags['type']
  readonly key: string
  readonly value: string
  readonly ids: readonly string[]
}

/** One block for each tag of a type; ids that EC2 could not have given are left out. */
function byTag(tagged: readonly DesiredTags[]): OneTag[] {
  const found = new Map<string, OneTag>()
  for (const { type, id, tags } of tagged) {
    for (const [key, value] of Object.entries(tags)) {
      const ids = realIds([...(found.get(`${type} ${key}`)?.ids ?? []), id])
      if (ids.length > 0) found.set(`${type} ${key}`, { type, key, value, ids })
    }
  }
  return [...found.values()]
}

const roleKey = 'kubernetes.io/role/'
const lastOf = (key: string) =>
  key === managedVolumeTag.key ? 'managed' : key.startsWith(roleKey) ? key.slice(roleKey.length) : 'cluster'
function reasonOf(type: DesiredTags['type'], key: string) {
  if (key === managedVolumeTag.key) return 'managed-volume'
  return key.startsWith(roleKey) ? (lastOf(key) === 'elb' ? 'elb' : 'internal-elb') : type
}
