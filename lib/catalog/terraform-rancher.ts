import type { Source, Text } from '@/lib/text'
import { rancherMinor } from './rancher'

const repository = 'https://github.com/rancher/terraform-provider-rancher2/blob/c37fdac6ffbdd45e97bbab5b53e4604ee87a520f'
/** A file of the provider, at the commit that was read. */
export const providerCode = (path: string): Source => ({
  name: `rancher/terraform-provider-rancher2 ${path}`,
  url: `${repository}/${path}`,
})

/** Majors of the provider follow minors of Rancher: docs/compatibility-matrix.md and README.md of the provider. */
const majors: Readonly<Record<string, number>> = {
  '2.6': 2, '2.7': 3, '2.8': 4, '2.9': 5, '2.10': 6, '2.11': 7, '2.12': 8, '2.13': 13, '2.14': 14, '2.15': 15,
}

/** Which releases of the provider know this Rancher; undefined where none is known. */
export function providerVersion(rancher: string): string | undefined {
  const major = rancherMinor(rancher) && majors[rancher]
  return major === undefined ? undefined : `~> ${major}.0`
}

/** Why lines that the provider alone needs are there. */
export const terraformReasons = {
  provider: {
    reason: {
      en: 'Address and token come from the environment: RANCHER_URL and RANCHER_TOKEN_KEY.',
      'zh-CN': '地址和令牌来自环境变量：RANCHER_URL 和 RANCHER_TOKEN_KEY。',
    },
    source: providerCode('docs/index.md'),
  },
  version: {
    reason: {
      en: 'Majors of the provider belong to one Rancher minor each.',
      'zh-CN': 'Provider 的每个主版本对应一个 Rancher 次版本。',
    },
    source: providerCode('docs/compatibility-matrix.md'),
  },
  cloudCredential: {
    reason: {
      en: 'As Rancher stores it: its secret key never passes through here.',
      'zh-CN': '使用 Rancher 中已保存的凭证：其私有密钥不会出现在此处。',
    },
    source: providerCode('docs/resources/cluster_v2.md'),
  },
  required: {
    reason: {
      en: 'The provider insists on this field. Empty leaves it to the driver.',
      'zh-CN': 'Provider 要求填写此字段；留空则由驱动决定。',
    },
    source: providerCode('rancher2/structure_machine_config_v2_amazonec2.go'),
  },
  machineLabels: {
    reason: {
      en: 'Labels of the nodes. “labels” would label the MachineDeployment instead.',
      'zh-CN': '节点的标签。“labels”只会给 MachineDeployment 加标签。',
    },
    source: providerCode('rancher2/structure_cluster_v2_rke_config_machine_pool.go'),
  },
  gracePeriod: {
    reason: {
      en: 'The provider drops -1, which leaves pods the time they ask for, and sends 0, which kills them at once: so the '
        + 'longest time any pod gets, in seconds.',
      'zh-CN': 'Provider 会丢弃 -1（使用 Pod 自己的终止宽限期）而发送 0（立即强制终止），因此这里填写每个 Pod 最多可用的秒数。',
    },
    source: providerCode('rancher2/structure_cluster_v2_rke_config_upgrade_strategy.go'),
  },
  member: {
    reason: {
      en: 'Who may use the cluster through Rancher.',
      'zh-CN': '可以通过 Rancher 使用该集群的成员。',
    },
    source: providerCode('docs/resources/cluster_role_template_binding.md'),
  },
  registration: {
    reason: {
      en: 'Run each on its machine. They contain the cluster\'s token: terraform output -json registration_commands',
      'zh-CN': '在对应的机器上执行。其中包含集群的令牌：terraform output -json registration_commands',
    },
    source: providerCode('docs/resources/cluster_v2.md'),
  },
} as const satisfies Record<string, { reason: Text; source: Source }>

/** Longest time a pod gets to end, where one number must do for all. */
export const drainGraceSeconds = 300

export const terraformRancherHeaders = {
  main: {
    en: 'Instead of cluster.yaml: the same cluster, through Rancher\'s API. Use one of the two, not both.',
    'zh-CN': '可替代 cluster.yaml：通过 Rancher API 创建相同的集群。两者只能选用其一。',
  },
  versions: {
    en: 'The IAM roles and the tags come first: see RUNBOOK.md. Then terraform init and terraform apply.',
    'zh-CN': '请先准备好 IAM 角色和标签，参见 RUNBOOK.md；然后执行 terraform init 和 terraform apply。',
  },
} as const satisfies Record<string, Text>

export const cloudCredentialVariable: Text = {
  en: 'Rancher\'s cloud credential as namespace:name, such as cattle-global-data:cc-abcde',
  'zh-CN': 'Rancher 云凭证，格式为 namespace:name，例如 cattle-global-data:cc-abcde',
}
