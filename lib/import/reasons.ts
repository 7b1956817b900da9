import type { Text } from '@/lib/text'

/** Why a value is left out. */
export const reasons = {
  itself: { en: 'Lariat writes the same by itself.', 'zh-CN': 'Lariat 会自动写出相同的内容。' },
  noField: {
    en: 'Lariat has no field for it, so its files will be without it.',
    'zh-CN': 'Lariat 没有对应的字段，生成的文件中不会包含它。',
  },
  otherwise: {
    en: 'Lariat writes “{value}” here: it follows from the rest of the Plan, or another document says so.',
    'zh-CN': 'Lariat 在此处写入“{value}”：该值由方案的其他部分得出，或者另一份文档如此规定。',
  },
  notInList: {
    en: 'Lariat makes this list itself, and leaves this entry out.',
    'zh-CN': '该列表由 Lariat 自行生成，其中不含此项。',
  },
  refused: {
    en: '“{value}” cannot be used here: not of the right kind, too long, or out of bounds.',
    'zh-CN': '此处不能使用“{value}”：类型不符、过长或超出范围。',
  },
  opaque: {
    en: 'Only the program that runs this file knows what it stands for.',
    'zh-CN': '只有运行该文件的程序才知道它的实际值。',
  },
  namedByLariat: { en: 'Lariat gives this object its name.', 'zh-CN': '该对象由 Lariat 命名。' },
  apiServerFlag: {
    en: 'Of no use to the API server, which does not even start with it from Kubernetes 1.33 on. Lariat writes it only for the RKE2 builds that need it.',
    'zh-CN': 'API server 用不到它，从 Kubernetes 1.33 起带上它甚至无法启动。Lariat 只为确实需要的 RKE2 版本写入。',
  },
  besideConfig: {
    en: 'It stands beside “config” instead of in it, so Rancher drops it. Lariat says it in machineGlobalConfig.',
    'zh-CN': '它与“config”同级而不在其下，会被 Rancher 丢弃。Lariat 将其写在 machineGlobalConfig 中。',
  },
  forEveryNode: {
    en: 'Lariat tells every node the same, in machineGlobalConfig.',
    'zh-CN': 'Lariat 在 machineGlobalConfig 中对所有节点统一设置。',
  },
  machineTags: {
    en: 'Not read: without a cluster tag, or with an odd number of parts, nobody can tell keys from values for certain.',
    'zh-CN': '无法读取：没有集群标签，或各部分总数为奇数，因而无法确定哪些是键、哪些是值。',
  },
  bothFlags: {
    en: 'In a private subnet both address flags belong together; one alone still gives a public address, or one that nobody reaches.',
    'zh-CN': '在私有子网中，两个地址选项必须同时设置；只设一个时，仍会分配公有地址，或得到无法访问的地址。',
  },
  clusterRoleRules: {
    en: 'A list of one’s own replaces the chart’s, and loses two rules that charts from 0.0.9 on have. Lariat leaves it to the chart.',
    'zh-CN': '自定义列表会整体替换 Chart 的列表，并丢失 0.0.9 及以后版本中的两条规则。Lariat 沿用 Chart 自带的列表。',
  },
  tolerations: {
    en: 'Lariat derives tolerations from the roles and the taints of the pools.',
    'zh-CN': 'Lariat 根据节点池的角色和污点推导容忍度。',
  },
  nodeSelector: {
    en: 'Lariat derives the node selector from the distribution, whose label has a name and a value of its own.',
    'zh-CN': 'Lariat 根据发行版推导节点选择器，不同发行版的标签名称和取值各不相同。',
  },
  secret: {
    en: 'A Plan has no place for secrets. Give it in Rancher.',
    'zh-CN': '方案中不存放任何密钥，请在 Rancher 中填写。',
  },
  drainOptions: {
    en: 'A Plan says whether nodes are drained; how, Lariat decides.',
    'zh-CN': '方案只决定是否排空节点，具体方式由 Lariat 决定。',
  },
  example: {
    en: 'A step, or an example, on a page: what the cluster is, the files beside it say.',
    'zh-CN': '这是文档页面中的步骤或示例；集群的实际配置以一并提供的文件为准。',
  },
  noDocuments: {
    en: 'There is no object in this text that Rancher could apply.',
    'zh-CN': '这段文本中没有 Rancher 可以应用的对象。',
  },
  version: { en: 'The version of the Plan’s format.', 'zh-CN': '方案格式的版本号。' },
  notInPlan: {
    en: '“{value}” is nothing that this field of a Plan can be, or there is no such field.',
    'zh-CN': '方案中没有这个字段，或者该字段不能取“{value}”。',
  },
  link: { en: 'The Plan of this link is what everything else is laid over.', 'zh-CN': '其他内容均以此链接中的方案为基础。' },
  untouched: {
    en: 'As Lariat made it: the Plan in its first lines says it all.',
    'zh-CN': '与 Lariat 生成时一致，文件开头的方案已包含全部内容。',
  },
  edited: {
    en: 'This file is not as Lariat made it, and Lariat does not read files of this kind back: your edit is lost.',
    'zh-CN': '该文件在 Lariat 生成之后被修改过，而 Lariat 不会读回这类文件：您的修改将会丢失。',
  },
  tooMany: {
    en: 'Lariat does not know this kind of document, or there are too many documents to lay over one Plan.',
    'zh-CN': 'Lariat 不认识这种文档，或者文档过多，无法合并为一个方案。',
  },
  unknown: {
    en: 'Lariat does not know this kind of document.',
    'zh-CN': 'Lariat 不认识这种文档。',
  },
} satisfies Record<string, Text>
