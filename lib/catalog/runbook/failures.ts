import type { Source, Text } from '@/lib/text'
import { ccmChart, ccmCode, issue } from '../sources'

export interface Failure {
  readonly symptom: Text
  readonly cause: Text
  readonly fix: Text
  readonly source: Source
}

/** The failures people meet most, as a table shows them: no line break, no bar. */
export const failures = {
  agentPending: {
    symptom: {
      en: 'Cluster stays at "waiting for cluster agent to connect"; the agent is Pending',
      'zh-CN': '集群停在“waiting for cluster agent to connect”；agent 处于 Pending',
    },
    cause: {
      en: 'No cloud controller runs, so every node keeps the taint `uninitialized`',
      'zh-CN': '云控制器管理器没有运行，所有节点都保留 `uninitialized` 污点',
    },
    fix: {
      en: 'Install it on a control plane node as above, or deliver it as additional manifest',
      'zh-CN': '按上文在控制平面节点上安装，或改用附加清单部署',
    },
    source: issue('rancher/rancher#40004'),
  },
  controllerPending: {
    symptom: {
      en: 'Pods of the cloud controller stay Pending on control plane nodes',
      'zh-CN': '云控制器管理器的 Pod 在控制平面节点上一直 Pending',
    },
    cause: {
      en: 'Rancher\'s role taints have no value, and a toleration with `value: "true"` does not match them',
      'zh-CN': '角色污点没有值，带有 `value: "true"` 的容忍度无法匹配',
    },
    fix: {
      en: 'Use `operator: Exists`, as aws-ccm/values.yaml does',
      'zh-CN': '使用 `operator: Exists`，如 aws-ccm/values.yaml 所示',
    },
    source: issue('rancher/rancher-docs#1250'),
  },
  controllerPendingRke1: {
    symptom: {
      en: 'Pods of the cloud controller stay Pending on control plane nodes',
      'zh-CN': '云控制器管理器的 Pod 在控制平面节点上一直 Pending',
    },
    cause: {
      en: 'RKE1 taints them with `node-role.kubernetes.io/controlplane` and `etcd`; the chart by itself tolerates '
        + '`node-role.kubernetes.io/control-plane`',
      'zh-CN': 'RKE1 使用的污点是 `node-role.kubernetes.io/controlplane` 和 `etcd`，而 Chart 默认只容忍 '
        + '`node-role.kubernetes.io/control-plane`',
    },
    fix: {
      en: 'Use the tolerations of aws-ccm/values.yaml',
      'zh-CN': '使用 aws-ccm/values.yaml 中的容忍度',
    },
    source: ccmChart,
  },
  wrongScheme: {
    symptom: {
      en: 'Provider ID begins with `{distribution}://`; load balancers have no targets',
      'zh-CN': 'provider ID 以 `{distribution}://` 开头；负载均衡器没有目标',
    },
    cause: {
      en: 'The distribution\'s own cloud controller was not disabled when the node joined',
      'zh-CN': '节点加入时，发行版自带的云控制器没有禁用',
    },
    fix: {
      en: 'Check `disable-cloud-controller: true` in the cluster object, then replace the node',
      'zh-CN': '确认集群对象中有 `disable-cloud-controller: true`，然后替换该节点',
    },
    source: issue('rancher/rke2#4267'),
  },
  nameUnknown: {
    symptom: {
      en: 'Node keeps `uninitialized`; the cloud controller logs "instance not found"',
      'zh-CN': '节点保留 `uninitialized` 污点；云控制器管理器日志出现“instance not found”',
    },
    cause: {
      en: 'The node\'s name is not its private DNS name in EC2, or its machine lacks the cluster tag',
      'zh-CN': '节点名称不是 EC2 中的私有 DNS 名称，或机器缺少集群标签',
    },
    fix: {
      en: 'Compare both; a node cannot be renamed, so remove it and let it join again',
      'zh-CN': '对比两者；节点不能重命名，请将其移除后重新加入',
    },
    source: issue('rancher/rancher#43175'),
  },
  customDomain: {
    symptom: {
      en: 'The same, on all nodes, with a domain of your own in their names',
      'zh-CN': '同上，且所有节点的名称都带有自定义域名',
    },
    cause: {
      en: 'A DHCP option set changes the name metadata reports, but not the one the cloud controller looks for',
      'zh-CN': 'DHCP 选项集改变了元数据返回的名称，但云控制器管理器查找的名称没有改变',
    },
    fix: {
      en: 'Use the AWS default domain name, or set the subnet\'s host name type to resource name',
      'zh-CN': '使用 AWS 默认域名，或将子网的主机名类型设为资源名称',
    },
    source: issue('kubernetes/cloud-provider-aws#384'),
  },
  hopLimit: {
    symptom: {
      en: 'EBS CSI or other pods time out at 169.254.169.254 or have no credentials',
      'zh-CN': 'EBS CSI 或其他 Pod 访问 169.254.169.254 超时，或没有凭证',
    },
    cause: {
      en: 'The instance\'s hop limit is 1, and these pods are not on the host network',
      'zh-CN': '实例的跳数限制为 1，而这些 Pod 不使用主机网络',
    },
    fix: {
      en: 'Set the hop limit to 2, in the account\'s defaults or per instance',
      'zh-CN': '在账户默认值或单个实例上将跳数限制设为 2',
    },
    source: issue('kubernetes-sigs/aws-ebs-csi-driver#1632'),
  },
  noClusterId: {
    symptom: {
      en: 'The cloud controller exits with "AWS cloud failed to find ClusterID"',
      'zh-CN': '云控制器管理器退出并提示“AWS cloud failed to find ClusterID”',
    },
    cause: {
      en: 'The machine it runs on does not have the tag {key}',
      'zh-CN': '其所在机器没有标签 {key}',
    },
    fix: {
      en: 'Tag every machine with the same key, see tags.json; on spot machines the tag comes late, so wait a minute',
      'zh-CN': '按照 tags.json 为每台机器写入相同的键；Spot 实例的标签写入较晚，请等待一分钟',
    },
    source: issue('rancher/rancher#17240'),
  },
  severalGroups: {
    symptom: {
      en: 'Service event "Multiple tagged security groups found" or "Multiple untagged security groups found"',
      'zh-CN': 'Service 事件出现“Multiple tagged security groups found”或“Multiple untagged security groups found”',
    },
    cause: {
      en: 'A node has several security groups, and not exactly one of them has the cluster tag',
      'zh-CN': '节点有多个安全组，但带有集群标签的不是恰好一个',
    },
    fix: { en: 'Tag exactly one of each node\'s groups', 'zh-CN': '每个节点的安全组中恰好标记一个' },
    source: issue('rancher/rancher#31028'),
  },
  noSubnet: {
    symptom: {
      en: 'Service event "could not find any suitable subnets", or a load balancer in one zone only',
      'zh-CN': 'Service 事件出现“could not find any suitable subnets”，或负载均衡器只在一个可用区',
    },
    cause: {
      en: 'Subnets have another cluster\'s tag only, or a public load balancer finds no route to an internet gateway',
      'zh-CN': '子网只带有其他集群的标签，或公网负载均衡器找不到通往互联网网关的路由',
    },
    fix: {
      en: 'Tag the subnets as tags.json says, or name them in `service.beta.kubernetes.io/aws-load-balancer-subnets`',
      'zh-CN': '按照 tags.json 标记子网，或在 `service.beta.kubernetes.io/aws-load-balancer-subnets` 注解中指定',
    },
    source: issue('rancher/rancher#24963'),
  },
  zonesDenied: {
    symptom: {
      en: 'Nodes keep `uninitialized`; log says UnauthorizedOperation for DescribeAvailabilityZones',
      'zh-CN': '节点保留 `uninitialized` 污点；日志提示 DescribeAvailabilityZones 的 UnauthorizedOperation',
    },
    cause: {
      en: 'The control plane role lacks `ec2:DescribeAvailabilityZones`; the documented policies do not have it',
      'zh-CN': '控制平面角色缺少 `ec2:DescribeAvailabilityZones`；官方文档的策略中没有该权限',
    },
    fix: {
      en: 'Use the minimal or tag-scoped policies, or add the action',
      'zh-CN': '改用最小权限或按标签限定的策略，或添加该操作',
    },
    source: ccmCode('pkg/providers/v1/instances_v2.go'),
  },
  ecrDenied: {
    symptom: {
      en: 'ImagePullBackOff with "no basic auth credentials" for images of ECR',
      'zh-CN': '从 ECR 拉取镜像时出现 ImagePullBackOff，提示“no basic auth credentials”',
    },
    cause: {
      en: 'Since 1.27 kubelet does not sign in to ECR by itself, and the node lacks the program that does',
      'zh-CN': '自 1.27 起 kubelet 不再自行登录 ECR，而该节点缺少负责登录的程序',
    },
    fix: {
      en: 'Run `ecr/prepare-node.sh` on the node and restart RKE2 or K3s; put it into the AMI of the pools',
      'zh-CN': '在节点上运行 `ecr/prepare-node.sh` 并重启 RKE2 或 K3s；将其放入节点池的 AMI',
    },
    source: issue('rancher/rancher#44365'),
  },
  claimPending: {
    symptom: {
      en: 'Volume claims stay Pending, or volumes are not attached',
      'zh-CN': 'PVC 一直处于 Pending，或卷无法挂载',
    },
    cause: {
      en: 'The EBS CSI driver came before the nodes had their provider IDs, or its controller has no credentials',
      'zh-CN': 'EBS CSI 驱动先于节点获得 provider ID 启动，或其控制器没有凭证',
    },
    fix: {
      en: 'Restart the driver\'s pods once every node is initialised; check hop limit and role of the controller\'s nodes',
      'zh-CN': '待所有节点初始化后重启驱动的 Pod；检查控制器所在节点的跳数限制和角色',
    },
    source: issue('kubernetes-sigs/aws-ebs-csi-driver#1144'),
  },
} as const satisfies Record<string, Failure>
