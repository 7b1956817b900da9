import reference from '@/lib/catalog/service-authorization.json'
import { documentedCredential } from '@/lib/catalog/documented-policies'
import { ec2ClusterPage } from '@/lib/catalog/credential-actions'
import { kopsPolicy, rancherAmazonPage } from '@/lib/catalog/sources'
import { inlinePolicyLimit, managedPolicyLimit } from '@/lib/derive/policies'
import { matchesAction } from '@/lib/derive/policy-pattern'
import { plain } from '@/lib/documents/tree'
import type { BroughtDocument } from '@/lib/documents/types'
import type { Source } from '@/lib/text'
import { most } from '../limits'
import { nearest } from '../nearest'
import { allowedResources, arnOf, statementsOf, type Placed } from '../policy'
import { dropAction } from '../policy-edits'
import type { DocumentFinding, DocumentRule } from '../types'

const actionsOf: Readonly<Record<string, readonly string[]>> = reference.actions
const quotas: Source = {
  name: 'AWS IAM User Guide, IAM and AWS STS quotas',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html',
}
const grammar: Source = {
  name: 'AWS IAM User Guide, Grammar of the IAM JSON policy language',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html',
}
const ec2Reference: Source = {
  name: 'Service Authorization Reference, Actions, resources, and condition keys for Amazon EC2',
  url: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html',
}
/** Default of the quota for trust policies; it can be raised. */
const trustPolicyLimit = 2048

const allActions = (document: BroughtDocument): readonly Placed[] =>
  statementsOf(document).flatMap(({ actions }) => actions)

/** Characters of a policy as AWS counts them: spaces outside of texts do not count. */
const lengthOf = ({ root }: BroughtDocument) => JSON.stringify(plain(root)).length

/** Second and later places of an action in its statement. */
const repeated = (document: BroughtDocument): Placed[] =>
  statementsOf(document).flatMap(({ actions }) => {
    const seen = new Set<string>()
    return actions.filter(({ text }) => {
      const name = text.toLowerCase()
      const again = seen.has(name)
      seen.add(name)
      return again
    })
  })

/** Actions that no service has, of the services whose actions are known. */
function unknown(document: BroughtDocument): DocumentFinding[] {
  const found: DocumentFinding[] = []
  for (const { text, path } of allActions(document)) {
    const [service = '', name = ''] = text.split(':', 2)
    const all = Object.hasOwn(actionsOf, service.toLowerCase()) ? actionsOf[service.toLowerCase()]! : undefined
    if (!all || name.length > 128 || all.some((one) => matchesAction(name, one))) continue
    const meant = nearest(name, all)
    found.push({ path, values: { action: text, meant: meant ? `${service}:${meant}` : '?' } })
    if (found.length >= most) return found
  }
  return found
}

/** What the documentation prints for the reader to fill in, and what others print. */
const documented = new Set(
  documentedCredential.flatMap(({ Resource }) => Resource).flatMap((text) => text.match(/[A-Z_]{6,}/g) ?? []),
)
const usual = /^(KMS_KEY_ID|ACCOUNT_ID|ACCOUNT-ID|ACCOUNT|<[^>]+>|\{[^}]+\}|\[[^\]]+\])$/
const isPlaceholder = (part: string) => documented.has(part) || usual.test(part)
const placeholdersIn = (text: string) => text.split(/[:/]/).filter(isPlaceholder)

function placeholders(document: BroughtDocument): DocumentFinding[] {
  const places = allowedResources(document).filter(({ text }) => placeholdersIn(text).length > 0)
  const [first] = places
  const names = [...new Set(places.flatMap(({ text }) => placeholdersIn(text)))]
  return first ? [{ path: first.path, values: { names: names.slice(0, 10).join(', '), count: places.length } }] : []
}

const destroys = /:(Delete|Terminate|Detach|Revoke)/i

