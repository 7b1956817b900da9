import { partitionOf } from '@/lib/catalog/regions'
import { roleNames } from '@/lib/derive/names'
import { setIn } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'
import { when } from './finding'
import { iamName } from './shapes'
import { iamBoundaries, iamIdentifiers, iamNames, iamProfiles } from './sources'
import type { Rule } from './types'

const roles = ['controlPlane', 'worker'] as const
const names = ['roleName', 'profileName'] as const

/** The four name fields of the two roles. */
function fields(plan: Plan): { path: string; text: string }[] {
  return roles.flatMap((role) => names.map((name) => ({ path: `iam.${role}.${name}`, text: plan.iam[role][name] })))
}

const lastPart = (arn: string) => arn.slice(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1)
const isArn = (text: string) => text.startsWith('arn:') && iamName.test(lastPart(text))
/** Roles take any visible ASCII, managed policies only this: IAM API reference, CreatePolicy. */
const pathShape = /^\/([\w.,+@=-]+\/)*$/
const boundaryShape = /^arn:(aws|aws-cn|aws-us-gov):iam::(\d{12}|aws):policy\/[\w+=,.@/-]+$/

/** A path with the slashes it needs; characters are left alone. */
const slashed = (path: string) => `/${path}/`.replaceAll(/\/{2,}/g, '/')

function boundaryPartition(plan: Plan): { given: string; wanted: string } | null {
  const given = boundaryShape.exec(plan.iam.permissionsBoundary)?.[1]
  return given === undefined ? null : { given, wanted: partitionOf(plan.aws.region).id }
}

