import type { AccountLists, RolePermissions } from '@/lib/account-facts'
import { partitionOf } from '@/lib/catalog/regions'
import { ebsCode, issue } from '@/lib/catalog/sources'
import { statementsOf } from '@/lib/derive/policy-statements'
import { accountRule, iam, members, names, read } from './finding'
import {
  balancerActions, balancerKinds, controllerAction, linkedRoleAction, nodeActions, volumeActions, volumeWrites,
} from './judged-actions'
import { inPartition, permissionOf } from './permission'
import { withStatement } from './policy-document'
import { ccmMain, partitionArns } from './sources'
import type { AccountFinding, Scope } from './types'

type Facts = Scope & Pick<AccountLists, 'permissions' | 'roles'>

/** What the machines' roles may do. */
export const permissionRules = [
  accountRule({
    id: 'LAR-930',
    severity: 'error',
    title: {
      en: 'Role {role} may not call {actions}',
      'zh-CN': '角色 {role} 无权调用 {actions}',
    },
    explain: {
      en:
        'The cloud controller calls this for every node, and initialises none without it: all stay tainted '
        + 'node.cloudprovider.kubernetes.io/uninitialized. Of the machines’ roles, this one has most of the '
        + 'controller’s permissions, so it is taken for the control plane’s.',
      'zh-CN':
        '云控制器管理器对每个节点都会进行这些调用，缺少权限时任何节点都无法完成初始化，一直带有 node.cloudprovider.kubernetes.io/uninitialized 污点。在各机器的角色中，该角色拥有的控制器权限最多，因此被视为控制平面的角色。',
    },
    remedy: {
      en: 'Allow the calls on any resource (“*”): these know none.',
      'zh-CN': '对所有资源（“*”）允许这些调用：它们不支持资源级权限。',
    },
    source: issue('kubernetes/kops#14650'),
    needs: ['permissions', 'roles', 'machines', 'profiles'],
    check: (facts) => {
      const roled = new Set(facts.profiles.flatMap(({ name, roleName }) => (roleName === null ? [] : name)))
      // A role that nobody could look at may be the control plane's. Its missing profile is another rule's finding.
      if (members(facts.machines).some(({ profile }) => profile !== null && !roled.has(profile))) return []
      const role = controlPlaneRole(facts)
      return role === null ? [] : missing(facts, role, 'LAR-930', nodeActions)
    },
  }),
  accountRule({
    id: 'LAR-931',
    severity: 'warning',
    title: {
      en: 'Role {role} makes load balancers, but may not call {actions}',
      'zh-CN': '角色 {role} 可以创建负载均衡器，但无权调用 {actions}',
    },
    explain: {
      en:
        'The role has part of what the cloud controller needs for this kind of load balancer. Without the rest, '
        + 'Services stay pending or, without DeregisterTargets, machines that are gone keep receiving traffic.',
      'zh-CN':
        '该角色只拥有云控制器管理器管理此类负载均衡器所需的部分权限。缺少其余权限时，Service 会一直处于 pending 状态；缺少 DeregisterTargets 时，已不存在的机器仍会接收流量。',
    },
    remedy: { en: 'Allow the missing calls.', 'zh-CN': '补上缺少的权限。' },
    source: ccmMain,
    needs: ['permissions', 'roles'],
    check: (facts) => {
      const role = controlPlaneRole(facts)
      if (role === null) return []
      const kinds = meantKinds(facts, role)
      const needed = kinds.length === 0 ? [] : [...balancerActions, ...kinds.flatMap(({ needs }) => needs)]
      return missing(facts, role, 'LAR-931', [...new Set(needed)])
    },
  }),
  accountRule({
    id: 'LAR-932',
    severity: 'warning',
    title: {
      en: 'The account’s first load balancer will fail: no service-linked role is there, and {role} may not make it',
      'zh-CN': '账户中的第一个负载均衡器会创建失败：服务相关角色尚不存在，而 {role} 无权创建',
    },
    explain: {
      en:
        'Elastic Load Balancing works through AWSServiceRoleForElasticLoadBalancing. Whoever makes the first load '
        + 'balancer of an account makes it too.',
      'zh-CN':
        'Elastic Load Balancing 依赖 AWSServiceRoleForElasticLoadBalancing 角色。它由账户中第一个创建负载均衡器的身份一并创建。',
    },
    remedy: {
      en: 'Make the role once, by hand; or allow {action} to the control plane.',
      'zh-CN': '手动创建一次该角色，或允许控制平面调用 {action}。',
    },
    source: issue('rancher/rancher#14424'),
    needs: ['permissions', 'roles', 'linkedRole'],
    check: (facts) => {
      const role = controlPlaneRole(facts)
      if (facts.linkedRole || role === null || mayCall(facts, role, linkedRoleAction)) return []
      if (startedKinds(facts, role).length === 0) return []
      const evidence = [
        read('AWSServiceRoleForElasticLoadBalancing', 'GetRole', 'NoSuchEntity'),
        ...missing(facts, role, 'LAR-932', [linkedRoleAction]).flatMap((one) => one.evidence),
      ]
      const service = 'elasticloadbalancing.amazonaws.com'
      return [
        {
          subject: [role.roleName],
          evidence,
          values: { role: role.roleName, action: linkedRoleAction },
          commands: [iam(facts.region, 'create-service-linked-role', '--aws-service-name', service)],
        },
      ]
    },
  }),
  accountRule({
    id: 'LAR-933',
    severity: 'warning',
    title: {
      en: 'Role {role} has volume permissions, but not enough for the EBS CSI driver: {actions}',
      'zh-CN': '角色 {role} 有卷相关权限，但不足以运行 EBS CSI 驱动，缺少：{actions}',
    },
    explain: {
      en:
        'Volumes are made by the EBS CSI driver, never by the cloud controller. No role of the machines has all that '
        + 'the driver needs, so claims stay pending or volumes do not attach. The policy in Rancher’s documents is '
        + 'one of this kind.',
      'zh-CN':
        '卷由 EBS CSI 驱动创建，而不是云控制器管理器。各机器的角色都不具备该驱动所需的全部权限，因此 PVC 会一直处于 Pending 状态，或者卷无法挂载。Rancher 文档中的策略就属于这种情况。',
    },
    remedy: {
      en:
        'Put AmazonEBSCSIDriverPolicyV2 on the role of the machines that run the driver’s controller; or, where no '
        + 'volumes are wanted, take these actions away.',
      'zh-CN': '为运行该驱动控制器的机器的角色附加 AmazonEBSCSIDriverPolicyV2；如果不需要卷，则移除这些操作。',
    },
    source: ebsCode('docs/install.md'),
    needs: ['permissions', 'roles', 'machines'],
    check: (facts) => {
      const lacks = (role: RolePermissions) => volumeActions.filter((action) => !mayCall(facts, role, action))
      if (facts.permissions.some((role) => lacks(role).length === 0)) return []
      const meant = facts.permissions.filter((role) => volumeWrites.some((action) => mayCall(facts, role, action)))
      const [best] = meant.sort((a, b) => lacks(a).length - lacks(b).length)
      if (best === undefined) return []
      const arn = `arn:${partition(facts)}:iam::aws:policy/service-role/AmazonEBSCSIDriverPolicyV2`
      const name = volumeRole(facts, best)?.roleName ?? 'ROLE'
      const attach = iam(facts.region, 'attach-role-policy', '--role-name', name, '--policy-arn', arn)
      return missing(facts, best, 'LAR-933', volumeActions).map((one) => ({ ...one, commands: [attach] }))
    },
  }),
  accountRule({
    id: 'LAR-934',
    severity: 'error',
    title: {
      en: 'Policy {policy} names resources of another partition than {partition}',
      'zh-CN': '策略 {policy} 中的资源不属于 {partition} 分区',
    },
    explain: {
      en:
        'An ARN that begins with arn:aws: means nothing in China or GovCloud: the statement never matches, and what '
        + 'it should allow is denied.',
      'zh-CN': '以 arn:aws: 开头的 ARN 在中国区域或 GovCloud 中没有意义：该语句永远不会匹配，原本要允许的操作都会被拒绝。',
    },
    remedy: {
      en: 'Write the ARNs with arn:{partition}:.',
      'zh-CN': '将 ARN 改为以 arn:{partition}: 开头。',
    },
    source: partitionArns,
    needs: ['permissions', 'roles'],
    check: (facts) => {
      const fits = (arn: string) => inPartition(arn, partition(facts))
      return facts.permissions.flatMap(({ roleName, policies }) =>
        policies.flatMap(({ name, document }): AccountFinding[] => {
          // A statement for several partitions names resources of each, and matches by those of its own.
          const foreign = statementsOf(document)
            .filter(({ effect, resources }) => effect === 'Allow' && !resources.some(fits))
            .flatMap(({ resources }) => resources)
          if (foreign.length === 0) return []
          return [
            {
              subject: [roleName, name],
              evidence: foreign.map((arn) => read(`${roleName}/${name}`, 'Statement.Resource', arn)),
              values: { policy: name, partition: partition(facts) },
              commands: [],
            },
          ]
        }),
      )
    },
  }),
]

