import { partitionOf } from '@/lib/catalog/regions'
import { parseKeyArn } from '@/lib/derive/kms-key'
import type { Plan } from '@/lib/plan/schema'
import { when } from './finding'
import { ebsEncryption, kmsKeyArns, kmsOtherAccounts } from './storage-sources'
import type { Finding, Rule } from './types'

/** The keys the Plan uses, with their places. */
function keys(plan: Plan): { path: string; enabled: boolean; kmsKey: string }[] {
  const used = [
    ...(plan.nodes.source === 'ec2' ? [{ path: 'nodes.encryption.kmsKey', ...plan.nodes.encryption }] : []),
    ...(plan.storage.ebs ? [{ path: 'storage.encryption.kmsKey', ...plan.storage.encryption }] : []),
  ]
  return used.filter(({ kmsKey }) => kmsKey !== '')
}

type Arn = NonNullable<ReturnType<typeof parseKeyArn>>

/** A finding for each key in use of which this is true. */
const those = (plan: Plan, test: (arn: Arn) => boolean): Finding[] =>
  keys(plan).flatMap(({ path, enabled, kmsKey }) => {
    const arn = enabled ? parseKeyArn(kmsKey) : null
    return arn ? when(test(arn), path, { ...arn }) : []
  })

const elsewhere = ({ aws }: Plan) => (arn: Arn) =>
  arn.partition !== partitionOf(aws.region).id || (aws.region !== '' && arn.region !== aws.region)

/** Keys of one's own for root volumes and for those of the EBS CSI driver. */
export const keyRules: readonly Rule[] = [
  {
    id: 'LAR-730',
    severity: 'error',
    title: { en: '“{key}” is not the ARN of a KMS key', 'zh-CN': '“{key}”不是 KMS 密钥的 ARN' },
    explain: {
      en:
        'Enter the whole ARN, such as arn:aws:kms:eu-central-1:123456789012:key/…; neither an alias nor the bare id can '
        + 'stand in a policy. Leave it empty for the account’s key aws/ebs. Until then the files name no key.',
      'zh-CN':
        '请填写完整 ARN，例如 arn:aws:kms:eu-central-1:123456789012:key/…；别名和单独的密钥 ID 都不能用于策略。留空则使用账户的 aws/ebs 密钥。'
        + '在此之前，生成的文件不会指定密钥。',
    },
    source: kmsKeyArns,
    check: (plan) =>
      keys(plan).flatMap(({ path, enabled, kmsKey }) =>
        when(enabled && parseKeyArn(kmsKey) === null, path, { key: kmsKey }),
      ),
  },
  {
    id: 'LAR-731',
    severity: 'error',
    title: { en: 'The key is in {region}, the cluster is in {own}', 'zh-CN': '密钥位于 {region}，集群位于 {own}' },
    explain: {
      en:
        'EBS encrypts a volume with a key of its own region only. Make a key there (or a replica of a multi-Region '
        + 'key) and enter its ARN. Until then the files name no key.',
      'zh-CN':
        'EBS 只能使用卷所在区域的密钥加密。请在该区域创建密钥（或多区域密钥的副本）并填写其 ARN。在此之前，生成的文件不会指定密钥。',
    },
    source: ebsEncryption,
    check: (plan) =>
      those(plan, elsewhere(plan)).map(({ path, values }) => ({ path, values: { ...values, own: plan.aws.region } })),
  },
  {
    id: 'LAR-732',
    severity: 'warning',
    title: { en: 'The key belongs to account {account}', 'zh-CN': '密钥属于账户 {account}' },
    explain: {
      en:
        'That works only if the key’s own policy lets this account use it and make grants; the policies here are not '
        + 'enough by themselves. Without it machines and volumes fail without a clear message.',
      'zh-CN':
        '只有该密钥自身的策略允许本账户使用并创建授权时才可行，仅有此处的策略还不够。否则机器和卷会创建失败，且没有明确的提示。',
    },
    source: kmsOtherAccounts,
    check: (plan) =>
      those(plan, (arn) => !elsewhere(plan)(arn) && plan.aws.accountId !== '' && arn.account !== plan.aws.accountId),
  },
  {
    id: 'LAR-733',
    severity: 'warning',
    title: { en: 'A key is given, but encryption is off', 'zh-CN': '填写了密钥，但未启用加密' },
    explain: {
      en: 'The key is not used. Turn encryption on, or remove the key.',
      'zh-CN': '该密钥不会被使用。请启用加密，或删除该密钥。',
    },
    source: ebsEncryption,
    check: (plan) => keys(plan).flatMap(({ path, enabled }) => when(!enabled, path)),
  },
]
