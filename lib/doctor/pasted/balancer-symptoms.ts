import { lbcCode } from '@/lib/catalog/sources'
import { few, isController, said, shows } from './matching'
import { controllerCode, routeCode } from './sources'
import type { Symptom } from './types'

const groups: Symptom = {
  id: 'LAR-986',
  severity: 'error',
  title: {
    en: 'The cloud controller cannot tell which security group of {instance} is the cluster’s',
    'zh-CN': '云控制器管理器无法判断 {instance} 的哪个安全组属于集群',
  },
  explain: {
    en:
      'A machine with several security groups needs the cluster tag on exactly one of them: on none or on two, load '
      + 'balancers are not made. The rule holds for each machine, not for the VPC.',
    'zh-CN':
      '机器有多个安全组时，必须恰好有一个带有集群标签；没有或有两个时都无法创建负载均衡器。该规则针对每台机器，而不是整个 VPC。',
  },
  remedy: {
    en: 'Tag exactly one of the machine’s groups with kubernetes.io/cluster/<ID>, and take the tag off the others.',
    'zh-CN': '仅为该机器的一个安全组添加 kubernetes.io/cluster/<ID> 标签，并移除其他安全组上的该标签。',
  },
  source: controllerCode,
  explains: [],
  match: (reading) => {
    const lines = said(reading, severalGroups)
    return shows(lines, { instance: severalGroups.exec(lines[0]?.text ?? '')?.[1] ?? '' })
  },
}

const severalGroups = /Multiple (?:un)?tagged security groups found for instance (i-[0-9a-z]{1,40})/

const subnets: Symptom = {
  id: 'LAR-987',
  severity: 'error',
  title: { en: 'No subnet fits the load balancer', 'zh-CN': '没有适合负载均衡器的子网' },
  explain: {
    en:
      'Of its VPC, the cloud controller takes subnets that carry this cluster’s tag or no cluster tag at all; a public load '
      + 'balancer also needs a route to an internet gateway. Local zones do not count.',
    'zh-CN':
      '云控制器管理器只使用其 VPC 中带有本集群标签、或没有任何集群标签的子网；公网负载均衡器还需要通往互联网网关的路由。'
      + '本地区域（Local Zone）不计入。',
  },
  remedy: {
    en:
      'Tag the subnets with kubernetes.io/cluster/<ID> and kubernetes.io/role/elb (internal: internal-elb), or name them in '
      + 'service.beta.kubernetes.io/aws-load-balancer-subnets. For an internal one set '
      + 'service.beta.kubernetes.io/aws-load-balancer-internal: "true".',
    'zh-CN':
      '为子网添加 kubernetes.io/cluster/<ID> 和 kubernetes.io/role/elb（内网为 internal-elb）标签，或在 '
      + 'service.beta.kubernetes.io/aws-load-balancer-subnets 注解中指定子网。内网负载均衡器请设置 '
      + 'service.beta.kubernetes.io/aws-load-balancer-internal: "true"。',
  },
  source: controllerCode,
  explains: [],
  match: (reading) => shows(said(reading, /could not find any suitable subnets for creating the ELB/)),
}

const webhook: Symptom = {
  id: 'LAR-992',
  severity: 'warning',
  title: {
    en: 'The AWS Load Balancer Controller takes Services that the cloud controller was to serve',
    'zh-CN': 'AWS Load Balancer Controller 接管了本应由云控制器管理器处理的 Service',
  },
  explain: {
    en:
      'From 2.5 on its webhook gives every new Service of type LoadBalancer to it; the cloud controller then leaves them '
      + 'alone. While its own pods do not run, no Service can be made at all.',
    'zh-CN':
      '自 2.5 起，其 webhook 会将所有新建的 LoadBalancer 类型 Service 交给它，云控制器管理器不再处理。'
      + '它的 Pod 未运行时，任何 Service 都无法创建。',
  },
  remedy: {
    en:
      'Set enableServiceMutatorWebhook: false in its values if the cloud controller is to serve Services; otherwise bring '
      + 'its pods up. A Service that was taken keeps its class: make it again.',
    'zh-CN':
      '如果由云控制器管理器处理 Service，请在其 values 中设置 enableServiceMutatorWebhook: false；否则请使其 Pod 恢复运行。'
      + '已被接管的 Service 会保留其 class，需要重新创建。',
  },
  source: lbcCode('docs/deploy/installation.md'),
  explains: [],
  match: (reading) => shows(said(reading, /failed calling webhook \\?"mservice\.elbv2\.k8s\.aws/)),
}

const routes: Symptom = {
  id: 'LAR-997',
  severity: 'error',
  title: {
    en: 'The cloud controller tries to make routes in the VPC, and cannot',
    'zh-CN': '云控制器管理器试图在 VPC 中创建路由，但失败了',
  },
  explain: {
    en:
      'Routes for pod networks are on unless they are switched off. RKE2 and K3s bring an overlay network and need none, '
      + 'and with no or several tagged route tables the controller fails at them.',
    'zh-CN':
      'Pod 网络的路由功能默认开启。RKE2 和 K3s 使用覆盖网络，不需要这些路由；没有或有多个带标签的路由表时，该功能会失败。',
  },
  remedy: {
    en: 'Add --configure-cloud-routes=false to args in the values of the chart, beside --cloud-provider=aws.',
    'zh-CN': '在 Chart values 的 args 中，于 --cloud-provider=aws 之外添加 --configure-cloud-routes=false。',
  },
  source: routeCode,
  explains: [],
  match: (reading) =>
    shows(said(
      reading,
      /found multiple matching AWS route tables for AWS cluster/,
      /unable to find route table for AWS cluster/,
      /RouteController: Must specify clusterCIDR/,
    )),
}

const serviceLb: Symptom = {
  id: 'LAR-999',
  severity: 'warning',
  title: {
    en: 'K3s serves load balancers itself: pods {pods}',
    'zh-CN': 'K3s 自行提供负载均衡：Pod {pods}',
  },
  explain: {
    en:
      'ServiceLB is on beside the AWS cloud controller. Both write the status of each Service, so its address changes between '
      + 'nodes and load balancer.',
    'zh-CN': 'ServiceLB 与 AWS 云控制器管理器同时启用，两者都会写入 Service 的状态，因此其地址会在节点与负载均衡器之间反复变化。',
  },
  remedy: {
    en: 'Add servicelb to disable in the configuration of every K3s server.',
    'zh-CN': '在每个 K3s server 的配置中，将 servicelb 加入 disable。',
  },
  source: { name: 'K3s documentation, Networking Services', url: 'https://docs.k3s.io/networking/networking-services' },
  explains: [],
  match: (reading) => {
    // Alone, it is how K3s serves load balancers without a cloud.
    if (!reading.pods.some(({ name }) => isController(name))) return []
    const pods = reading.pods.filter(({ name }) => name.startsWith('svclb-'))
    return shows(pods.map(({ at }) => at), { pods: few(pods.map(({ name }) => name)) })
  },
}

export const balancerSymptoms: readonly Symptom[] = [groups, subnets, webhook, routes, serviceLb]
