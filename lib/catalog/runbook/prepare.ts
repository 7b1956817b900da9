import type { Text } from '@/lib/text'
import type { StepText } from './step-text'

/** What must be there before the cluster. */
export const prepare = {
  access: {
    title: { en: 'Reach Rancher\'s cluster', 'zh-CN': '连接运行 Rancher 的集群' },
    why: {
      en: 'Two clusters are involved, and a command for one must never reach the other. `RANCHER_KUBECONFIG` is the '
        + 'kubeconfig of the cluster Rancher runs in; {cluster} under **Cluster Management → Download KubeConfig**. Set '
        + 'both to your own files.',
      'zh-CN': '操作涉及两个集群，命令不能发错对象。`RANCHER_KUBECONFIG` 是运行 Rancher 的集群的 kubeconfig；{cluster}在 Rancher 的 '
        + '**集群管理 → 下载 KubeConfig** 中获得。请将两者改为您自己的文件。',
    },
    expected: { en: 'the namespace the cluster object goes to.', 'zh-CN': '集群对象所在的命名空间。' },
    otherwise: {
      en: 'with "not found" create the namespace or choose another in the Plan; with "forbidden" use a kubeconfig '
        + 'that may create clusters there.',
      'zh-CN': '若提示“not found”，请创建该命名空间或在方案中选择其他命名空间；若提示“forbidden”，请使用有权在该命名空间创建集群的 kubeconfig。',
    },
  },
  profiles: {
    title: { en: 'Roles and instance profiles', 'zh-CN': '角色与实例配置文件' },
    why: {
      en: 'Nodes get their AWS permissions from these instance profiles, so they must exist first. Lariat makes them '
        + 'when you apply the change set (step **Review**); `sh aws-cli/setup.sh` does the same without Lariat, as do '
        + '`terraform/aws` and `cloudformation.yaml`. All of them use the policies in `iam/`. `sh aws-cli/verify.sh` '
        + 'checks this step and the next ones at once.',
      'zh-CN': '节点通过这些实例配置文件获得 AWS 权限，因此必须先存在。在 Lariat 的 **检查并应用** 步骤应用变更集时会自动创建；不使用 Lariat 时，`sh aws-cli/setup.sh` 会完成同样的工作，'
        + '也可以使用 `terraform/aws` 或 `cloudformation.yaml`。它们使用的都是 `iam/` 中的策略。`sh aws-cli/verify.sh` 可一次检查本步骤及后续步骤。',
    },
    expected: { en: 'the role behind each profile.', 'zh-CN': '每个实例配置文件对应的角色。' },
    otherwise: {
      en: '"NoSuchEntity": apply the change set, or create what is missing. Another role: put that role\'s name into '
        + 'the Plan. `AccessDenied`: the identity of your AWS CLI needs `iam:GetInstanceProfile`.',
      'zh-CN': '提示“NoSuchEntity”：应用变更集，或创建缺少的资源。显示其他角色：将该角色名称填入方案。提示 `AccessDenied`：AWS CLI 所用的身份需要 '
        + '`iam:GetInstanceProfile` 权限。',
    },
  },
  tags: {
    title: { en: 'Cluster tags', 'zh-CN': '集群标签' },
    why: {
      en: 'The cloud provider finds subnets, security groups and machines by the tag {key}. Lariat sets it when you '
        + 'apply the change set, and so does `aws-cli/setup.sh`; `tags.json` lists it, with the role tags of the subnets.',
      'zh-CN': '云提供商通过标签 {key} 查找子网、安全组和机器。在 Lariat 中应用变更集或运行 `aws-cli/setup.sh` 时会自动写入；`tags.json` 列出了这些标签以及子网的角色标签。',
    },
    expected: { en: 'at least these, in any order.', 'zh-CN': '至少包含以下内容，顺序不限。' },
    otherwise: {
      en: 'apply the change set again; it writes only what is missing. A machine with a second tag that begins with '
        + '`kubernetes.io/cluster/` must lose it: the cloud provider stops when it finds two.',
      'zh-CN': '再次应用变更集，它只写入缺少的部分。如果机器上还有另一个以 `kubernetes.io/cluster/` 开头的标签，必须将其删除：发现两个这样的标签时，云提供商会停止工作。',
    },
  },
  machines: {
    title: { en: 'The machines', 'zh-CN': '现有机器' },
    why: {
      en: 'Nobody attaches a profile to an existing machine for you, except Lariat\'s change set and '
        + '`aws-cli/setup.sh`. The private DNS name is what the cloud provider looks a node up by.',
      'zh-CN': '除 Lariat 的变更集和 `aws-cli/setup.sh` 外，不会有其他组件为现有机器关联实例配置文件。云提供商按私有 DNS 名称查找节点。',
    },
    expected: {
      en: 'every machine with its private DNS name and the profile of its role.',
      'zh-CN': '每台机器及其私有 DNS 名称和所属角色的实例配置文件。',
    },
    otherwise: {
      en: '`None` in the last column: apply the change set, or associate the profile by hand. Another profile: allow '
        + 'Lariat to replace it on the IAM step, or add the permissions to its role.',
      'zh-CN': '最后一列为 `None`：应用变更集，或手动关联实例配置文件。显示其他实例配置文件：在 IAM 步骤允许 Lariat 替换，或为其角色添加所需权限。',
    },
  },
  credential: {
    title: { en: 'Rancher\'s cloud credential', 'zh-CN': 'Rancher 云凭证' },
    why: {
      en: 'Rancher starts the machines with its own AWS key: **Cluster Management → Cloud Credentials → Create → '
        + 'Amazon**. {policy} That policy also lets it pass {roles} to '
        + 'machines. The key stays in Rancher; it is in none of these files.',
      'zh-CN': 'Rancher 使用自己的 AWS 密钥启动机器：**集群管理 → 云凭证 → 创建 → Amazon**。{policy}'
        + '该策略也允许将 {roles} 传递给机器。密钥只保存在 Rancher 中，不会出现在这些文件里。',
    },
    expected: { en: 'the secret that the files name.', 'zh-CN': '文件中引用的 Secret。' },
    otherwise: {
      en: '"not found": create the credential, put its name into the Plan as `namespace:name`, and make the files '
        + 'again.',
      'zh-CN': '提示“not found”：创建云凭证，将其名称以 `namespace:name` 的形式填入方案，然后重新生成文件。',
    },
  },
  credentialUnknown: {
    title: { en: 'Rancher\'s cloud credential', 'zh-CN': 'Rancher 云凭证' },
    why: {
      en: 'Rancher starts the machines with its own AWS key: **Cluster Management → Cloud Credentials → Create → '
        + 'Amazon**. {policy} That policy also lets it pass {roles} to '
        + 'machines. This Plan names no credential, so the files cannot work yet.',
      'zh-CN': 'Rancher 使用自己的 AWS 密钥启动机器：**集群管理 → 云凭证 → 创建 → Amazon**。{policy}'
        + '该策略也允许将 {roles} 传递给机器。当前方案没有指定云凭证，因此这些文件还不能使用。',
    },
    expected: {
      en: 'one line per secret; cloud credentials begin with `cc-`. Put yours into the Plan as '
        + '`cattle-global-data:cc-…` and make the files again.',
      'zh-CN': '每个 Secret 一行；云凭证以 `cc-` 开头。请将其以 `cattle-global-data:cc-…` 的形式填入方案，然后重新生成文件。',
    },
    otherwise: {
      en: 'no line with `cc-`: create the credential in Rancher first.',
      'zh-CN': '没有以 `cc-` 开头的行：请先在 Rancher 中创建云凭证。',
    },
  },
} as const satisfies Record<string, StepText>

