import type { StepText } from './step-text'

/** Whether it works. */
export const verify = {
  controller: {
    title: { en: 'The cloud controller runs', 'zh-CN': '云控制器管理器正在运行' },
    why: {
      en: 'One pod on every control plane node: {count} in this Plan.',
      'zh-CN': '每个控制平面节点一个 Pod：当前方案共 {count} 个。',
    },
    expected: {
      en: 'desired and ready are equal, and every pod is `Running`.',
      'zh-CN': 'DESIRED 与 READY 相等，所有 Pod 均为 `Running`。',
    },
    otherwise: {
      en: 'fewer desired: the node selector matches no node. `Pending`: a taint is not tolerated; see `kubectl '
        + 'describe`. `CrashLoopBackOff`: read `kubectl --kubeconfig "$CLUSTER_KUBECONFIG" -n kube-system logs -l '
        + 'k8s-app=aws-cloud-controller-manager`. If Rancher cannot reach the cluster yet, run kubectl on a control '
        + 'plane node.',
      'zh-CN': 'DESIRED 偏少：节点选择器没有匹配到节点。`Pending`：有污点未被容忍，请查看 `kubectl describe`。`CrashLoopBackOff`：查看 `kubectl '
        + '--kubeconfig "$CLUSTER_KUBECONFIG" -n kube-system logs -l k8s-app=aws-cloud-controller-manager`。如果 Rancher '
        + '尚无法访问集群，请在控制平面节点上运行 kubectl。',
    },
  },
  nodes: {
    title: { en: 'Every node is known to AWS', 'zh-CN': '每个节点都与 AWS 实例对应' },
    why: {
      en: 'The provider writes the provider ID and, when it is external, removes the taint `uninitialized`. Without '
        + 'the provider ID no load balancer gets a node.',
      'zh-CN': '云提供商会写入 provider ID；使用外部云提供商时，还会移除 `uninitialized` 污点。没有 provider ID 的节点不会加入任何负载均衡器。',
    },
    expected: {
      en: '{count} nodes like these: `aws:///` before zone and instance, and no taint '
        + '`node.cloudprovider.kubernetes.io/uninitialized`.',
      'zh-CN': '{count} 个如下节点：可用区和实例之前为 `aws:///`，且没有污点 `node.cloudprovider.kubernetes.io/uninitialized`。',
    },
    otherwise: {
      en: 'see the table of failures at the end. A wrong provider ID cannot be changed: such a node must be replaced.',
      'zh-CN': '请查看文末的故障表。错误的 provider ID 无法更改：此类节点必须替换。',
    },
  },
  loadBalancer: {
    title: { en: 'A load balancer comes up', 'zh-CN': '负载均衡器可以创建' },
    why: {
      en: 'The shortest proof that permissions, subnets and security groups are right: a Service without pods. It '
        + 'tests the load balancer and not an application, and AWS charges for it while it exists.',
      'zh-CN': '验证权限、子网和安全组最简短的方法：一个没有 Pod 的 Service。它只测试负载均衡器而非应用；存在期间 AWS 会计费。',
    },
    expected: {
      en: 'after a minute or two the load balancer\'s name, of this form. Then delete it with the last line below.',
      'zh-CN': '一两分钟后显示如下形式的负载均衡器域名。之后用下面最后一条命令将其删除。',
    },
    otherwise: {
      en: 'an empty line after five minutes: the events in `kubectl --kubeconfig "$CLUSTER_KUBECONFIG" -n default '
        + 'describe service load-balancer-test` say why; see the table of failures at the end.',
      'zh-CN': '五分钟后仍为空：`kubectl --kubeconfig "$CLUSTER_KUBECONFIG" -n default describe service load-balancer-test` '
        + '中的事件会说明原因，请查看文末的故障表。',
    },
  },
} as const satisfies Record<string, StepText>
