import type { Text } from '@/lib/text'

/** How Rancher and its documents spell them. */
export const distributions = { rke2: 'RKE2', k3s: 'K3s', rke1: 'RKE1' } as const

/** What every runbook says around its steps. `{…}` are filled with the Plan's own names. */
export const frame = {
  title: { en: 'Runbook: {name}', 'zh-CN': '运维手册：{name}' },
  provenance: {
    en: 'Made by Lariat from this Plan, together with the other files of this folder. Commands are run in this folder.',
    'zh-CN': '由 Lariat 根据当前方案与本目录的其他文件一同生成。所有命令均在本目录中执行。',
  },
  summary: {
    en: '{distribution} {kubernetes} with Rancher {rancher}, region {region}, cluster ID {id}.',
    'zh-CN': '{distribution} {kubernetes}，Rancher {rancher}，区域 {region}，集群 ID {id}。',
  },
  expected: { en: '**Expected:**', 'zh-CN': '**预期结果：**' },
  otherwise: { en: '**If it differs:**', 'zh-CN': '**如果不符：**' },
  back: { en: '**Way back:**', 'zh-CN': '**回退：**' },
  failures: { en: 'If something fails', 'zh-CN': '常见故障' },
  symptom: { en: 'Symptom', 'zh-CN': '现象' },
  cause: { en: 'Cause', 'zh-CN': '原因' },
  fix: { en: 'What to do', 'zh-CN': '处理方法' },
  source: { en: 'Source', 'zh-CN': '来源' },
  and: { en: ' and ', 'zh-CN': ' 和 ' },
  comma: { en: ', ', 'zh-CN': '、' },
  noCluster: { en: 'No cluster file', 'zh-CN': '没有集群文件' },
} as const satisfies Record<string, Text>

/** Why a Plan has no file that makes its cluster, and what follows from it. */
export const noClusterFile = {
  noInTree: {
    en: 'This Plan keeps the in-tree provider, which {distribution} {kubernetes} does not have: it ended with Kubernetes '
      + '1.26, and K3s never had it. Choose the external provider, then make the files again. There is nothing to run '
      + 'until then.',
    'zh-CN': '当前方案使用树内（in-tree）云提供商，但 {distribution} {kubernetes} 中没有它：它止于 Kubernetes 1.26，而 K3s 从未包含。请选择外部云提供商，然后重新生成文件。'
      + '在此之前没有需要执行的命令。',
  },
  k3s: {
    en: 'K3s cannot take a node\'s name from metadata, so the cloud controller would never find these machines, and '
      + 'Lariat writes no cluster.yaml that cannot work. Use RKE2, or existing machines with explicit node names; '
      + 'then make the files again. There is nothing to run until then.',
    'zh-CN': 'K3s 无法从元数据获取节点名称，云控制器管理器将永远找不到这些机器，因此 Lariat 不会生成无法工作的 cluster.yaml。请改用 RKE2，或使用显式指定节点名称的现有机器，然后重新生成文件。'
      + '在此之前没有需要执行的命令。',
  },
  version: {
    en: 'The version {kubernetes} belongs to another distribution than {distribution} and would build another '
      + 'cluster, so there is no file for one. Choose a version of {distribution}, then make the files again. There '
      + 'is nothing to run until then.',
    'zh-CN': '版本 {kubernetes} 不属于 {distribution}，会创建出另一种集群，因此没有集群文件。请选择 {distribution} 的版本，然后重新生成文件。'
      + '在此之前没有需要执行的命令。',
  },
} as const satisfies Record<string, Text>
