import { fill, type Locale, type Text } from '@/lib/text'

/** What the command line says by itself; what is wrong with a Plan is said by the rules. */
export const texts = {
  oneSource: {
    en: 'Give exactly one of --preset, --link and --plan.',
    'zh-CN': '--preset、--link 和 --plan 必须且只能指定一个。',
  },
  noPreset: {
    en: 'There is no preset “{name}”. There are: {known}.',
    'zh-CN': '没有名为“{name}”的预设。可用的预设：{known}。',
  },
  unreadable: { en: '{file} cannot be read: {reason}', 'zh-CN': '无法读取 {file}：{reason}' },
  notJson: { en: '{file} is not JSON: {reason}', 'zh-CN': '{file} 不是有效的 JSON：{reason}' },
  planNewer: {
    en: '{file} was made by a later version of Lariat. Update Lariat to use it.',
    'zh-CN': '{file} 由更高版本的 Lariat 生成。请升级 Lariat 后再使用。',
  },
  planOlder: {
    en: '{file} was made by a version of Lariat that is too old to be understood.',
    'zh-CN': '{file} 由过旧的 Lariat 版本生成，无法识别。',
  },
  notAPlan: { en: '{file} is not a Plan. {path}: {message}', 'zh-CN': '{file} 不是有效的方案。{path}：{message}' },
  'link-not-a-link': {
    en: 'This is not a Lariat link. One ends in #p=r1. and many letters; put it between single quotes.',
    'zh-CN': '这不是 Lariat 链接。Lariat 链接以 #p=r1. 加一长串字母结尾；请用单引号将其括起来。',
  },
  'link-broken': {
    en: 'The link is damaged: characters were changed, added or lost. Ask for it again.',
    'zh-CN': '链接已损坏：有字符被修改、增加或丢失。请重新获取该链接。',
  },
  'link-truncated': {
    en: 'The end of the link is missing. Copy it again to the last character.',
    'zh-CN': '链接末尾缺失。请重新完整复制。',
  },
  'link-newer': {
    en: 'The link was made by a later version of Lariat. Update Lariat to open it.',
    'zh-CN': '该链接由更高版本的 Lariat 生成。请升级 Lariat 后再打开。',
  },
  'link-too-large': {
    en: 'This is larger than any link Lariat opens. Use a Plan file instead (lariat show, --plan).',
    'zh-CN': '超出了 Lariat 可打开链接的大小。请改用方案文件（lariat show、--plan）。',
  },
  'link-invalid': {
    en: 'The link is whole, but what it carries is not a Plan.',
    'zh-CN': '链接完整，但其中的内容不是有效的方案。',
  },
  setShape: {
    en: '--set wants path=value, such as iam.mode=documented; this is “{given}”.',
    'zh-CN': '--set 的格式为 path=value，例如 iam.mode=documented；当前为“{given}”。',
  },
  noField: {
    en: 'The Plan has no field {path}. Close to it: {near}.',
    'zh-CN': '方案中没有字段 {path}。相近的字段：{near}。',
  },
  noEntry: {
    en: 'There is no {path}: the list {list} has {count} entries, counted from 0.',
    'zh-CN': '{path} 不存在：列表 {list} 共有 {count} 项，从 0 开始计数。',
  },
  wrongValue: {
    en: '{path} cannot be “{value}”: it takes {wanted}.',
    'zh-CN': '{path} 不能是“{value}”：应为{wanted}。',
  },
  badPath: {
    en: '{path} was not written: it would be outside of {root}, or goes through a symbolic link.',
    'zh-CN': '未写入 {path}：它位于 {root} 之外，或经过符号链接。',
  },
  unwritable: { en: '{path} cannot be written: {reason}', 'zh-CN': '无法写入 {path}：{reason}' },
  refused: {
    en: 'Nothing was written: {count} of these are errors. Correct them, or write the files all the same with --force.',
    'zh-CN': '未写入任何文件：以上有 {count} 个错误。请先修正，或使用 --force 强制写入。',
  },
  created: { en: 'created    {path}', 'zh-CN': '已创建  {path}' },
  changed: { en: 'changed    {path}', 'zh-CN': '已更新  {path}' },
  same: { en: 'unchanged  {path}', 'zh-CN': '无变化  {path}' },
  badBase: {
    en: '--base wants the page that opens links, such as https://lariat.example.com/open; this is “{given}”.',
    'zh-CN': '--base 应为打开链接的页面地址，例如 https://lariat.example.com/open；当前为“{given}”。',
  },
  longLink: {
    en: 'This link has {length} characters. Some chat and mail programs cut links after 2,000.',
    'zh-CN': '该链接有 {length} 个字符。部分聊天和邮件程序会截断超过 2,000 个字符的链接。',
  },
  fixed: { en: 'fixed      {path}', 'zh-CN': '已修复  {path}' },
  notAClusterId: {
    en: '“{given}” cannot be a cluster ID. It is what follows kubernetes.io/cluster/ in the tag, such as c-m-abcd1234.',
    'zh-CN': '“{given}”不是有效的集群 ID。集群 ID 是标签中 kubernetes.io/cluster/ 之后的部分，例如 c-m-abcd1234。',
  },
  notARegion: {
    en: '“{given}” is not a region, such as eu-central-1.',
    'zh-CN': '“{given}”不是有效的区域，例如 eu-central-1。',
  },
  doctorMachines: {
    en: '{count} machines of cluster {clusterId} in {region}.',
    'zh-CN': '集群 {clusterId} 在 {region} 中有 {count} 台机器。',
  },
  doctorInternetFacing: {
    en: 'Subnets for internet-facing load balancers in {vpcId}: {subnets}',
    'zh-CN': '{vpcId} 中面向互联网的负载均衡器所用子网：{subnets}',
  },
  doctorInternal: {
    en: 'Subnets for internal load balancers in {vpcId}: {subnets}',
    'zh-CN': '{vpcId} 中内部负载均衡器所用子网：{subnets}',
  },
  doctorSimulated: {
    en: 'Permissions as IAM’s own simulator judges them.',
    'zh-CN': '权限由 IAM 自带的模拟器判断。',
  },
  doctorDocuments: {
    en: 'Permissions as the policy documents say: IAM’s simulator could not be asked for every role.',
    'zh-CN': '权限根据策略文档判断：并非每个角色都可以使用 IAM 模拟器。',
  },
  doctorRead: { en: 'read:', 'zh-CN': '读取结果：' },
  doctorRemedy: { en: 'to do:', 'zh-CN': '处理方法：' },
  doctorUnread: {
    en: '{count} rules could not be judged, because a list could not be read:',
    'zh-CN': '有 {count} 条规则因所需列表无法读取而未能判断：',
  },
  doctorHealthy: { en: 'Nothing found.', 'zh-CN': '未发现问题。' },
  none: { en: 'none', 'zh-CN': '无' },
  changesWhere: { en: 'Account {accountId}, {region}', 'zh-CN': '账户 {accountId}，区域 {region}' },
  changesNone: { en: 'Nothing to do: {same} resources are as they should be.', 'zh-CN': '无需变更：{same} 个资源均已符合要求。' },
  changesCount: {
    en: 'To change: {work}. Conflicts: {conflicts}. Left alone: {left}. As they should be: {same}.',
    'zh-CN': '待变更：{work}。冲突：{conflicts}。保持原样：{left}。已符合要求：{same}。',
  },
  changesDigest: { en: 'To do exactly this: --digest {given}', 'zh-CN': '要严格执行以上内容：--digest {given}' },
  noSuchChange: {
    en: '{given}: no change has this ID. Give --decide as <ID of a change>=<way out>, as “lariat plan” prints it.',
    'zh-CN': '{given}：没有这个 ID 的变更。--decide 的写法为 <变更 ID>=<处理方式>，与 “lariat plan” 的输出一致。',
  },
  nothingToDecide: { en: '{id} is no conflict.', 'zh-CN': '{id} 没有冲突。' },
  noSuchWay: { en: '{id} can be decided as one of: {options}', 'zh-CN': '{id} 可选择以下处理方式：{options}' },
  decidedPlan: { en: 'The Plan with what was decided: {link}', 'zh-CN': '包含以上决定的方案：{link}' },
  leftBehind: {
    en: 'The cluster made these from inside, and undoing leaves them. While the cluster still runs, delete its Services of type LoadBalancer and its volume claims; afterwards only by hand:',
    'zh-CN': '以下资源由集群内部创建，撤销不会删除它们。请在集群仍在运行时删除 LoadBalancer 类型的 Service 和 PVC；集群消失后只能手动清理：',
  },
  leftUnknown: {
    en: 'Whether the cluster leaves load balancers or volumes behind is not known: {reason}',
    'zh-CN': '无法得知集群是否留下负载均衡器或卷：{reason}',
  },
  tryPreflight: {
    en: 'What permissions this needs, and whether you have them: lariat preflight',
    'zh-CN': '要查看所需权限并检查是否已拥有这些权限，请运行 lariat preflight',
  },
  applyAsk: { en: 'Do this? Type yes: ', 'zh-CN': '确定执行吗？请输入 yes：' },
  applyStopping: {
    en: 'Stopping: what is under way is finished, nothing new is begun. Press Ctrl+C again to end at once.',
    'zh-CN': '正在停止：已开始的步骤会执行完，不再开始新的步骤。再按一次 Ctrl+C 立即结束。',
  },
  applyNoTerminal: {
    en: 'Nothing was changed: nobody is at a terminal to say yes. Look at the changes, then give their digest with --digest.',
    'zh-CN': '未做任何更改：当前没有终端可供确认。请查看以上变更，然后用 --digest 传入其摘要。',
  },
  applyStarted: { en: 'Changes to make: {total}', 'zh-CN': '要执行的变更：{total}' },
  applyWaiting: { en: 'waiting    {id}: IAM does not show it everywhere yet', 'zh-CN': '等待中  {id}：IAM 尚未完全生效' },
  applyDone: { en: 'done       {id}', 'zh-CN': '已完成  {id}' },
  applyFailed: { en: 'failed     {id}: {reason}', 'zh-CN': '失败    {id}：{reason}' },
  applySkipped: { en: 'skipped    {id}: it waits for {because}', 'zh-CN': '已跳过  {id}：需等待 {because}' },
  applyAborted: { en: 'skipped    {id}: stopped before it was begun', 'zh-CN': '已跳过  {id}：停止时尚未开始' },
  applyMoved: {
    en: 'Nothing was changed: the account or the Plan has changed since that digest was made. This is how it stands now:',
    'zh-CN': '未做任何更改：生成该摘要之后，账户或方案发生了变化。目前的情况如下：',
  },
  applyFinished: {
    en: 'Done: {done}. Failed: {failed}. Skipped: {skipped}. Conflicts: {conflicts}. Unchanged: {unchanged}.',
    'zh-CN': '已完成：{done}。失败：{failed}。已跳过：{skipped}。冲突：{conflicts}。未变：{unchanged}。',
  },
  error: { en: 'error', 'zh-CN': '错误' },
  warning: { en: 'warning', 'zh-CN': '警告' },
  info: { en: 'info', 'zh-CN': '提示' },
  anInteger: { en: 'a whole number', 'zh-CN': '整数' },
  aBoolean: { en: 'true or false', 'zh-CN': ' true 或 false' },
  oneOf: { en: 'one of {options}', 'zh-CN': '以下之一：{options}' },
  json: { en: 'JSON', 'zh-CN': ' JSON' },
} as const satisfies Record<string, Text>

export interface Message {
  readonly key: keyof typeof texts
  readonly values?: Readonly<Record<string, string | number>>
}

/** A message in a language. */
export function say({ key, values }: Message, locale: Locale): string {
  return fill(texts[key][locale], values)
}
