import type { Text } from '@/lib/text'

/** What the three scripts say of themselves, at their top. */
export const scriptHeaders = {
  setup: {
    en: 'Makes in AWS what the Plan wants: roles, policies, instance profiles and tags. It may run again at any time, and leaves '
      + 'alone what Lariat did not make. It needs the AWS CLI, version 1 or 2, and the files in ../iam.',
    'zh-CN': '在 AWS 中创建方案所需的角色、实例配置文件和标签。可随时重复运行，不会改动并非由 Lariat 创建的资源。需要 AWS CLI（版本 1 或 2）以及 ../iam 中的文件。',
  },
  verify: {
    en: 'Compares AWS with the Plan and changes nothing: one line per check, OK or MISSING. It ends with 1 when '
      + 'something is missing. It needs the AWS CLI, version 1 or 2, and the files in ../iam.',
    'zh-CN': '将 AWS 与方案进行比对，不作任何改动：每项检查输出一行，OK 或 MISSING。有缺失时以 1 退出。需要 AWS CLI（版本 1 或 2）以及 ../iam 中的文件。',
  },
  cleanup: {
    en: 'Takes back what setup.sh made, after the cluster is gone: roles and profiles only with the tags of Lariat and '
      + 'of this cluster, tags only with the value that setup.sh wrote. Adopted roles stay. A profile that a machine had '
      + 'before is not given back. It needs the AWS CLI, version 1 or 2.',
    'zh-CN': '在集群删除之后撤销 setup.sh 所做的更改：角色和实例配置文件仅在带有 Lariat 和本集群的标签时删除，标签仅在值与 setup.sh 写入的一致时删除。沿用的现有角色会保留。'
      + '机器原先的实例配置文件不会恢复。需要 AWS CLI（版本 1 或 2）。',
  },
} as const satisfies Record<string, Text>

/** Why a Plan has no script that could run. */
export const scriptGaps = {
  region: { en: 'The Plan has no region.', 'zh-CN': '方案中没有区域。' },
  account: { en: 'An account ID has 12 digits.', 'zh-CN': '账户 ID 应为 12 位数字。' },
  cluster: { en: 'The cluster has no name.', 'zh-CN': '集群没有名称。' },
  names: {
    en: 'A role, user or instance profile has a name that IAM does not accept.',
    'zh-CN': '有角色、用户或实例配置文件的名称不符合 IAM 的要求。',
  },
  path: {
    en: 'An IAM path begins and ends with a slash, and has letters, digits and . , + @ = _ - between.',
    'zh-CN': 'IAM 路径必须以斜杠开头并以斜杠结尾，中间只能使用英文字母、数字和 . , + @ = _ -。',
  },
  boundary: {
    en: 'The permissions boundary is not the ARN of a policy.',
    'zh-CN': '权限边界不是策略的 ARN。',
  },
  group: {
    en: 'EC2 does not take the name of the node security group, or the AWS CLI would take it for an address.',
    'zh-CN': 'EC2 不接受该节点安全组名称，或者 AWS CLI 会把它当作地址读取。',
  },
  vpc: { en: 'The VPC of the node security group has no valid ID.', 'zh-CN': '节点安全组所在 VPC 的 ID 无效。' },
  profile: {
    en: 'Both roles have the same instance profile, and a profile holds one role.',
    'zh-CN': '两个角色使用了同一个实例配置文件，而一个实例配置文件只能包含一个角色。',
  },
  tables: {
    en: 'More than one route table would carry the cluster tag.',
    'zh-CN': '将有多个路由表带有集群标签。',
  },
} as const satisfies Record<string, Text>

export type ScriptGap = keyof typeof scriptGaps

