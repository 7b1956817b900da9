import type { Text } from '@/lib/text'

/** Lands in the first page load: keep it to what every screen needs. */
export type PartitionId = 'aws' | 'aws-cn' | 'aws-us-gov'

export interface Partition {
  readonly id: PartitionId
  readonly name: Text
  /** Who may assume a node's role. AWS IAM User Guide, "AWS service principals". */
  readonly ec2Service: 'ec2.amazonaws.com' | 'ec2.amazonaws.com.cn'
  readonly dnsSuffix: 'amazonaws.com' | 'amazonaws.com.cn'
  readonly consoleHost: string
}

export interface Region {
  readonly id: string
  readonly partition: PartitionId
  readonly name: Text
  /** Whether rancher-machine's fixed table has it; else it refuses with "invalid region specified". */
  readonly inNodeDriver: boolean
}

export const partitions: Readonly<Record<PartitionId, Partition>> = {
  aws: {
    id: 'aws',
    name: { en: 'AWS', 'zh-CN': 'AWS 全球' },
    ec2Service: 'ec2.amazonaws.com',
    dnsSuffix: 'amazonaws.com',
    consoleHost: 'console.aws.amazon.com',
  },
  'aws-cn': {
    id: 'aws-cn',
    name: { en: 'AWS China', 'zh-CN': 'AWS 中国' },
    ec2Service: 'ec2.amazonaws.com.cn',
    dnsSuffix: 'amazonaws.com.cn',
    consoleHost: 'console.amazonaws.cn',
  },
  'aws-us-gov': {
    id: 'aws-us-gov',
    name: { en: 'AWS GovCloud (US)', 'zh-CN': 'AWS GovCloud（美国）' },
    ec2Service: 'ec2.amazonaws.com',
    dnsSuffix: 'amazonaws.com',
    consoleHost: 'console.amazonaws-us-gov.com',
  },
}

// inNodeDriver: rancher/machine drivers/amazonec2/region.go @ a057776c (2026-06-26).
const row = (id: string, en: string, zh: string, inNodeDriver = true): Region => ({
  id,
  partition: partitionByPrefix(id),
  name: { en, 'zh-CN': zh },
  inNodeDriver,
})

export const regions: readonly Region[] = [
  row('us-east-1', 'US East (N. Virginia)', '美国东部（弗吉尼亚北部）'),
  row('us-east-2', 'US East (Ohio)', '美国东部（俄亥俄）'),
  row('us-west-1', 'US West (N. California)', '美国西部（加利福尼亚北部）'),
  row('us-west-2', 'US West (Oregon)', '美国西部（俄勒冈）'),
  row('af-south-1', 'Africa (Cape Town)', '非洲（开普敦）'),
  row('ap-east-1', 'Asia Pacific (Hong Kong)', '亚太地区（香港）'),
  row('ap-east-2', 'Asia Pacific (Taipei)', '亚太地区（台北）', false),
  row('ap-northeast-1', 'Asia Pacific (Tokyo)', '亚太地区（东京）'),
  row('ap-northeast-2', 'Asia Pacific (Seoul)', '亚太地区（首尔）'),
  row('ap-northeast-3', 'Asia Pacific (Osaka)', '亚太地区（大阪）'),
  row('ap-south-1', 'Asia Pacific (Mumbai)', '亚太地区（孟买）'),
  row('ap-south-2', 'Asia Pacific (Hyderabad)', '亚太地区（海得拉巴）'),
  row('ap-southeast-1', 'Asia Pacific (Singapore)', '亚太地区（新加坡）'),
  row('ap-southeast-2', 'Asia Pacific (Sydney)', '亚太地区（悉尼）'),
  row('ap-southeast-3', 'Asia Pacific (Jakarta)', '亚太地区（雅加达）', false),
  row('ap-southeast-4', 'Asia Pacific (Melbourne)', '亚太地区（墨尔本）'),
  row('ap-southeast-5', 'Asia Pacific (Malaysia)', '亚太地区（马来西亚）', false),
  row('ap-southeast-6', 'Asia Pacific (New Zealand)', '亚太地区（新西兰）', false),
  row('ap-southeast-7', 'Asia Pacific (Thailand)', '亚太地区（泰国）', false),
  row('ca-central-1', 'Canada (Central)', '加拿大（中部）'),
  row('ca-west-1', 'Canada West (Calgary)', '加拿大西部（卡尔加里）'),
  row('eu-central-1', 'Europe (Frankfurt)', '欧洲（法兰克福）'),
  row('eu-central-2', 'Europe (Zurich)', '欧洲（苏黎世）'),
  row('eu-north-1', 'Europe (Stockholm)', '欧洲（斯德哥尔摩）'),
  row('eu-south-1', 'Europe (Milan)', '欧洲（米兰）'),
  row('eu-south-2', 'Europe (Spain)', '欧洲（西班牙）'),
  row('eu-west-1', 'Europe (Ireland)', '欧洲（爱尔兰）'),
  row('eu-west-2', 'Europe (London)', '欧洲（伦敦）'),
  row('eu-west-3', 'Europe (Paris)', '欧洲（巴黎）'),
  row('il-central-1', 'Israel (Tel Aviv)', '以色列（特拉维夫）', false),
  row('me-central-1', 'Middle East (UAE)', '中东（阿联酋）'),
  row('me-south-1', 'Middle East (Bahrain)', '中东（巴林）'),
  row('mx-central-1', 'Mexico (Central)', '墨西哥（中部）', false),
  row('sa-east-1', 'South America (São Paulo)', '南美洲（圣保罗）'),
  row('cn-north-1', 'China (Beijing)', '中国（北京）'),
  row('cn-northwest-1', 'China (Ningxia)', '中国（宁夏）'),
  row('us-gov-east-1', 'AWS GovCloud (US-East)', 'AWS GovCloud（美国东部）'),
  row('us-gov-west-1', 'AWS GovCloud (US-West)', 'AWS GovCloud（美国西部）'),
]

/** The partition a region belongs to; a region this table does not know is judged by its prefix. */
export function partitionOf(region: string): Partition {
  return partitions[partitionByPrefix(region)]
}

function partitionByPrefix(region: string): PartitionId {
  if (region.startsWith('cn-')) return 'aws-cn'
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws'
}