/** Names and ARNs in IAM. */
export const iamNameRules: readonly Rule[] = [
  {
    id: 'LAR-201',
    severity: 'error',
    title: { en: 'IAM cannot take “{name}” as a name', 'zh-CN': 'IAM 不接受“{name}”作为名称' },
    explain: {
      en:
        'Names of roles and instance profiles consist of letters, digits and + = , . @ _ - without spaces. Leave '
        + 'the field empty for a name made from the cluster’s.',
      'zh-CN': '角色和实例配置文件的名称只能包含字母、数字以及 + = , . @ _ -，不能有空格。留空则根据集群名称生成。',
    },
    source: iamNames,
    check: (plan) =>
      fields(plan).flatMap(({ path, text }) =>
        when(text !== '' && !isArn(text) && !iamName.test(text), path, { name: text }),
      ),
  },
  {
    id: 'LAR-202',
    severity: 'error',
    title: { en: 'A name is wanted here, not an ARN', 'zh-CN': '此处需要名称，而不是 ARN' },
    explain: {
      en:
        'Rancher’s EC2 driver passes this text on as the name of the instance profile, and launching fails with an '
        + 'ARN. Enter what follows the last slash.',
      'zh-CN':
        'Rancher 的 EC2 驱动会将该文本作为实例配置文件的名称传递，使用 ARN 会导致启动失败。请填写最后一个斜杠之后的部分。',
    },
    source: iamIdentifiers,
    check: (plan) => fields(plan).flatMap(({ path, text }) => when(isArn(text), path, { name: lastPart(text) })),
    fix: {
      label: { en: 'Use “{name}”', 'zh-CN': '使用“{name}”' },
      apply: (plan, { path, values }) => setIn(plan, path, values?.name ?? ''),
    },
  },
  {
    id: 'LAR-204',
    severity: 'error',
    title: { en: 'An IAM path begins and ends with a slash', 'zh-CN': 'IAM 路径必须以斜杠开头和结尾' },
    explain: {
      en: 'It groups roles, such as /rancher/ or just /. IAM refuses “{given}”.',
      'zh-CN': '路径用于对角色分组，例如 /rancher/ 或仅为 /。IAM 不接受“{given}”。',
    },
    source: iamIdentifiers,
    check: ({ iam: { path: given } }) => when(slashed(given) !== given, 'iam.path', { given }),
    fix: {
      label: { en: 'Add the slashes', 'zh-CN': '补全斜杠' },
      apply: (plan) => setIn(plan, 'iam.path', slashed(plan.iam.path)),
    },
  },
  {
    id: 'LAR-205',
    severity: 'error',
    title: {
      en: 'The IAM path has characters that IAM does not take',
      'zh-CN': 'IAM 路径包含不支持的字符',
    },
    explain: {
      en:
        'Between the slashes managed policies take letters, digits and . , + @ = _ - only. Roles take more, but all '
        + 'have the same path. Use something like /rancher/.',
      'zh-CN':
        '托管策略的路径在斜杠之间只支持英文字母、数字和 . , + @ = _ -。角色支持的字符更多，但二者使用同一路径。请使用类似 /rancher/ 的写法。',
    },
    source: iamIdentifiers,
    check: ({ iam: { path } }) => when(slashed(path) === path && !pathShape.test(path), 'iam.path'),
  },
  {
    id: 'LAR-206',
    severity: 'error',
    title: { en: 'The permissions boundary is not the ARN of a policy', 'zh-CN': '权限边界不是策略的 ARN' },
    explain: {
      en:
        'It reads like arn:{partition}:iam::123456789012:policy/boundary. Leave it empty if your organisation asks '
        + 'for none.',
      'zh-CN': '其写法类似 arn:{partition}:iam::123456789012:policy/boundary。如果您的组织没有要求，可以留空。',
    },
    source: iamBoundaries,
    check: (plan) =>
      when(
        plan.iam.permissionsBoundary !== '' && !boundaryShape.test(plan.iam.permissionsBoundary),
        'iam.permissionsBoundary',
        { partition: partitionOf(plan.aws.region).id },
      ),
  },
  {
    id: 'LAR-207',
    severity: 'error',
    title: { en: 'The permissions boundary is in another partition', 'zh-CN': '权限边界属于其他分区' },
    explain: {
      en:
        'ARNs in {region} begin with arn:{wanted}, this one begins with arn:{given}. IAM refuses roles with a '
        + 'boundary from elsewhere.',
      'zh-CN':
        '{region} 中的 ARN 以 arn:{wanted} 开头，而此 ARN 以 arn:{given} 开头。IAM 不接受引用其他分区权限边界的角色。',
    },
    source: iamIdentifiers,
    check: (plan) => {
      const found = boundaryPartition(plan)
      const broken = found !== null && found.given !== found.wanted
      return broken ? when(true, 'iam.permissionsBoundary', { ...found, region: plan.aws.region }) : []
    },
    fix: {
      label: { en: 'Use arn:{wanted}', 'zh-CN': '使用 arn:{wanted}' },
      apply: (plan, { path }) =>
        setIn(
          plan,
          path,
          plan.iam.permissionsBoundary.replace(/^arn:[^:]*:/, `arn:${partitionOf(plan.aws.region).id}:`),
        ),
    },
  },
  {
    id: 'LAR-208',
    severity: 'error',
    title: { en: 'The permissions boundary is in another account', 'zh-CN': '权限边界属于其他账户' },
    explain: {
      en: 'A boundary must be a policy of the account that has the role, {account}, or one that AWS manages.',
      'zh-CN': '权限边界必须是角色所在账户 {account} 中的策略，或由 AWS 托管的策略。',
    },
    source: iamBoundaries,
    check: ({ iam, aws: { accountId: account } }) => {
      const given = boundaryShape.exec(iam.permissionsBoundary)?.[2]
      return when(
        account !== '' && given !== undefined && given !== 'aws' && given !== account,
        'iam.permissionsBoundary',
        { account },
      )
    },
  },
  {
    id: 'LAR-209',
    severity: 'error',
    title: { en: 'Which existing role?', 'zh-CN': '使用哪个现有角色？' },
    explain: {
      en: 'To adopt a role Lariat must know its name. Enter it, or let Lariat create one.',
      'zh-CN': '要沿用现有角色，Lariat 需要知道它的名称。请填写名称，或让 Lariat 新建角色。',
    },
    source: iamNames,
    check: (plan) =>
      roles.flatMap((role) =>
        when(plan.iam[role].source === 'existing' && plan.iam[role].roleName === '', `iam.${role}.roleName`),
      ),
  },
  {
    id: 'LAR-211',
    severity: 'error',
    title: { en: 'Both roles would be called {name}', 'zh-CN': '两个角色都会命名为 {name}' },
    explain: {
      en:
        'One role would carry both policies, so every worker could change load balancers and security groups. Give '
        + 'them two names, or leave both empty.',
      'zh-CN': '同一个角色将带有两份策略，所有工作节点都能修改负载均衡器和安全组。请使用两个不同的名称，或都留空。',
    },
    source: iamNames,
    check: (plan) => {
      const { controlPlane, worker } = roleNames(plan)
      const created = controlPlane.source === 'create' && worker.source === 'create'
      return when(created && controlPlane.roleName === worker.roleName, 'iam.worker.roleName', {
        name: worker.roleName,
      })
    },
    fix: {
      label: { en: 'Use the derived names', 'zh-CN': '使用自动生成的名称' },
      apply: (plan) => withoutNames(plan, 'roleName'),
    },
  },
  {
    id: 'LAR-212',
    severity: 'warning',
    title: { en: 'Workers share the role {name} with the control plane', 'zh-CN': '工作节点与控制平面共用角色 {name}' },
    explain: {
      en:
        'Every pod that reaches the metadata service of a worker could then change load balancers and security '
        + 'groups. Adopt a second role for the workers, or let Lariat create it.',
      'zh-CN':
        '任何能访问工作节点元数据服务的 Pod 都将可以修改负载均衡器和安全组。请为工作节点另选一个角色，或让 Lariat 新建。',
    },
    source: iamNames,
    check: (plan) => {
      const { controlPlane, worker } = roleNames(plan)
      const created = controlPlane.source === 'create' && worker.source === 'create'
      return when(!created && controlPlane.roleName === worker.roleName, 'iam.worker.roleName', {
        name: worker.roleName,
      })
    },
  },
  {
    id: 'LAR-213',
    severity: 'error',
    title: { en: 'One instance profile cannot hold two roles', 'zh-CN': '一个实例配置文件不能包含两个角色' },
    explain: {
      en:
        'Both roles name the profile {name}, and IAM allows one role in each. Give the profiles two names, or '
        + 'leave both empty.',
      'zh-CN':
        '两个角色都指定了实例配置文件 {name}，而 IAM 只允许每个实例配置文件包含一个角色。请使用两个不同的名称，或都留空。',
    },
    source: iamProfiles,
    check: (plan) => {
      const { controlPlane, worker } = roleNames(plan)
      const clash = controlPlane.profileName === worker.profileName && controlPlane.roleName !== worker.roleName
      return when(clash, 'iam.worker.profileName', { name: worker.profileName })
    },
    fix: {
      label: { en: 'Use the derived names', 'zh-CN': '使用自动生成的名称' },
      apply: (plan) => withoutNames(plan, 'profileName'),
    },
  },
]

function withoutNames(plan: Plan, name: (typeof names)[number]): Plan {
  return roles.reduce<Plan>((changed, role) => setIn(changed, `iam.${role}.${name}`, ''), plan)
}