/** Who has Rancher's key, and how it gets its policy. */
export const credentialPolicy = {
  none: {
    en: 'Its IAM user needs the policy `iam/rancher-credential.json`; attach it by hand, or name the user on the IAM step.',
    'zh-CN': '对应的 IAM 用户需要策略 `iam/rancher-credential.json`：请手动附加，或在 IAM 步骤指定该用户。',
  },
  user: {
    en: 'The change set attaches the policy `iam/rancher-credential.json` to its IAM user {name}.',
    'zh-CN': '变更集会将策略 `iam/rancher-credential.json` 附加到对应的 IAM 用户 {name}。',
  },
  role: {
    en: 'The change set attaches the policy `iam/rancher-credential.json` to the role {name}, whose keys Rancher has.',
    'zh-CN': '变更集会将策略 `iam/rancher-credential.json` 附加到角色 {name}，Rancher 使用该角色的密钥。',
  },
} as const satisfies Record<string, Text>

/** Access where clusters have no namespace: RKE1. */
export const accessRke1: StepText = {
  ...prepare.access,
  expected: { en: 'the right to make and delete clusters.', 'zh-CN': '拥有创建和删除集群的权限。' },
  otherwise: {
    en: 'with "no" use a kubeconfig of a user who may make clusters in Rancher; with "doesn\'t have a resource type" it is '
      + 'not the cluster Rancher runs in.',
    'zh-CN': '若显示“no”，请使用有权在 Rancher 中创建集群的用户的 kubeconfig；若提示“doesn\'t have a resource type”，说明它不是运行 Rancher 的集群。',
  },
}

/** Whose the second kubeconfig is. */
export const ofCluster = {
  made: {
    en: '`CLUSTER_KUBECONFIG` will be the new cluster\'s, which Rancher offers later',
    'zh-CN': '`CLUSTER_KUBECONFIG` 是新集群的 kubeconfig，稍后可',
  },
  running: {
    en: '`CLUSTER_KUBECONFIG` is that of the cluster to migrate, which Rancher offers',
    'zh-CN': '`CLUSTER_KUBECONFIG` 是待迁移集群的 kubeconfig，可',
  },
} as const satisfies Record<string, Text>
