import { partitionOf, partitions, type PartitionId } from '@/lib/catalog/regions'
import { entryOf, itemsOf, nodeAt, textOf, type Tree, type TreePath } from '@/lib/documents/tree'
import type { Bundle, BroughtDocument } from '@/lib/documents/types'
import type { Source } from '@/lib/text'
import { allowedResources, arnOf, type Placed } from '../policy'
import { isRegion, partitionIn } from '../region'
import type { DocumentRule } from '../types'

const arnPage: Source = {
  name: 'AWS IAM User Guide, Identify AWS resources with Amazon Resource Names (ARNs)',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html',
}
const principals: Source = {
  name: 'AWS IAM User Guide, AWS JSON policy elements: Principal, service principals in China',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
}

const isPartition = (text: string): text is PartitionId => Object.hasOwn(partitions, text)
const arns = (document: BroughtDocument) =>
  allowedResources(document).flatMap(({ text, path }) => {
    const arn = arnOf(text)
    return arn ? [{ ...arn, text, path }] : []
  })

/** The partition that an ARN's own region is in; null for an ARN without one. */
const ownPartition = (region: string) => (isRegion(region) ? partitionOf(region).id : null)

/** The partition of a policy's resources, as its regions say, or the machines beside it. */
function partitionFor(document: BroughtDocument, bundle: Bundle): PartitionId | null {
  const named = new Set(arns(document).flatMap(({ region }) => ownPartition(region) ?? []))
  const [only] = named
  return named.size === 1 ? only! : partitionIn(bundle)
}

/** The services that may assume a role, each with its place. */
function services(document: BroughtDocument): Placed[] {
  const node = nodeAt(document.root, ['Statement'])
  const statements: readonly (readonly [Tree, TreePath])[] = node?.type === 'map'
    ? [[node, ['Statement']]]
    : itemsOf(node).map((one, index) => [one, ['Statement', index]] as const)
  return statements.flatMap(([statement, path]) => {
    const service = entryOf(entryOf(statement, 'Principal')?.value, 'Service')?.value
    const at = [...path, 'Principal', 'Service']
    const alone = textOf(service)
    if (alone !== undefined) return [{ text: alone, path: at }]
    return itemsOf(service).flatMap((item, index) => {
      const text = textOf(item)
      return text === undefined ? [] : [{ text, path: [...at, index] }]
    })
  })
}

/** The ARNs and principals of AWS, AWS China and GovCloud. */
export const iamPartitionRules: readonly DocumentRule[] = [
  {
    id: 'LAR-862',
    severity: 'error',
    kinds: ['iam-policy'],
    title: {
      en: 'An ARN of arn:{partition} where the region is in {right}',
      'zh-CN': '区域属于 {right}，而 ARN 写的是 arn:{partition}',
    },
    explain: {
      en: 'It matches nothing there, so everything that this statement allows is denied.',
      'zh-CN': '在该分区中它匹配不到任何资源，这条语句授予的权限全部不生效。',
    },
    source: arnPage,
    check: (document, bundle) => {
      const around = partitionFor(document, bundle)
      return arns(document).flatMap(({ partition, region, path }) => {
        const right = ownPartition(region) ?? around
        return right && isPartition(partition) && partition !== right ? [{ path, values: { partition, right } }] : []
      })
    },
    fix: {
      label: { en: 'Use the partition of the region', 'zh-CN': '改为该区域所在的分区' },
      edits: (document, { path, values }) => {
        const arn = arns(document).find((one) => one.path.join() === path.join())
        if (!arn || !values) return []
        return [{ op: 'set', path, value: arn.text.replace(/^arn:[^:]*:/, `arn:${values.right}:`) }]
      },
    },
  },
  {
    id: 'LAR-863',
    severity: 'info',
    kinds: ['iam-policy'],
    title: { en: 'These ARNs hold in one partition alone', 'zh-CN': '这些 ARN 只在一个分区中有效' },
    explain: {
      en:
        'arn:aws is AWS outside of China and GovCloud. There nothing matches, and everything is denied: write '
        + 'arn:aws-cn in China and arn:aws-us-gov in GovCloud.',
      'zh-CN':
        'arn:aws 指中国区和 GovCloud 以外的 AWS。在中国区或 GovCloud 中它匹配不到任何资源，所有操作都会被拒绝：中国区应写 arn:aws-cn，'
        + 'GovCloud 应写 arn:aws-us-gov。',
    },
    source: arnPage,
    check: (document, bundle) => {
      const [first] = arns(document).filter(({ partition, service }) => partition === 'aws' && service === 'ec2')
      return first && partitionFor(document, bundle) === null ? [{ path: first.path }] : []
    },
  },
  {
    id: 'LAR-879',
    severity: 'error',
    kinds: ['iam-trust'],
    title: { en: '{service} is not EC2 of this partition', 'zh-CN': '{service} 不是该分区的 EC2 服务主体' },
    explain: {
      en:
        'The machines are in {partition}, where EC2 is {right}. They get no credentials from a role that '
        + 'trusts another.',
      'zh-CN': '机器位于 {partition}，该分区的 EC2 服务主体是 {right}。角色信任其他主体时，机器无法获得凭证。',
    },
    source: principals,
    check: (document, bundle) => {
      const partition = partitionIn(bundle)
      if (!partition) return []
      const right = partitions[partition].ec2Service
      const all = services(document)
      if (all.some(({ text }) => text === right)) return []
      return all.filter(({ text }) => /^ec2\.amazonaws\.com(\.cn)?$/.test(text))
        .map(({ text, path }) => ({ path, values: { service: text, partition, right } }))
    },
    fix: {
      label: { en: 'Trust EC2 of this partition', 'zh-CN': '改为该分区的 EC2' },
      edits: (_, { path, values }) => (values?.right === undefined ? [] : [{ op: 'set', path, value: values.right }]),
    },
  },
]
