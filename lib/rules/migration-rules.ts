import { hasInTree } from '@/lib/catalog/kubernetes'
import { rancherMigrationPage } from '@/lib/catalog/sources'
import { minorOf } from '@/lib/catalog/version'
import { namesByHand } from '@/lib/derive/cloud-provider'
import { setIn } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'
import { when } from './finding'
import { leaderMigration } from './sources'
import type { Rule } from './types'

/** The first minor in which both controller managers hand over to each other by themselves. */
const firstMinor = 22

const notMigrating = {
  label: { en: 'It is not being migrated', 'zh-CN': '集群不在迁移' },
  apply: (plan: Plan) => setIn(plan, 'cluster.migrating', false),
}

/** From the provider inside Kubernetes to the external one. */
export const migrationRules: readonly Rule[] = [
  {
    id: 'LAR-780',
    severity: 'error',
    title: {
      en: 'Nothing can be migrated on Kubernetes {version}',
      'zh-CN': 'Kubernetes {version} 上无法进行迁移',
    },
    explain: {
      en:
        'The in-tree provider is part of Kubernetes up to 1.26, and the handover between the controllers exists since '
        + '1.22. Enter the version the cluster runs now; upgrade it after the migration.',
      'zh-CN':
        '树内云提供商只存在于 1.26 及以前的 Kubernetes，而控制器之间的移交机制自 1.22 起才有。请填写集群当前运行的版本，迁移完成后再升级。',
    },
    source: leaderMigration,
    check: ({ cluster: { migrating, kubernetes: version } }) => {
      const minor = minorOf(version)
      const possible = minor === null || (hasInTree(minor) && minor >= firstMinor)
      return when(migrating && !possible, 'cluster.kubernetes', { version })
    },
    fix: notMigrating,
  },
  {
    id: 'LAR-781',
    severity: 'error',
    title: { en: 'A migration ends at the external provider', 'zh-CN': '迁移的目标必须是外部云提供商' },
    explain: {
      en:
        'The Plan says that the cluster runs in-tree today and is to stay so. Choose the external provider as what it '
        + 'becomes, or say that it is not being migrated.',
      'zh-CN': '方案注明集群目前使用树内云提供商，目标却仍是树内云提供商。请将目标设为外部云提供商，或注明不在迁移。',
    },
    source: rancherMigrationPage,
    check: ({ cluster }) => when(cluster.migrating && cluster.provider === 'in-tree', 'cluster.provider'),
  },
  {
    id: 'LAR-782',
    severity: 'error',
    title: { en: 'A K3s cluster has nothing to migrate', 'zh-CN': 'K3s 集群无需迁移' },
    explain: {
      en: 'K3s never had the in-tree AWS provider, so no K3s cluster runs with it.',
      'zh-CN': 'K3s 从未包含树内 AWS 云提供商，不存在使用它的 K3s 集群。',
    },
    source: rancherMigrationPage,
    check: ({ cluster }) => when(cluster.migrating && cluster.distribution === 'k3s', 'cluster.migrating'),
    fix: notMigrating,
  },
  {
    id: 'LAR-783',
    severity: 'warning',
    title: { en: 'In-tree volumes lose their driver', 'zh-CN': '树内卷将失去驱动' },
    explain: {
      en:
        'Volumes that the cluster made in-tree are attached by the EBS CSI driver once the provider is external. Install '
        + 'it before the switch: turn EBS volumes on. Only a cluster without EBS volumes can do without.',
      'zh-CN':
        '切换到外部云提供商后，集群以树内方式创建的卷改由 EBS CSI 驱动挂载。请在切换之前安装该驱动：启用 EBS 卷。只有不使用 EBS 卷的集群才可以不安装。',
    },
    source: rancherMigrationPage,
    check: ({ cluster, storage }) => when(cluster.migrating && !storage.ebs, 'storage.ebs'),
  },
  {
    id: 'LAR-784',
    severity: 'warning',
    title: { en: 'Node names must stay as they are', 'zh-CN': '节点名称必须保持不变' },
    explain: {
      en:
        'With names by hand the cluster no longer asks the metadata, so a machine that was registered without '
        + '--node-name takes the name of its host at the switch: its node is orphaned and a second one appears. Keep '
        + 'names from the metadata unless every machine was registered with --node-name.',
      'zh-CN':
        '手动命名时，集群不再从元数据获取名称。注册时没有使用 --node-name 的机器会在切换时改用主机名：原节点成为孤立对象，并出现新的节点。除非所有机器注册时都使用了 '
        + '--node-name，否则请继续从元数据获取名称。',
    },
    source: rancherMigrationPage,
    check: (plan) => when(plan.cluster.migrating && namesByHand(plan), 'nodes.naming'),
  },
  {
    id: 'LAR-785',
    severity: 'warning',
    title: { en: 'The machines already have a role', 'zh-CN': '机器已有角色' },
    explain: {
      en:
        'A cluster that runs in-tree has instance profiles, and a new role would stand unused beside theirs: the cloud '
        + 'controller would run without its permissions. Choose the existing role, unless Lariat made it under exactly '
        + 'this name. MIGRATION.md has a command that shows the profile of every machine.',
      'zh-CN':
        '使用树内云提供商的集群已有实例配置文件，新建的角色不会被任何机器使用，云控制器管理器将缺少权限。除非该角色正是由 Lariat 以此名称创建的，否则请选择已有角色。MIGRATION.md '
        + '中有命令可查看每台机器的实例配置文件。',
    },
    source: rancherMigrationPage,
    check: ({ cluster, iam }) =>
      (['controlPlane', 'worker'] as const).flatMap((role) =>
        when(cluster.migrating && iam[role].source === 'create', `iam.${role}.source`),
      ),
  },
]
