import { partitionOf } from '@/lib/catalog/regions'
import { trusts } from '@/lib/derive/trust-policy'
import { accountRule, ec2, iam, members, names, read, together } from './finding'
import { withStatement } from './policy-document'
import { instanceProfiles } from './sources'

const associate = (region: string, id: string) =>
  ec2(region, 'associate-iam-instance-profile', '--instance-id', id, '--iam-instance-profile', 'Name=PROFILE')

/** A machine has one association, whose id only EC2 knows, and a new one is refused while it is there. */
const reassociate = (region: string, id: string, profile: string) => [
  ec2(region, 'describe-iam-instance-profile-associations', '--filters', `Name=instance-id,Values=${id}`),
  ec2(
    region, 'replace-iam-instance-profile-association',
    '--association-id', 'ASSOCIATION_ID', '--iam-instance-profile', `Name=${profile}`,
  ),
]

/** From a machine to the role it acts as. */
export const profileRules = [
  accountRule({
    id: 'LAR-920',
    severity: 'error',
    title: { en: 'No machine of the cluster has an instance profile', 'zh-CN': '集群中没有任何机器带有实例配置文件' },
    explain: {
      en:
        'The cloud controller’s credentials come from the profile of the machine it runs on. Without one, every call '
        + 'fails and no node is initialised.',
      'zh-CN': '云控制器管理器的凭证来自所在机器的实例配置文件。没有它，所有 AWS 调用都会失败，任何节点都无法完成初始化。',
    },
    remedy: {
      en: 'Give the control plane’s machines a profile with the cloud controller’s policy, and set it in their pools.',
      'zh-CN': '为控制平面的机器关联带有云控制器策略的实例配置文件，并在其节点池中设置。',
    },
    source: instanceProfiles,
    needs: ['machines'],
    check: ({ region, machines }) => {
      const own = members(machines)
      if (own.some(({ profile }) => profile !== null)) return []
      return together(own, ({ id }) => ({
        evidence: [read(id, 'IamInstanceProfile', null)],
        commands: [associate(region, id)],
      }))
    },
  }),
  accountRule({
    id: 'LAR-921',
    // Workers may do without, and an account does not show which machines they are.
    severity: 'info',
    title: { en: 'Machines without an instance profile: {names}', 'zh-CN': '以下机器没有实例配置文件：{names}' },
    explain: {
      en:
        'Others of the cluster have one. A worker needs none, unless it pulls from ECR or hosts the EBS CSI driver’s '
        + 'controller. A machine of the control plane does: a cloud controller there has no credentials, and blocks '
        + 'the others while it leads.',
      'zh-CN':
        '集群中的其他机器有实例配置文件。工作节点可以没有，除非需要从 ECR 拉取镜像或运行 EBS CSI 控制器。控制平面的机器则必须有：否则运行在其上的云控制器管理器没有凭证，且在担任 leader 期间其他副本也无法工作。',
    },
    remedy: {
      en: 'Give machines of the control plane the profile of their role, and workers one where they need it.',
      'zh-CN': '为控制平面的机器关联其角色的实例配置文件；工作节点按需关联。',
    },
    source: instanceProfiles,
    needs: ['machines'],
    check: ({ region, machines }) => {
      const own = members(machines)
      if (own.every(({ profile }) => profile === null)) return []
      return together(own.filter(({ profile }) => profile === null), ({ id }) => ({
        evidence: [read(id, 'IamInstanceProfile', null)],
        commands: [associate(region, id)],
      }))
    },
  }),
  accountRule({
    id: 'LAR-922',
    severity: 'error',
    title: {
      en: 'Instance profiles that do not exist or have no role: {names}',
      'zh-CN': '以下实例配置文件不存在或没有角色：{names}',
    },
    explain: {
      en: 'A profile only carries a role. Without that, or when the profile is deleted, its machines get no credentials.',
      'zh-CN': '实例配置文件只是角色的载体。没有角色，或配置文件本身已被删除时，其机器得不到任何凭证。',
    },
    remedy: {
      en:
        'Add the role to the profile. One that was deleted has to be made anew, and its machines associated with it '
        + 'again: they keep the old one, even when the new one has the same name.',
      'zh-CN':
        '将角色添加到实例配置文件。已删除的配置文件需要重新创建，并重新关联到其机器：即使新旧同名，机器仍指向旧的那个。',
    },
    source: instanceProfiles,
    needs: ['machines', 'profiles'],
    check: ({ region, machines, profiles }) => {
      const used = [...new Set(members(machines).flatMap(({ profile }) => profile ?? []))]
      const empty = used.filter((name) => !profiles.some((one) => one.name === name && one.roleName !== null))
      return together(empty.map((id) => ({ id })), ({ id: name }) => {
        const named = ['--instance-profile-name', name]
        const addRole = iam(region, 'add-role-to-instance-profile', ...named, '--role-name', 'ROLE')
        if (profiles.some((one) => one.name === name))
          return { evidence: [read(name, 'Roles', [])], commands: [addRole] }
        const left = members(machines).filter(({ profile }) => profile === name)
        return {
          evidence: [read(name, 'GetInstanceProfile', 'NoSuchEntity')],
          commands: [
            iam(region, 'create-instance-profile', ...named),
            addRole,
            ...left.flatMap(({ id }) => reassociate(region, id, name)),
          ],
        }
      })
    },
  }),
  accountRule({
    id: 'LAR-923',
    severity: 'error',
    title: { en: 'EC2 may not assume the role of the machines: {names}', 'zh-CN': 'EC2 无法代入机器的角色：{names}' },
    explain: {
      en:
        'The role’s trust policy must name {service}: the name differs in China. Without it the machines get no '
        + 'credentials.',
      'zh-CN': '角色的信任策略必须写明 {service}（中国区域的名称不同）。否则机器得不到任何凭证。',
    },
    remedy: { en: 'Let {service} assume the role.', 'zh-CN': '允许 {service} 代入该角色。' },
    source: instanceProfiles,
    needs: ['roles'],
    check: ({ region, roles }) => {
      const service = partitionOf(region).ec2Service
      const closed = roles.filter(({ trust }) => !trusts(trust, [service]))
      if (closed.length === 0) return []
      const statement = { Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }
      return [
        {
          subject: closed.map(({ name }) => name),
          evidence: closed.map(({ name, trust }) => read(name, 'AssumeRolePolicyDocument', trust)),
          values: { names: names(closed.map(({ name }) => name)), service },
          commands: closed.map(({ name, trust }) => {
            const document = JSON.stringify(withStatement(trust, statement))
            return iam(region, 'update-assume-role-policy', '--role-name', name, '--policy-document', document)
          }),
        },
      ]
    },
  }),
]
