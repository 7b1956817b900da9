import type { StepText } from './step-text'

/** What Lariat has set in EC2. */
export const settings: StepText = {
  title: { en: 'Settings of EC2', 'zh-CN': 'EC2 设置' },
  why: {
    en: 'DNS of the VPC, metadata options and host name types are as the Plan wants them before machines join: a node '
      + 'that has joined keeps its name. Undoing the Plan with Lariat gives back what was there before; cleanup.sh knows no '
      + 'former values and leaves them.',
    'zh-CN': '在机器加入之前，VPC 的 DNS、元数据选项和主机名类型应与方案一致：节点加入之后名称不再改变。用 Lariat 撤销方案时会恢复原来的值；cleanup.sh 不知道原来的值，因此保持现状。',
  },
  expected: { en: 'these values, in this order.', 'zh-CN': '依次为以下值。' },
  otherwise: {
    en: 'another value: apply the change set, or run `aws-cli/setup.sh`, again. EC2 changes the host name type of a stopped '
      + 'machine only: stop it, apply, and start it.',
    'zh-CN': '值不同：请再次应用变更集，或重新运行 `aws-cli/setup.sh`。EC2 只能修改已停止机器的主机名类型：请先停止机器，应用后再启动。',
  },
}