/** Comments between the commands. */
export const scriptComments = {
  found: {
    en: 'Answers 1 where IAM knows no such thing; any other error ends the script.',
    'zh-CN': 'IAM 中不存在该对象时返回 1；其他错误会终止脚本。',
  },
  patiently: {
    en: 'Tries again, for a minute, while AWS does not yet see what was made a moment ago.',
    'zh-CN': 'AWS 尚未识别刚创建的对象时，在一分钟内重试。',
  },
  ours: {
    en: 'Whether what was found is made by Lariat, and not for another cluster or region.',
    'zh-CN': '判断找到的对象是否由 Lariat 创建，且不属于其他集群或其他区域。',
  },
  mine: {
    en: 'Whether what was found is made by Lariat for this very cluster in this region.',
    'zh-CN': '判断找到的对象是否由 Lariat 为该区域的本集群创建。',
  },
  words: {
    en: 'The words of a policy, sorted, where AWS returns it in another order; that proves less, and is said.',
    'zh-CN': 'AWS 返回的顺序不同时，将策略拆成词并排序后比较；这样的比较不够严格，会加以说明。',
  },
  foreign: {
    en: 'What carries the tag of another cluster. The cloud provider stops when it finds two.',
    'zh-CN': '带有其他集群标签的资源。云提供商发现两个集群标签时会停止工作。',
  },
  crowded: {
    en: 'Machines that have, or would have, two tagged security groups: the cloud provider then opens none.',
    'zh-CN': '已有或将有两个带标签的安全组的机器：此时云提供商不会为其放行。',
  },
  unknown: {
    en: 'Left out: {count} without an ID that EC2 could have given.',
    'zh-CN': '已略去 {count} 个资源：其 ID 不是有效的 EC2 资源 ID。',
  },
} as const satisfies Record<string, Text>

/** What the scripts print, after the name of what it is about. */
export const scriptWords = {
  made: { en: 'made', 'zh-CN': '已创建' },
  reordered: {
    en: ' (the same words in another order: compare the two by eye, or run setup.sh)',
    'zh-CN': '（内容相同但顺序不同：请人工比对，或运行 setup.sh）',
  },
  missing: { en: 'to be opened', 'zh-CN': '待放行' },
  written: { en: 'written', 'zh-CN': '已写入' },
  removed: { en: 'removed', 'zh-CN': '已删除' },
  kept: { en: 'left alone: Lariat did not make it for this cluster in this region', 'zh-CN': '保留不动：并非由 Lariat 为该区域的本集群创建' },
  notOurs: {
    en: 'exists, and Lariat did not make it for this cluster in this region',
    'zh-CN': '已存在，但并非由 Lariat 为该区域的本集群创建',
  },
  otherPath: { en: 'exists under another path, which IAM cannot change', 'zh-CN': '已存在于其他路径下，IAM 无法更改路径' },
  noRole: { en: 'the role to adopt does not exist', 'zh-CN': '要沿用的角色不存在' },
  noPrincipal: { en: 'does not exist, so no policy can be attached to it', 'zh-CN': '不存在，无法为其附加策略' },
  noTrust: { en: 'does not let EC2 assume it', 'zh-CN': '不允许 EC2 代入该角色' },
  otherRole: { en: 'holds another role', 'zh-CN': '已包含其他角色' },
  absent: { en: 'does not exist in this region', 'zh-CN': '在该区域中不存在' },
  otherProfile: {
    en: 'has another instance profile, and the Plan does not replace it',
    'zh-CN': '已关联其他实例配置文件，且方案不要求替换',
  },
  otherCluster: { en: 'carries the tag of another cluster', 'zh-CN': '带有其他集群的标签' },
  crowded: {
    en: 'a machine would have two security groups with the cluster tag, or the cluster two route tables',
    'zh-CN': '会使某台机器拥有两个带集群标签的安全组，或使集群拥有两个带标签的路由表',
  },
  inUse: {
    en: 'machines use it that the Plan does not name; delete the cluster first',
    'zh-CN': '仍被方案之外的机器使用；请先删除集群',
  },
  attached: {
    en: 'something else is attached to it or uses it, so it stays',
    'zh-CN': '仍附加有其他内容或仍被使用，因此保留',
  },
  unchanged: { en: 'not changed', 'zh-CN': '未更改' },
  wrongAccount: { en: 'is not the account of the Plan', 'zh-CN': '不是方案中的账户' },
  noFile: { en: 'cannot be read', 'zh-CN': '无法读取' },
  conflicts: { en: 'Not everything could be done: see above.', 'zh-CN': '有部分操作未能完成，请查看上面的输出。' },
  role: { en: 'role', 'zh-CN': '角色' },
  trust: { en: 'trust policy', 'zh-CN': '信任策略' },
  policy: { en: 'policy', 'zh-CN': '策略' },
  profile: { en: 'instance profile', 'zh-CN': '实例配置文件' },
} as const satisfies Record<string, Text>
