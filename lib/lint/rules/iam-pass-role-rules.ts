import { ec2ClusterPage } from '@/lib/catalog/credential-actions'
import { partitions, type PartitionId } from '@/lib/catalog/regions'
import type { Edit } from '@/lib/documents/edit'
import { nodeAt, textOf, type Data } from '@/lib/documents/tree'
import type { Bundle, BroughtDocument } from '@/lib/documents/types'
import type { Source } from '@/lib/text'
import { allowedActions, allowing, arnOf, statementsOf, testedKeys, type Statement } from '../policy'
import { partitionIn } from '../region'
import type { DocumentRule } from '../types'

const passRolePage: Source = {
  name: 'AWS IAM User Guide, Grant a user permissions to pass a role to an AWS service',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
}

const isPassRole = (text: string) => text.toLowerCase() === 'iam:passrole'
const isRole = (text: string) => arnOf(text)?.service === 'iam' && arnOf(text)!.resource.startsWith('role/')

/**
 * Statements that allow iam:PassRole by its name, in a policy that starts machines; others pass roles to Lambda, ECS
 * and more. A policy for administrators says * and is not judged here.
 */
const passing = (document: BroughtDocument): readonly Statement[] =>
  allowing(document, 'ec2:RunInstances')
    ? statementsOf(document).filter(({ allows, actions }) => allows && actions.some(({ text }) => isPassRole(text)))
    : []

/** Services that no role is passed to, but EC2 itself. */
const roleless = new Set(['ec2', 'iam', 'sts', 'kms', 'ecr', 'elasticloadbalancing', 'pricing'])
/** Whether EC2 alone can be meant: no other service that a policy speaks of is passed a role. */
const meansEc2 = (document: BroughtDocument): boolean =>
  allowedActions(document).every(({ text }) => roleless.has(text.split(':')[0]!.toLowerCase()))

const actionAt = ({ actions }: Statement) => actions.find(({ text }) => isPassRole(text))!.path
const lumped = ({ actions }: Statement) => actions.some(({ text }) => !isPassRole(text))
const limited = ({ condition }: Statement) => testedKeys(condition).includes('iam:passedtoservice')

/** The service that machines get a role through, in the partition of the role. */
function toEc2({ resources }: Statement, bundle: Bundle): Data {
  const named = resources.map(({ text }) => arnOf(text)?.partition ?? '').find((id) => Object.hasOwn(partitions, id))
  const partition = (named as PartitionId | undefined) ?? partitionIn(bundle) ?? 'aws'
  return { StringEquals: { 'iam:PassedToService': partitions[partition].ec2Service } }
}

/** The permission in a statement of its own, for the roles that were listed among the rest. */
function apart(statement: Statement, bundle: Bundle): Edit[] {
  const roles = statement.resources.filter(({ text }) => isRole(text))
  const all = roles.length === statement.resources.length
  if (!lumped(statement) || roles.length === 0 || all || statement.condition) return []
  // From behind, so that the places of those before stay.
  const gone = [...roles.map(({ path }) => path), actionAt(statement)]
    .toSorted((one, other) => Number(other.at(-1)) - Number(one.at(-1)))
  const value: Data = {
    Effect: 'Allow',
    Action: ['iam:PassRole'],
    Resource: roles.map(({ text }) => text),
    Condition: toEc2(statement, bundle),
  }
  return [
    ...gone.map((path): Edit => ({ op: 'delete', path })),
    { op: 'append', path: ['Statement'], value },
  ]
}

/** Instance profiles that the machines of a bundle name. */
const profilesIn = (bundle: Bundle): ReadonlySet<string> =>
  new Set(bundle.flatMap(({ kind, root }) => {
    const name = kind === 'machine-config' ? textOf(nodeAt(root, ['iamInstanceProfile'])) : undefined
    return name ? [name] : []
  }))

const statementAt = (document: BroughtDocument, path: readonly (string | number)[]) =>
  passing(document).find((one) => actionAt(one).join() === path.join())

