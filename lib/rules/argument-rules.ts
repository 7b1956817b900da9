import { controllerArguments } from '@/lib/catalog/chart-values'
import { ccmChart, ccmCode } from '@/lib/catalog/sources'
import { setIn, type PlanPath } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'
import { each, when } from './finding'
import type { Finding, Rule } from './types'

const args = (plan: Plan, check: (arg: string, at: (field?: string) => PlanPath) => Finding[]) =>
  each(plan.helm.extraArgs, 'helm.extraArgs', check)

const flagOf = (arg: string) => arg.split('=', 1)[0] ?? ''
const valueOf = (arg: string) => arg.slice(flagOf(arg).length + 1)
/** What the files set already, from other fields or because nothing else works. */
const managed = new Set([...controllerArguments.map(({ arg }) => flagOf(arg)), '--v'])
const serviceAccounts = '--use-service-account-credentials'
const nodeCidrs = '--allocate-node-cidrs'

const removeArgument = {
  label: { en: 'Remove it', 'zh-CN': '删除' },
  apply: (plan: Plan, { path }: Finding) =>
    setIn(
      plan,
      'helm.extraArgs',
      plan.helm.extraArgs.filter((_, index) => index !== Number(path.split('.')[2])),
    ),
}

/** Arguments of the cloud controller that a person adds. */
export const argumentRules: readonly Rule[] = [
  {
    id: 'LAR-406',
    severity: 'error',
    title: { en: '{flag} is already set', 'zh-CN': '{flag} 已被设置' },
    explain: {
      en:
        'The files give it the one value that works here (--v has a field of its own). A second one would win over '
        + 'it. Remove this argument.',
      'zh-CN': '生成的文件已为其设置了此处唯一可用的值（--v 有单独的字段）。重复设置会覆盖该值。请删除此参数。',
    },
    source: ccmChart,
    check: (plan) => args(plan, (arg, at) => when(managed.has(flagOf(arg)), at(), { flag: flagOf(arg) })),
    fix: removeArgument,
  },
  {
    id: 'LAR-407',
    severity: 'error',
    title: { en: 'The chart’s permissions do not suffice for {flag}', 'zh-CN': 'Chart 的权限不足以支持 {flag}' },
    explain: {
      en:
        'It makes the controller read service accounts, which the chart’s ClusterRole does not allow. The '
        + 'documentation therefore replaces all of its rules, and loses two that newer versions need. Leave both '
        + 'alone.',
      'zh-CN':
        '该参数会让控制器读取 ServiceAccount，而 Chart 的 ClusterRole 并未授权。文档因此替换了全部规则，却丢失了新版本所需的两条。请都不要设置。',
    },
    source: ccmChart,
    check: (plan) =>
      args(plan, (arg, at) =>
        when(flagOf(arg) === serviceAccounts && arg !== `${serviceAccounts}=false`, at(), { flag: flagOf(arg) }),
      ),
    fix: removeArgument,
  },
  {
    id: 'LAR-408',
    severity: 'error',
    title: { en: '“{arg}” is not one argument', 'zh-CN': '“{arg}”不是单个参数' },
    explain: {
      en:
        'Each line is one argument as the program receives it: two hyphens, the name, and the value after an '
        + 'equals sign, such as --controllers=*,tagging.',
      'zh-CN': '每行是程序接收到的一个参数：两个连字符、参数名，等号之后是值，例如 --controllers=*,tagging。',
    },
    source: ccmChart,
    check: (plan) => args(plan, (arg, at) => when(!/^--[a-z][a-z0-9-]*(=.*)?$/.test(arg), at(), { arg })),
  },
  {
    id: 'LAR-411',
    severity: 'warning',
    title: { en: 'The tagging controller has no permission to tag', 'zh-CN': '标签控制器没有打标签的权限' },
    explain: {
      en:
        'It puts tags on instances and takes them off again, with ec2:CreateTags and ec2:DeleteTags. No policy that '
        + 'Lariat writes allows both on instances. Leave it off, since pools and the Tags step tag the machines '
        + 'already; or add both actions to the control plane role yourself, and pass --tags and --resources as well.',
      'zh-CN':
        '标签控制器通过 ec2:CreateTags 和 ec2:DeleteTags 为实例添加和移除标签，而 Lariat 生成的策略都没有同时授予这两项对实例的权限。节点池和“标签”步骤已经会为机器打标签，建议不要启用；'
        + '如确有需要，请自行在控制平面角色中添加这两项操作，并同时传入 --tags 和 --resources。',
    },
    source: ccmCode('pkg/controllers/tagging/tagging_controller.go'),
    check: (plan) =>
      args(plan, (arg, at) =>
        when(flagOf(arg) === '--controllers' && valueOf(arg).split(',').includes('tagging'), at()),
      ),
  },
  {
    id: 'LAR-412',
    severity: 'warning',
    title: { en: 'The cloud controller finds no file for --cloud-config', 'zh-CN': '云控制器管理器找不到 --cloud-config 指定的文件' },
    explain: {
      en:
        'The file has to be mounted into its pod with the chart’s extraVolumes and extraVolumeMounts, which Lariat '
        + 'does not write. The controller then ends when it cannot open the file, and nodes stay uninitialised. '
        + 'Remove the argument, or add the volume, the mount and the file to the generated values by hand.',
      'zh-CN':
        '该文件需要通过 Chart 的 extraVolumes 和 extraVolumeMounts 挂载到 Pod 中，而 Lariat 不会生成这两项。控制器打不开文件便会退出，节点将一直处于未初始化状态。'
        + '请删除该参数，或在生成的 values 中手动添加卷、挂载和文件。',
    },
    source: ccmChart,
    check: (plan) => args(plan, (arg, at) => when(flagOf(arg) === '--cloud-config' && valueOf(arg) !== '', at())),
    fix: removeArgument,
  },
  {
    id: 'LAR-413',
    severity: 'warning',
    title: { en: '{flag} has nothing to do here', 'zh-CN': '{flag} 在此不起作用' },
    explain: {
      en:
        'Node CIDRs are given out by the kube-controller-manager of the distribution. In the cloud controller the '
        + 'argument belongs to cloud routes, which the files turn off because the CNI routes pods by itself. Remove '
        + 'it.',
      'zh-CN':
        '节点 CIDR 由发行版自带的 kube-controller-manager 分配。云控制器管理器的这个参数用于云路由，而 Pod 路由由 CNI 自行处理，生成的文件已关闭云路由。请删除该参数。',
    },
    source: ccmCode('cmd/aws-cloud-controller-manager/main.go'),
    check: (plan) =>
      args(plan, (arg, at) => when(flagOf(arg) === nodeCidrs && arg !== `${nodeCidrs}=false`, at(), { flag: nodeCidrs })),
    fix: removeArgument,
  },
]