/** The account's own ARNs know it best; the table of regions knows the usual three. */
const partition = ({ region, roles }: Facts) => roles[0]?.arn.split(':')[1] ?? partitionOf(region).id

const mayCall = (facts: Facts, role: RolePermissions, action: string) =>
  permissionOf(role, action, partition(facts)) !== 'denied'

/** Kinds of load balancers of which the role may change something. */
const startedKinds = (facts: Facts, role: RolePermissions) =>
  balancerKinds.filter(({ own }) => own.some((action) => mayCall(facts, role, action)))

/** Those that the cloud controller is to make: NLBs alone may be what the AWS Load Balancer Controller's policy is for. */
function meantKinds(facts: Facts, role: RolePermissions): typeof balancerKinds {
  const kinds = startedKinds(facts, role)
  const classic = kinds.some(({ id }) => id === 'classic')
  return classic || !mayCall(facts, role, controllerAction) ? kinds : []
}

/**
 * Nothing in an account says which machines run the control plane. Its role has most of what the cloud controller
 * calls; of two that have the same, the first by name.
 */
function controlPlaneRole(facts: Facts): RolePermissions | null {
  const calls = [...nodeActions, ...balancerActions, ...balancerKinds.flatMap(({ needs }) => needs), linkedRoleAction]
  const score = (role: RolePermissions) => calls.filter((action) => mayCall(facts, role, action)).length
  const byScore = (a: RolePermissions, b: RolePermissions) =>
    score(b) - score(a) || a.roleName.localeCompare(b.roleName, 'en')
  return [...facts.permissions].sort(byScore)[0] ?? null
}

