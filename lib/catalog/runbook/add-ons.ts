import type { Text } from '@/lib/text'
import type { StepText } from './step-text'

/** What comes beside the cloud controller: what must be ready before the machines, and what is installed after it. */
export const addOns = {
  hopLimit: {
    title: { en: 'Let pods reach the instance metadata', 'zh-CN': '允许 Pod 访问实例元数据' },
    why: {
      en: '{names}: on the pod network, credentials come from the instance metadata, one hop further than the limit of new '
        + 'machines allows. The node driver has no field for it, so this sets the default of the account in this region, '
        + 'for every machine made from now on. It also lets any other pod on these nodes use their role.',
      'zh-CN': '{names} 位于 Pod 网络中，凭证来自实例元数据，比新机器默认的跳数限制多一跳。节点驱动没有对应的字段，因此这里设置账户在该区域的默认值，对之后创建的所有机器生效。'
        + '这也意味着这些节点上的其他 Pod 同样可以使用节点的角色。',
    },
    expected: { en: 'the default hop limit.', 'zh-CN': '默认的跳数限制。' },
    otherwise: {
      en: '"UnauthorizedOperation": somebody who may change account defaults must run it, or set '
        + '`HttpPutResponseHopLimit` to 2 in the AMI. Machines that exist keep their limit; change it with `aws ec2 '
        + 'modify-instance-metadata-options`.',
      'zh-CN': '提示“UnauthorizedOperation”：请由有权修改账户默认值的人员执行，或在 AMI 中将 `HttpPutResponseHopLimit` 设为 2。已有机器的限制不会改变，可使用 `aws ec2 '
        + 'modify-instance-metadata-options` 修改。',
    },
  },
  hopLimitExisting: {
    title: { en: 'Let pods reach the instance metadata', 'zh-CN': '允许 Pod 访问实例元数据' },
    why: {
      en: '{names}: on the pod network, credentials come from the instance metadata, which takes a hop limit of 2 on the '
        + 'machines in question. It also lets any other pod there use the machine\'s role.',
      'zh-CN': '{names} 位于 Pod 网络中，凭证来自实例元数据，因此其可能运行的机器需要将跳数限制设为 2。这也意味着这些机器上的其他 Pod 同样可以使用机器的角色。',
    },
    expected: { en: 'each machine with its limit.', 'zh-CN': '每台机器及其限制。' },
    otherwise: {
      en: '1: the change takes a moment; ask again. "UnauthorizedOperation": your AWS CLI needs '
        + '`ec2:ModifyInstanceMetadataOptions`.',
      'zh-CN': '显示 1：变更需要片刻生效，请再次查询。提示“UnauthorizedOperation”：AWS CLI 需要 `ec2:ModifyInstanceMetadataOptions` 权限。',
    },
  },
  hopLimitRunning: {
    title: { en: 'Let pods reach the instance metadata', 'zh-CN': '允许 Pod 访问实例元数据' },
    why: {
      en: 'On the pod network, credentials from the instance metadata ({names}) take a hop limit of 2. The '
        + 'default of the account reaches machines of the future only, so this sets it on each that runs. It also lets '
        + 'any other pod there use the machine\'s role.',
      'zh-CN': '{names} 位于 Pod 网络中，凭证来自实例元数据，需要将跳数限制设为 2。账户的默认值只对之后创建的机器生效，因此这里为每台运行中的机器单独设置。这也意味着这些机器上的其他 Pod 同样可以使用机器的角色。',
    },
    expected: { en: 'each machine with its limit.', 'zh-CN': '每台机器及其限制。' },
    otherwise: {
      en: '1: the change takes a moment; ask again. A machine is missing: it lacks the cluster tag. '
        + '"UnauthorizedOperation": your AWS CLI needs `ec2:ModifyInstanceMetadataOptions`.',
      'zh-CN': '显示 1：变更需要片刻生效，请再次查询。缺少某台机器：它没有集群标签。提示“UnauthorizedOperation”：AWS CLI 需要 '
        + '`ec2:ModifyInstanceMetadataOptions` 权限。',
    },
  },
  ecrImage: {
    title: { en: 'An AMI that can pull from ECR', 'zh-CN': '可从 ECR 拉取镜像的 AMI' },
    why: {
      en: 'Since Kubernetes 1.27 kubelet signs in to ECR through a program beside it, and {distribution} looks for it only when it '
        + 'starts. So it belongs into the AMI of the pools. While building that, copy the folder `ecr` to the machine and '
        + 'run this there; then put the AMI\'s id into every pool of the Plan and make the files again.',
      'zh-CN': '自 Kubernetes 1.27 起，kubelet 通过独立的程序登录 ECR，而 {distribution} 只在启动时查找该程序，因此应将其放入节点池的 AMI。构建 AMI 时，请将 `ecr` 目录复制到机器上并执行以下命令；'
        + '然后将 AMI 的 ID 填入方案的每个节点池，并重新生成文件。',
    },
    expected: { en: 'the program and its configuration.', 'zh-CN': '程序及其配置文件。' },
    otherwise: {
      en: '"wrong SHA-256" or no answer from artifacts.k8s.io: give the script a build of your own, as its first lines '
        + 'say. Without the program everything works except pulling from private ECR registries.',
      'zh-CN': '提示“wrong SHA-256”或 artifacts.k8s.io 没有响应：按照脚本开头的说明使用自己的构建。缺少该程序时，除无法从 ECR 私有镜像仓库拉取镜像外，其余功能不受影响。',
    },
  },
  ecrMachines: {
    title: { en: 'Let the machines pull from ECR', 'zh-CN': '使机器能从 ECR 拉取镜像' },
    why: {
      en: 'Since Kubernetes 1.27 kubelet signs in to ECR through a program beside it, which must be there before the '
        + 'machine joins. Copy the folder `ecr` to every machine and run this there.',
      'zh-CN': '自 Kubernetes 1.27 起，kubelet 通过独立的程序登录 ECR，该程序必须在机器加入集群之前就位。请将 `ecr` 目录复制到每台机器并在其上执行以下命令。',
    },
    expected: { en: 'the program and its configuration.', 'zh-CN': '程序及其配置文件。' },
    otherwise: {
      en: '"wrong SHA-256" or no answer from artifacts.k8s.io: give the script a build of your own, as its first lines '
        + 'say. On a machine that has already joined, restart `rke2-server` or `rke2-agent` (`k3s`, `k3s-agent`) '
        + 'afterwards.',
      'zh-CN': '提示“wrong SHA-256”或 artifacts.k8s.io 没有响应：按照脚本开头的说明使用自己的构建。对于已加入集群的机器，之后请重启 `rke2-server` 或 '
        + '`rke2-agent`（K3s 为 `k3s`、`k3s-agent`）。',
    },
  },
  policies: {
    title: { en: 'Managed policies', 'zh-CN': '托管策略' },
    why: {
      en: 'These permissions stand in policies of their own. Lariat makes and attaches them when you apply the change '
        + 'set, and so do `aws-cli/setup.sh`, `terraform/aws` and `cloudformation.yaml`.',
      'zh-CN': '这些权限写在独立的策略中。在 Lariat 中应用变更集、运行 `aws-cli/setup.sh` 或使用 `terraform/aws`、`cloudformation.yaml` 时会自动创建并附加。',
    },
    expected: { en: 'at least these, in any order.', 'zh-CN': '至少包含以下内容，顺序不限。' },
    otherwise: {
      en: 'apply the change set again; it does only what is missing. "NoSuchEntity": there is no such role or user; '
        + 'check its name on the IAM step.',
      'zh-CN': '再次应用变更集，它只执行缺少的部分。提示“NoSuchEntity”：没有该角色或用户，请在 IAM 步骤检查名称。',
    },
  },
  volumesEmbedded: {
    title: { en: 'The EBS CSI driver runs', 'zh-CN': 'EBS CSI 驱动正在运行' },
    why: {
      en: 'Nothing to install: cluster.yaml carries the driver and its storage class, and the Helm job waits until nodes '
        + 'are initialised.',
      'zh-CN': '无需安装：cluster.yaml 已包含该驱动及其存储类，Helm 任务会等待节点完成初始化。',
    },
    expected: { en: 'the driver is ready, and the class is there.', 'zh-CN': '驱动已就绪，存储类已存在。' },
    otherwise: {
      en: '"NotFound": read `kubectl --kubeconfig "$CLUSTER_KUBECONFIG" -n kube-system logs '
        + 'job/helm-install-aws-ebs-csi-driver`. No pods ready: `kubectl describe` says which taint or image is in the '
        + 'way; nodes must reach `public.ecr.aws`.',
      'zh-CN': '提示“NotFound”：查看 `kubectl --kubeconfig "$CLUSTER_KUBECONFIG" -n kube-system logs '
        + 'job/helm-install-aws-ebs-csi-driver`。Pod 未就绪：用 `kubectl describe` 查看是污点还是镜像的问题；节点必须能访问 `public.ecr.aws`。',
    },
  },
  volumesMigrated: {
    title: { en: 'The EBS CSI driver runs', 'zh-CN': 'EBS CSI 驱动正在运行' },
    why: {
      en: 'Nothing to install: the driver and its storage class came with MIGRATION.md, before the switch.',
      'zh-CN': '无需安装：在切换之前，已按 MIGRATION.md 安装该驱动及其存储类。',
    },
    expected: { en: 'the driver is ready, and the class is there.', 'zh-CN': '驱动已就绪，存储类已存在。' },
    otherwise: {
      en: '"NotFound": the driver\'s step of MIGRATION.md was left out; do it now. No pods ready: `kubectl describe` says '
        + 'which taint or image is in the way; nodes must reach `public.ecr.aws`.',
      'zh-CN': '提示“NotFound”：遗漏了 MIGRATION.md 中安装驱动的步骤，请立即执行。Pod 未就绪：用 `kubectl describe` 查看是污点还是镜像的问题；节点必须能访问 `public.ecr.aws`。',
    },
  },
  volumes: {
    title: { en: 'Install the EBS CSI driver', 'zh-CN': '安装 EBS CSI 驱动' },
    why: {
      en: 'Volumes are this driver\'s work. It comes after the cloud controller, which writes the provider ID and the '
        + 'zone it needs.',
      'zh-CN': '卷由该驱动负责。它需要云控制器管理器写入的 provider ID 和可用区，因此在其之后安装。',
    },
    expected: { en: 'the driver is ready, and the class is there.', 'zh-CN': '驱动已就绪，存储类已存在。' },
    otherwise: {
      en: '"Additional property … is not allowed": the values were changed, and the chart does not know one. No pods '
        + 'ready: `kubectl describe` says which taint or image is in the way; nodes must reach `public.ecr.aws`.',
      'zh-CN': '提示“Additional property … is not allowed”：values 被改动过，Chart 不认识其中某个值。Pod 未就绪：用 `kubectl describe` '
        + '查看是污点还是镜像的问题；节点必须能访问 `public.ecr.aws`。',
    },
  },
  volumeTest: {
    title: { en: 'A volume comes up', 'zh-CN': '卷可以创建' },
    why: {
      en: 'The shortest proof that permissions, hop limit and key are right: a claim, and a pod that uses it, because the '
        + 'volume is made where its pod runs.',
      'zh-CN': '验证权限、跳数限制和密钥最简短的方法：一个 PVC 和使用它的 Pod，因为卷在 Pod 所在的可用区创建。',
    },
    expected: { en: 'within two minutes. Then delete both with the last line.', 'zh-CN': '两分钟内显示。之后用最后一条命令删除两者。' },
    otherwise: {
      en: '"timed out": `kubectl --kubeconfig "$CLUSTER_KUBECONFIG" describe pvc/volume-test` says why. "no EC2 IMDS role '
        + 'found" or "context deadline exceeded": the hop limit. "UnauthorizedOperation": the controller runs on nodes '
        + 'with another role. "KMSKeyNotAccessibleFault", or a volume that vanishes at once: the key\'s own policy.',
      'zh-CN': '提示“timed out”：`kubectl --kubeconfig "$CLUSTER_KUBECONFIG" describe pvc/volume-test` 会说明原因。“no EC2 IMDS role '
        + 'found”或“context deadline exceeded”：跳数限制问题。“UnauthorizedOperation”：控制器运行在使用其他角色的节点上。“KMSKeyNotAccessibleFault”，'
        + '或卷立即消失：密钥策略问题。',
    },
  },
  balancerController: {
    title: { en: 'Install the AWS Load Balancer Controller', 'zh-CN': '安装 AWS Load Balancer Controller' },
    why: {
      en: 'After the nodes have their provider IDs, by which it finds their instances.',
      'zh-CN': '需在节点获得 provider ID 之后安装，控制器据此查找实例。',
    },
    expected: { en: 'its pods are ready.', 'zh-CN': 'Pod 已就绪。' },
    otherwise: {
      en: 'the log of its pods says why. "failed to get VPC ID": enter the VPC in the Plan. "no EC2 IMDS role found": the '
        + 'hop limit. While none of its pods runs, its webhook keeps Services and Ingresses from being created.',
      'zh-CN': '查看其 Pod 的日志。“failed to get VPC ID”：在方案中填写 VPC。“no EC2 IMDS role found”：跳数限制问题。在其 Pod 都未运行时，webhook 会阻止创建 Service 和 '
        + 'Ingress。',
    },
  },
  ecrTest: {
    title: { en: 'An image comes from ECR', 'zh-CN': '可从 ECR 拉取镜像' },
    why: {
      en: 'Shows that the program, its configuration and the role fit together. Set `ECR_IMAGE` to an image of your own '
        + 'registry, with its tag.',
      'zh-CN': '验证程序、配置和角色相互匹配。请将 `ECR_IMAGE` 设为您自己镜像仓库中的镜像及其标签。',
    },
    expected: { en: 'the event that the image was pulled; an image that does not keep running times out before it. Then delete the pod with the last line.', 'zh-CN': '镜像拉取成功的事件；如果镜像不会持续运行，之前会显示等待超时。之后用最后一条命令删除 Pod。' },
    otherwise: {
      en: '"no basic auth credentials" or "401": the program is missing on that node, or {distribution} was not restarted after it '
        + 'came. "not authorized": the registry is in another account, whose repository policy must allow this role.',
      'zh-CN': '提示“no basic auth credentials”或“401”：该节点缺少此程序，或安装后没有重启 {distribution}。提示“not authorized”：镜像仓库属于其他账户，其仓库策略必须允许该角色。',
    },
  },
  hopLimitBack: {
    title: { en: 'Clean-up: the account\'s hop limit', 'zh-CN': '清理：账户的跳数限制' },
    why: {
      en: 'The default holds for every new machine of the account in this region, so put back the number you noted; -1, '
        + 'as it stands here, means none. Leave it when another cluster needs 2.',
      'zh-CN': '该默认值对账户在此区域的所有新机器生效，请恢复为之前记下的数值；此处的 -1 表示不设置。如果其他集群需要 2，请保留。',
    },
    expected: { en: 'the default as it was; `None` where there is none.', 'zh-CN': '原先的默认值；没有设置时为 `None`。' },
    otherwise: {
      en: '"UnauthorizedOperation": somebody who may change account defaults must run it.',
      'zh-CN': '提示“UnauthorizedOperation”：请由有权修改账户默认值的人员执行。',
    },
  },
  detachPolicies: {
    title: { en: 'Clean-up: managed policies', 'zh-CN': '清理：托管策略' },
    why: {
      en: 'A role with a managed policy cannot be deleted, so these go first. `sh aws-cli/cleanup.sh` does it with the '
        + 'rest. The service-linked role of Elastic Load Balancing belongs to the account and stays.',
      'zh-CN': '带有托管策略的角色无法删除，因此先移除这些策略。`sh aws-cli/cleanup.sh` 会一并处理。Elastic Load Balancing 的服务相关角色属于账户，予以保留。',
    },
    expected: { en: 'nothing.', 'zh-CN': '没有输出。' },
    otherwise: {
      en: '"DeleteConflict": something else still has the policy, or it has earlier versions; `aws iam '
        + 'list-entities-for-policy` and `aws iam list-policy-versions` show them.',
      'zh-CN': '提示“DeleteConflict”：仍有其他对象附加该策略，或它还有较早的版本；可用 `aws iam list-entities-for-policy` 和 `aws iam list-policy-versions` 查看。',
    },
  },
} as const satisfies Record<string, StepText>

/** Before the account's default is changed. */
export const noteHopLimit: Text = {
  en: 'First note the default as it is, for the clean-up; `None` means that there is none:',
  'zh-CN': '先记下当前的默认值，清理时使用；`None` 表示没有设置：',
}

/** Who needs the hop limit. */
export const onPodNetwork = {
  ebs: { en: 'The EBS CSI driver\'s controller', 'zh-CN': 'EBS CSI 驱动的控制器' },
  balancers: { en: 'The AWS Load Balancer Controller', 'zh-CN': 'AWS Load Balancer Controller' },
  both: {
    en: 'The EBS CSI driver\'s controller and the AWS Load Balancer Controller',
    'zh-CN': 'EBS CSI 驱动的控制器和 AWS Load Balancer Controller',
  },
} as const satisfies Record<string, Text>
