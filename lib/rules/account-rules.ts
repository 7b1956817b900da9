import { regions } from '@/lib/catalog/regions'
import { when } from './finding'
import { awsAccountIds, awsRegions, driverRegions } from './sources'
import type { Rule } from './types'

const regionShape = /^[a-z]{2}(-[a-z]+)+-\d$/
const known = (region: string) => regions.find(({ id }) => id === region)

/** The account and the region everything lives in. */
export const accountRules: readonly Rule[] = [
  {
    id: 'LAR-010',
    severity: 'error',
    title: { en: '“{region}” is not an AWS region', 'zh-CN': '“{region}”不是 AWS 区域' },
    explain: {
      en:
        'A region reads like eu-central-1, cn-north-1 or us-gov-west-1. It decides the partition of every ARN and '
        + 'the names of the nodes. Choose one from the list.',
      'zh-CN':
        '区域的写法类似 eu-central-1、cn-north-1 或 us-gov-west-1。它决定每个 ARN 所属的分区以及节点名称。请从列表中选择。',
    },
    source: awsRegions,
    check: ({ aws: { region } }) => when(!regionShape.test(region), 'aws.region', { region }),
  },
  {
    id: 'LAR-011',
    severity: 'warning',
    title: { en: 'Lariat does not know the region {region}', 'zh-CN': 'Lariat 不认识区域 {region}' },
    explain: {
      en:
        'Check the spelling. If AWS has opened it since this release, the files are right as long as it is in the '
        + 'partition its name suggests.',
      'zh-CN': '请检查拼写。如果它是 AWS 在本版本发布之后开通的区域，只要它属于名称所示的分区，生成的文件就是正确的。',
    },
    source: awsRegions,
    check: ({ aws: { region } }) => when(regionShape.test(region) && !known(region), 'aws.region', { region }),
  },
  {
    id: 'LAR-012',
    severity: 'error',
    title: {
      en: 'Rancher’s EC2 driver refuses the region {region}',
      'zh-CN': 'Rancher 的 EC2 驱动不接受区域 {region}',
    },
    explain: {
      en:
        'Its table of regions is fixed, and this one is missing: node creation ends with “invalid region '
        + 'specified”. Use another region, or bring existing machines instead. (By hand: set endpoint to '
        + 'https://ec2.{region}.amazonaws.com and an AMI in every Amazonec2Config.)',
      'zh-CN':
        '该驱动的区域表是固定的，其中没有这个区域，创建节点时会报“invalid region specified”。请改用其他区域，或使用现有机器。（手动方式：在每个 Amazonec2Config 中将 '
        + 'endpoint 设为 https://ec2.{region}.amazonaws.com，并指定 AMI。）',
    },
    source: driverRegions,
    check: ({ aws: { region }, nodes }) =>
      when(nodes.source === 'ec2' && known(region)?.inNodeDriver === false, 'aws.region', { region }),
  },
  {
    id: 'LAR-013',
    severity: 'error',
    title: { en: '“{account}” is not an AWS account ID', 'zh-CN': '“{account}”不是 AWS 账户 ID' },
    explain: {
      en: 'An account ID has exactly 12 digits and no hyphens. Leave the field empty if you do not know it yet.',
      'zh-CN': '账户 ID 是 12 位数字，不含连字符。如果暂时不知道，可以留空。',
    },
    source: awsAccountIds,
    check: ({ aws: { accountId: account } }) =>
      when(account !== '' && !/^\d{12}$/.test(account), 'aws.accountId', { account }),
  },
]