/**
 * The role of the machines that run the EBS CSI driver's controller: by its chart's tolerations the workers'. Null
 * when that could be one of several, or none.
 */
function volumeRole(facts: Facts & Pick<AccountLists, 'machines'>, meant: RolePermissions): RolePermissions | null {
  const controlPlane = controlPlaneRole(facts)
  if (meant !== controlPlane) return meant
  const others = facts.permissions.filter((role) => role !== controlPlane)
  if (others.length > 0) return others.length === 1 ? others[0]! : null
  return members(facts.machines).every(({ profile }) => profile !== null) ? controlPlane : null
}

/** The actions that a role lacks, with how that was found out, and an inline policy that adds them. */
function missing(facts: Facts, role: RolePermissions, rule: string, needed: readonly string[]): AccountFinding[] {
  const actions = needed.filter((action) => !mayCall(facts, role, action))
  if (actions.length === 0) return []
  const { roleName, simulation, policies } = role
  const evidence = actions.map((action) =>
    simulation === null
      ? read(roleName, action, `no Allow in ${names(policies.map(({ name }) => name)) || 'no policy'}`)
      : read(roleName, `SimulatePrincipalPolicy ${action}`, simulation[action] ?? 'implicitDeny'),
  )
  return [
    {
      subject: [roleName],
      evidence,
      values: { role: roleName, actions: names(actions), count: actions.length },
      commands: [allow(facts.region, role, rule, actions)],
    },
  ]
}

/** Adds to an inline policy of the rule's own: a put replaces the policy that has the name. */
function allow(region: string, role: RolePermissions, rule: string, actions: readonly string[]): readonly string[] {
  const name = `cloud-provider-missing-${rule.toLowerCase()}`
  const before = role.policies.find((one) => one.arn === null && one.name === name)
  const document = withStatement(before?.document, { Effect: 'Allow', Action: actions, Resource: '*' })
  const policy = ['--policy-name', name, '--policy-document', JSON.stringify(document)]
  return iam(region, 'put-role-policy', '--role-name', role.roleName, ...policy)
}