/** Who may give machines their role. */
export const iamPassRoleRules: readonly DocumentRule[] = [
  {
    id: 'LAR-865',
    severity: 'warning',
    kinds: ['iam-policy'],
    title: { en: 'iam:PassRole stands among other actions', 'zh-CN': 'iam:PassRole 与其他操作写在同一语句中' },
    explain: {
      en:
        'So it cannot have the condition iam:PassedToService, and its roles stand between ARNs of EC2. Give it a '
        + 'statement of its own: the roles behind the instance profiles, and EC2 alone as the one they are passed to.',
      'zh-CN':
        '这样就无法加上 iam:PassedToService 条件，角色也混在 EC2 的 ARN 之间。请单独写成一条语句：资源为各实例配置文件背后的角色，'
        + '且只允许传递给 EC2。',
    },
    source: passRolePage,
    check: (document) => passing(document).filter(lumped).map((one) => ({ path: actionAt(one) })),
    fix: {
      label: { en: 'Give it a statement of its own', 'zh-CN': '改为单独的语句' },
      edits: (document, { path }, bundle) => {
        const statement = statementAt(document, path)
        return statement && meansEc2(document) ? apart(statement, bundle) : []
      },
    },
  },
  {
    id: 'LAR-866',
    severity: 'warning',
    kinds: ['iam-policy'],
    title: { en: 'The role may be passed to any service', 'zh-CN': '角色可以传递给任意服务' },
    explain: {
      en:
        'Whoever has the key of Rancher could start a Lambda function or a build with the permissions of the nodes. The '
        + 'condition iam:PassedToService holds it to EC2.',
      'zh-CN':
        '拿到 Rancher 密钥的人可以用节点的权限启动 Lambda 函数或构建任务。用 iam:PassedToService 条件将其限制为 EC2。',
    },
    source: passRolePage,
    check: (document) => passing(document).filter((one) => !limited(one)).map((one) => ({ path: actionAt(one) })),
    fix: {
      label: { en: 'Pass it to EC2 alone', 'zh-CN': '仅允许传递给 EC2' },
      edits: (document, { path }, bundle) => {
        const statement = statementAt(document, path)
        if (!statement || lumped(statement) || statement.condition || !meansEc2(document)) return []
        return [{ op: 'set', path: [...statement.path, 'Condition'], value: toEc2(statement, bundle) }]
      },
    },
  },
  {
    id: 'LAR-867',
    severity: 'error',
    kinds: ['iam-policy'],
    title: { en: 'A role is passed, not an instance profile', 'zh-CN': '传递的是角色，而不是实例配置文件' },
    explain: {
      en:
        'This ARN is of an instance profile, which iam:PassRole never matches: launching a machine fails with '
        + 'UnauthorizedOperation. Name the role behind the profile: arn:aws:iam::ACCOUNT:role/NAME.',
      'zh-CN':
        '这是实例配置文件的 ARN，iam:PassRole 永远不会匹配它：启动机器会因 UnauthorizedOperation 失败。请填写该实例配置文件背后的角色：'
        + 'arn:aws:iam::账户:role/名称。',
    },
    source: passRolePage,
    check: (document) =>
      passing(document).flatMap(({ resources }) =>
        resources.filter(({ text }) => arnOf(text)?.resource.startsWith('instance-profile/')).map(({ path }) => ({ path })),
      ),
  },
  {
    id: 'LAR-868',
    severity: 'warning',
    kinds: ['iam-policy'],
    title: { en: 'Every role of the account may be passed', 'zh-CN': '可以传递账户中的所有角色' },
    explain: {
      en: 'A machine with an administrator\'s role gives its user all that role may do. Name the roles of the nodes.',
      'zh-CN': '机器一旦带上管理员角色，使用者就获得了该角色的全部权限。请只列出节点使用的角色。',
    },
    source: passRolePage,
    check: (document) =>
      passing(document).flatMap(({ resources }) =>
        resources.filter(({ text }) => text === '*' || arnOf(text)?.resource === 'role/*').map(({ path }) => ({ path })),
      ),
  },
  {
    id: 'LAR-869',
    severity: 'warning',
    kinds: ['iam-policy'],
    title: { en: 'One role is passed, and a cluster needs two', 'zh-CN': '只传递了一个角色，而集群需要两个' },
    explain: {
      en:
        'Nodes that run the cloud controller and the others have an instance profile each, with a role of its own. '
        + 'Machines with the profile whose role is not listed are refused. List both.',
      'zh-CN':
        '运行云控制器管理器的节点与其他节点各有自己的实例配置文件，对应各自的角色。未列出角色的那一类机器会被拒绝启动。请同时列出两个角色。',
    },
    source: ec2ClusterPage,
    check: (document, bundle) => {
      const roles = passing(document).flatMap(({ resources }) => resources.filter(({ text }) => isRole(text)))
      const [only, ...others] = roles
      if (!only || others.length > 0 || only.text.includes('*')) return []
      const profiles = profilesIn(bundle).size
      const printed = only.text.endsWith('/YOUR_ROLE_NAME')
      return profiles > 1 || (profiles === 0 && printed) ? [{ path: only.path }] : []
    },
  },
]
