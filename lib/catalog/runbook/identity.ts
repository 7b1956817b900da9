import type { StepText } from './step-text'

/** When the cluster ID is one that Rancher has generated: what is tagged with it comes in two phases. */
export const identity: StepText = {
  title: { en: 'Rancher\'s own cluster ID', 'zh-CN': 'Rancher 生成的集群 ID' },
  why: {
    en: 'This Plan uses an ID of Rancher\'s making, which exists only once the cluster object does. So there are two '
      + 'phases: first the cluster was created, and Rancher tags the machines it makes with {key} by itself; now '
      + 'subnets and security groups get the same tag. Make sure that it is the same ID.',
    'zh-CN': '此方案使用 Rancher 生成的 ID，只有创建集群对象之后才存在，因此分为两个阶段：先创建集群，Rancher 会自动为其创建的机器打上标签 {key}；'
      + '然后为子网和安全组打上相同的标签。请确认两者是同一个 ID。',
  },
  expected: { en: 'the cluster ID of this Plan.', 'zh-CN': '此方案中的集群 ID。' },
  otherwise: {
    en: 'another ID: enter it as the cluster ID in the Plan and make the files again, since two IDs are two '
      + 'identities. "not found": the cluster does not exist yet. Create it first, or leave the cluster ID empty: '
      + 'then the cluster\'s name is the ID, it is known beforehand, and one phase is enough.',
    'zh-CN': '显示其他 ID：请将其作为集群 ID 填入方案并重新生成文件，两个 ID 就意味着两个不同的集群身份。提示“not found”：集群尚不存在，请先创建；'
      + '也可以将集群 ID 留空，此时以集群名称为 ID，事先已知，无需分两个阶段。',
  },
}