/** What holds for policies of any kind. */
export const iamStatementRules: readonly DocumentRule[] = [
  {
    id: 'LAR-858',
    severity: 'info',
    kinds: ['iam-policy'],
    title: { en: '{action} is listed twice', 'zh-CN': '{action} 重复列出' },
    explain: {
      en: 'Once is enough, and a policy may have only so many characters.',
      'zh-CN': '列出一次即可，而策略的字符数是有限的。',
    },
    source: rancherAmazonPage,
    check: (document) => repeated(document).map(({ text, path }) => ({ path, values: { action: text } })),
    fix: {
      label: { en: 'Leave the second out', 'zh-CN': '删除重复项' },
      edits: (document, { path }) => dropAction(document, path),
    },
  },
  {
    id: 'LAR-859',
    severity: 'info',
    kinds: ['iam-policy'],
    title: { en: 'Deletes anything of its kind in the account', 'zh-CN': '可以删除账户中任意同类资源' },
    explain: {
      en:
        'Resource is * and there is no condition: {actions}. Whoever reaches the credentials, on nodes any pod that '
        + 'reaches the instance metadata, can do this to resources of others too. A condition on the cluster tag holds '
        + 'it to the cluster\'s own, as kops does for the same controller.',
      'zh-CN':
        'Resource 为 *，且没有条件：{actions}。任何能获取该凭证的一方（在节点上即任何能访问实例元数据的 Pod）都可以对他人的资源执行这些操作。'
        + '可以像 kops 对同一控制器所做的那样，用集群标签作为条件，将其限制在本集群的资源上。',
    },
    source: kopsPolicy,
    check: (document) =>
      statementsOf(document).flatMap(({ path, allows, actions, resources, condition }) => {
        const found = actions.filter(({ text }) => destroys.test(text)).map(({ text }) => text)
        const open = allows && !condition && resources.some(({ text }) => text === '*')
        if (!open || found.length === 0) return []
        return [{ path: [...path, 'Resource'], values: { actions: found.slice(0, 8).join(', ') } }]
      }),
  },
  {
    id: 'LAR-864',
    severity: 'error',
    kinds: ['iam-policy'],
    title: { en: 'No {kind} has an account in its ARN', 'zh-CN': '{kind} 的 ARN 中不含账户' },
    explain: {
      en:
        'ARNs of snapshots and images end the region with two colons. This one matches nothing, so what it '
        + 'allows is denied.',
      'zh-CN': '快照和镜像的 ARN 在区域之后是两个连续的冒号。这条 ARN 匹配不到任何资源，其授予的权限实际上不生效。',
    },
    source: ec2Reference,
    check: (document) =>
      allowedResources(document).flatMap(({ text, path }) => {
        const arn = arnOf(text)
        const [kind = ''] = arn?.resource.split('/') ?? []
        const owned = arn?.service === 'ec2' && ['snapshot', 'image'].includes(kind) && !['', '*'].includes(arn.account)
        return owned ? [{ path, values: { kind } }] : []
      }),
    fix: {
      label: { en: 'Leave the account out', 'zh-CN': '去掉账户' },
      edits: (document, { path }) => {
        const text = allowedResources(document).find((one) => one.path.join() === path.join())?.text
        const arn = text === undefined ? undefined : arnOf(text)
        if (!arn) return []
        return [{ op: 'set', path, value: `arn:${arn.partition}:${arn.service}:${arn.region}::${arn.resource}` }]
      },
    },
  },
  {
    id: 'LAR-877',
    severity: 'error',
    kinds: ['iam-policy'],
    title: { en: 'Not filled in: {names}', 'zh-CN': '尚未填写：{names}' },
    explain: {
      en:
        'In {count} ARNs, this one first. AWS takes them as they are and they match nothing, so what they allow is denied. '
        + 'A region in an ARN must be that of the machines; add one ARN per region.',
      'zh-CN':
        '共 {count} 个 ARN 含有占位符，此处为第一个。AWS 会照字面接受它们，但匹配不到任何资源，相应的权限不生效。'
        + 'ARN 中的区域必须与机器所在的区域一致；有多个区域时，每个区域各写一条。',
    },
    source: ec2ClusterPage,
    check: placeholders,
  },
  {
    id: 'LAR-878',
    severity: 'warning',
    kinds: ['iam-policy'],
    title: { en: 'No action {action} is known', 'zh-CN': '未知的操作 {action}' },
    explain: {
      en:
        'AWS takes the policy, and a line with a name that no service has does nothing. The nearest known '
        + 'name: {meant}.',
      'zh-CN': 'AWS 会接受该策略，但名称不存在的操作不起任何作用。最接近的已知名称：{meant}。',
    },
    source: { name: reference.source },
    check: unknown,
    fix: {
      label: { en: 'Use the nearest name', 'zh-CN': '改为最接近的名称' },
      edits: (_, { path, values }) =>
        values?.meant === undefined || values.meant === '?' ? [] : [{ op: 'set', path, value: values.meant }],
    },
  },
  {
    id: 'LAR-880',
    severity: 'error',
    kinds: ['iam-policy', 'iam-trust'],
    title: { en: '{length} characters: AWS takes {limit}', 'zh-CN': '共 {length} 个字符：AWS 的上限为 {limit}' },
    explain: {
      en: 'Spaces between texts do not count. Split the policy, or narrow it by patterns such as ec2:Describe*.',
      'zh-CN': '文本之外的空白不计入。请拆分策略，或使用 ec2:Describe* 之类的通配写法来缩短。',
    },
    source: quotas,
    check: (document) => {
      const limit = document.kind === 'iam-trust' ? trustPolicyLimit : inlinePolicyLimit
      const length = lengthOf(document)
      return length > limit ? [{ path: [], values: { length, limit } }] : []
    },
  },
  {
    id: 'LAR-881',
    severity: 'info',
    kinds: ['iam-policy'],
    title: { en: '{length} characters: too long for a managed policy', 'zh-CN': '共 {length} 个字符：超出托管策略的上限' },
    explain: {
      en:
        `A managed policy takes ${managedPolicyLimit} characters, an inline policy of a role `
        + `${inlinePolicyLimit}, of a user 2048.`,
      'zh-CN': `托管策略的上限为 ${managedPolicyLimit} 个字符，角色的内联策略为 ${inlinePolicyLimit} 个，用户的内联策略为 2048 个。`,
    },
    source: quotas,
    check: (document) => {
      const length = lengthOf(document)
      return length > managedPolicyLimit && length <= inlinePolicyLimit ? [{ path: [], values: { length } }] : []
    },
  },
  {
    id: 'LAR-882',
    severity: 'error',
    kinds: ['iam-policy', 'iam-trust'],
    title: { en: 'No JSON from line {line} on', 'zh-CN': '自第 {line} 行起不是合法的 JSON' },
    explain: {
      en:
        'AWS answers MalformedPolicyDocument. JSON has no comments, no comma behind the last item, and every text in '
        + 'double quotes (column {column}).',
      'zh-CN':
        'AWS 会返回 MalformedPolicyDocument。JSON 不允许注释，最后一项之后不能有逗号，所有文本都必须使用双引号（第 {column} 列）。',
    },
    source: grammar,
    check: ({ notJson }) => (notJson ? [{ path: [], values: { line: notJson.line, column: notJson.column } }] : []),
  },
]
