import { ecrProviderSince, ecrPublishing } from '@/lib/catalog/ecr-provider'
import { issue, lbcCode } from '@/lib/catalog/sources'
import { needsEcrProvider } from '@/lib/derive/ecr-provider'
import { hasLoadBalancerController } from '@/lib/derive/load-balancer-controller'
import { roleNames } from '@/lib/derive/names'
import { nodeGroups, uninitialized } from '@/lib/derive/nodes'
import { inlinePolicyLimit, nodePolicy } from '@/lib/derive/policies'
import { tolerates, type Toleration } from '@/lib/derive/scheduling'
import { minorOf } from '@/lib/catalog/version'
import { setIn } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'
import { when } from './finding'
import { iamNames } from './sources'
import { helmJob } from './storage-sources'
import type { Finding, Rule } from './types'

/** What the Helm job of a `bootstrap` chart tolerates, the network plugin's among them, beside the roles' own taints. */
const bootstrapTolerations: readonly Toleration[] = [
  { key: 'node-role.kubernetes.io/control-plane', operator: 'Exists', effect: 'NoSchedule' },
  { key: 'node-role.kubernetes.io/etcd', operator: 'Exists', effect: 'NoExecute' },
  { key: 'CriticalAddonsOnly', operator: 'Exists' },
]

/** Taints in the way of those jobs, in every pool that has the role; none as long as one pool is free. */
function everywhereTainted(plan: Plan, role: 'controlPlane' | 'worker', allowed: readonly Toleration[]): Finding[] {
  if (plan.cluster.distribution === 'rke1' || plan.nodes.source !== 'ec2') return []
  const blocking = (group: ReturnType<typeof nodeGroups>[number]) =>
    group.taints.some(
      (taint) => taint.effect !== 'PreferNoSchedule' && taint.key !== uninitialized.key && !tolerates(allowed, taint),
    )
  const groups = nodeGroups(plan).filter(({ roles }) => roles[role])
  if (groups.length === 0 || !groups.every(blocking)) return []
  return groups.map(({ path, name }) => ({ path: `${path}.taints`, values: { pool: name } }))
}

/** Both profiles' policies stand in one role where the Plan gives them one name. */
function policySize(plan: Plan): number {
  const size = (profile: 'control-plane' | 'worker') => JSON.stringify(nodePolicy(plan, profile)).length
  return size('control-plane') + size('worker')
}

