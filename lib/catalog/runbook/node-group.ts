import type { StepText } from './step-text'

const title = { en: 'The security group of the nodes', 'zh-CN': '节点安全组' }
const expected = { en: 'one line: its ID and its name.', 'zh-CN': '一行：安全组的 ID 与名称。' }
const otherwise = {
  en: 'nothing: apply the change set, or run `aws-cli/setup.sh`, again.',
  'zh-CN': '没有输出：请再次应用变更集，或重新运行 `aws-cli/setup.sh`。',
}

/** The group that Lariat makes for the nodes. */
export const nodeGroup = {
  pools: {
    title,
    why: {
      en: 'The node driver looks the group {name} up by its name. Were it missing, the driver would make an empty one of that '
        + 'name, and nothing would reach the machines.',
      'zh-CN': '节点驱动按名称查找安全组 {name}。如果它不存在，驱动会新建一个同名的空安全组，任何流量都无法到达机器。',
    },
    expected,
    otherwise,
  },
  machines: {
    title,
    why: {
      en: 'Lariat makes the group {name} and does not touch the groups of machines that exist. Attach it yourself, beside '
        + 'those they have: `aws ec2 modify-instance-attribute --groups` replaces the whole list. No other group on them may '
        + 'carry the cluster tag.',
      'zh-CN': 'Lariat 创建安全组 {name}，但不会更改已有机器的安全组。请自行附加，并保留机器原有的安全组：`aws ec2 modify-instance-attribute --groups` 会替换整个列表。机器上的其他安全组不能再带有集群标签。',
    },
    expected,
    otherwise,
  },
} as const satisfies Record<string, StepText>