/** What comes beside the cloud controller, and where it can run. */
export const addOnRules: readonly Rule[] = [
  {
    id: 'LAR-740',
    severity: 'info',
    title: {
      en: 'Since 1.27 nodes need a program to pull from ECR',
      'zh-CN': '自 1.27 起，节点需要额外的程序才能从 ECR 拉取镜像',
    },
    explain: {
      en:
        'kubelet no longer signs in by itself. ecr/prepare-node.sh puts the program and its configuration on a machine '
        + 'before it joins: run it on existing machines, or while building the AMI of your pools. If you pull nothing '
        + 'from private ECR registries, turn the feature off.',
      'zh-CN':
        'kubelet 不再自行登录。ecr/prepare-node.sh 会在机器加入集群之前安装该程序及其配置：请在现有机器上运行，或在构建节点池所用的 AMI 时运行。'
        + '如果不从 ECR 私有镜像仓库拉取镜像，可以关闭该功能。',
    },
    source: ecrPublishing,
    check: (plan) => when(needsEcrProvider(plan), 'features.ecr'),
  },
  {
    id: 'LAR-741',
    severity: 'warning',
    title: {
      en: 'The cloud controller makes no load balancers for new Services',
      'zh-CN': '云控制器管理器不会为新的 Service 创建负载均衡器',
    },
    explain: {
      en:
        'As the default, the AWS Load Balancer Controller claims every new Service of type LoadBalancer when it is '
        + 'created. Classic load balancers are then no longer possible, and while none of its pods runs no such Service '
        + 'can be created. Its load balancers are internal unless the Service says '
        + '`service.beta.kubernetes.io/aws-load-balancer-scheme: internet-facing`. “Beside” leaves Services to the cloud '
        + 'controller.',
      'zh-CN':
        '作为默认控制器时，AWS Load Balancer Controller 会接管所有新建的 LoadBalancer 类型 Service。此后无法再创建 CLB；在其 Pod 都未运行时，也无法创建此类 Service。'
        + '其创建的负载均衡器默认为内网类型，需要公网时，Service 须带有注解 `service.beta.kubernetes.io/aws-load-balancer-scheme: internet-facing`。'
        + '选择“并存”则 Service 仍由云控制器管理器处理。',
    },
    source: lbcCode('docs/deploy/installation.md'),
    check: ({ cluster, features }) =>
      when(
        features.loadBalancerController === 'default'
          && (features.classicLoadBalancer || features.networkLoadBalancer)
          && cluster.provider === 'external',
        'features.loadBalancerController',
      ),
    fix: {
      label: { en: 'Run it beside', 'zh-CN': '改为并存' },
      apply: (plan) => setIn(plan, 'features.loadBalancerController', 'beside'),
    },
  },
  {
    id: 'LAR-742',
    severity: 'info',
    title: {
      en: 'The AWS Load Balancer Controller brings a policy of its own',
      'zh-CN': 'AWS Load Balancer Controller 需要单独的策略',
    },
    explain: {
      en:
        'It is too long to stand in the role beside the other permissions, so it is a managed policy: '
        + 'iam/load-balancer-controller.json. The change set attaches it to the role of the nodes that the controller runs '
        + 'on. The controller also needs a hop limit of 2, as it runs on the pod network.',
      'zh-CN':
        '该策略过长，无法与其他权限一起写入角色，因此使用托管策略：iam/load-balancer-controller.json。变更集会将其附加到控制器所在节点的角色。'
        + '该控制器运行在 Pod 网络中，因此还需要将跳数限制设为 2。',
    },
    source: lbcCode('docs/install/iam_policy.json'),
    check: (plan) => when(hasLoadBalancerController(plan), 'features.loadBalancerController'),
  },
  {
    id: 'LAR-743',
    severity: 'error',
    title: {
      en: 'With its taints, pool “{pool}” keeps the cluster from starting',
      'zh-CN': '节点池“{pool}”的污点会使集群无法启动',
    },
    explain: {
      en:
        'The network plugin and the cloud controller are installed by Helm jobs on the control plane. Those tolerate the '
        + 'taints of its roles and CriticalAddonsOnly, nothing else, and every control plane pool here has another one. '
        + 'Use CriticalAddonsOnly=true:NoExecute, which is made for this, or leave the pool untainted: it is kept free of '
        + 'ordinary pods anyway.',
      'zh-CN':
        '网络插件和云控制器管理器由控制平面节点上的 Helm 任务安装。这些任务只容忍角色自带的污点和 CriticalAddonsOnly，而此处所有控制平面节点池都带有其他污点。'
        + '请使用专为此设计的 CriticalAddonsOnly=true:NoExecute，或不设污点：控制平面节点本来就不会运行普通 Pod。',
    },
    source: helmJob,
    check: (plan) => everywhereTainted(plan, 'controlPlane', bootstrapTolerations),
  },
  {
    id: 'LAR-744',
    severity: 'warning',
    title: { en: 'No worker pool is free of taints', 'zh-CN': '没有不带污点的工作节点池' },
    explain: {
      en:
        'The Helm jobs that install the rest (ingress, metrics, the EBS CSI driver) tolerate no taint, and much of what '
        + 'people install later does not either: they stay Pending. Leave one worker pool without taints, or with '
        + 'PreferNoSchedule.',
      'zh-CN':
        '安装其余组件（Ingress、指标、EBS CSI 驱动等）的 Helm 任务不容忍任何污点，之后安装的许多组件也是如此，它们会一直处于 Pending。请至少保留一个不带污点的工作节点池，或使用 '
        + 'PreferNoSchedule。',
    },
    source: helmJob,
    check: (plan) => everywhereTainted(plan, 'worker', []),
  },
  {
    id: 'LAR-745',
    severity: 'error',
    title: { en: 'The policies of role “{role}” are longer than IAM takes', 'zh-CN': '角色“{role}”的策略超出 IAM 的长度限制' },
    explain: {
      en:
        'Both profiles use this role, and its inline policies have {size} characters together; IAM takes {limit}. Use '
        + 'two roles, managed policies, or the minimal policy.',
      'zh-CN': '两个实例配置文件使用同一角色，其内联策略共 {size} 个字符，而 IAM 最多接受 {limit} 个。请使用两个角色，改用托管策略，或使用最小权限策略。',
    },
    source: iamNames,
    check: (plan) => {
      const { controlPlane, worker } = roleNames(plan)
      const size = policySize(plan)
      const together = controlPlane.roleName === worker.roleName && plan.iam.policies === 'inline'
      const broken = together && size > inlinePolicyLimit
      return when(broken, 'iam.worker.roleName', { role: worker.roleName, size, limit: inlinePolicyLimit })
    },
  },
  {
    id: 'LAR-746',
    severity: 'info',
    title: {
      en: 'Every node needs the hop limit where the controller may land',
      'zh-CN': '控制器可能运行的每个节点都需要设置跳数限制',
    },
    explain: {
      en:
        'Servers here take ordinary pods, and they have the control plane’s profile. So the EBS CSI driver’s policy '
        + 'stands in that role too, and with a hop limit of 2 any pod there reaches all of its permissions. Keep servers '
        + 'free of the worker role where you can.',
      'zh-CN':
        '此处的 server 节点也运行普通 Pod，并使用控制平面的实例配置文件。因此 EBS CSI 驱动的策略也写入该角色；跳数限制设为 2 之后，其上的任何 Pod 都能获得该角色的全部权限。'
        + '条件允许时，请不要为 server 节点分配 worker 角色。',
    },
    source: issue('kubernetes-sigs/aws-ebs-csi-driver#2031'),
    check: (plan) => {
      const mixed = nodeGroups(plan).filter(({ roles }) => roles.controlPlane && roles.worker)
      const onWorkers = plan.storage.ebs && plan.storage.controllerOn === 'worker'
      return onWorkers ? mixed.map(({ path }) => ({ path: `${path}.roles` })) : []
    },
  },
  {
    id: 'LAR-747',
    severity: 'warning',
    title: { en: 'RKE1 nodes cannot pull from ECR since 1.27', 'zh-CN': '自 1.27 起，RKE1 节点无法从 ECR 拉取镜像' },
    explain: {
      en:
        'kubelet no longer signs in by itself, and under RKE1 it runs in a container that does not have the program for '
        + 'it. The roles allow the pulls, but nothing in these files installs the program: ecr/prepare-node.sh is for RKE2 '
        + 'and K3s. Use pull secrets and turn the feature off, or bring the program in through '
        + 'services.kubelet.extra_binds and extra_args yourself.',
      'zh-CN':
        'kubelet 不再自行登录，而 RKE1 的 kubelet 运行在不含登录程序的容器中。角色允许拉取，但这些文件都不会安装该程序：ecr/prepare-node.sh 只适用于 RKE2 和 K3s。'
        + '请改用镜像拉取 Secret 并关闭该功能，或自行通过 services.kubelet.extra_binds 和 extra_args 提供该程序。',
    },
    source: ecrPublishing,
    check: ({ cluster, features }) => {
      const needed = (minorOf(cluster.kubernetes) ?? ecrProviderSince) >= ecrProviderSince
      return when(features.ecr && cluster.distribution === 'rke1' && needed, 'features.ecr')
    },
  },
  {
    id: 'LAR-787',
    severity: 'info',
    title: { en: 'Traefik of K3s gets a load balancer of its own', 'zh-CN': 'K3s 自带的 Traefik 会创建负载均衡器' },
    explain: {
      en:
        'K3s installs Traefik with a Service of type LoadBalancer. With the cloud controller that is a load balancer in '
        + 'AWS, public where a public subnet is found, from the first minute on. If you do not want it, add `traefik` '
        + 'to `disable` in cluster.yaml, beside `servicelb`.',
      'zh-CN':
        'K3s 会安装 Traefik 及其 LoadBalancer 类型的 Service。云控制器管理器启动后会立即为其在 AWS 中创建负载均衡器；有公有子网时，该负载均衡器面向公网。'
        + '如果不需要，请在 cluster.yaml 的 `disable` 中，在 `servicelb` 之外加上 `traefik`。',
    },
    source: { name: 'K3s documentation, Networking Services', url: 'https://docs.k3s.io/networking/networking-services' },
    check: ({ cluster, features }) =>
      when(
        cluster.distribution === 'k3s'
          && cluster.provider === 'external'
          && (features.classicLoadBalancer || features.networkLoadBalancer),
        'cluster.distribution',
      ),
  },
]
