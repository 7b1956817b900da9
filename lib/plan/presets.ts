import { defaultPool } from './defaults'
import { addOnPresets } from './presets/add-ons'
import { existing } from './presets/custom'
import { legacyPresets } from './presets/legacy'
import { all, controlPlane, ec2, etcd, server, servers, workers, type Preset } from './presets/preset'
import type { Plan } from './schema'

export type { Preset } from './presets/preset'

/** Complete Plans to start from, or to look at. The ids are invented. */
export const presets: readonly Preset[] = [
  {
    id: 'rke2-ec2-ha',
    title: { en: 'RKE2 on EC2, highly available', 'zh-CN': 'EC2 上的 RKE2，高可用' },
    description: {
      en:
        'Three etcd, two control plane and three worker machines, each role in a pool of its own. A pool has one '
        + 'subnet: add a pool per zone to survive the loss of a zone.',
      'zh-CN':
        '三台 etcd、两台控制平面和三台工作节点，每种角色使用独立的节点池。一个节点池只有一个子网：要承受可用区故障，请为每个可用区各建一个节点池。',
    },
    plan: ec2('prod-a', 'eu-central-1'),
  },
  {
    id: 'rke2-ec2-small',
    title: { en: 'RKE2 on EC2, small', 'zh-CN': 'EC2 上的 RKE2，小型' },
    description: {
      en: 'One machine for etcd and control plane, two workers.',
      'zh-CN': '一台机器同时承担 etcd 和控制平面，另有两台工作节点。',
    },
    plan: ec2('dev-a', 'eu-central-1', [servers, { ...workers, quantity: 2, instanceType: 'm6i.large' }]),
  },
  {
    id: 'rke2-all-in-one',
    title: { en: 'RKE2 on EC2, all in one', 'zh-CN': 'EC2 上的 RKE2，单节点池' },
    description: {
      en: 'One machine with every role, to try things out.',
      'zh-CN': '一台机器承担所有角色，适合试用。',
    },
    plan: ec2('lab-a', 'eu-central-1', [
      { ...defaultPool, name: 'node', roles: all, instanceType: 'm6i.xlarge', rootSizeGiB: 80 },
    ]),
  },
  {
    id: 'rke2-custom',
    title: { en: 'RKE2 on existing machines', 'zh-CN': '现有机器上的 RKE2' },
    description: {
      en: 'Five EC2 instances you already have: three servers and two workers.',
      'zh-CN': '使用五台已有的 EC2 实例：三台 server 节点和两台工作节点。',
    },
    plan: existing('edge-a'),
  },
  {
    id: 'rke2-china',
    title: { en: 'RKE2 in AWS China', 'zh-CN': 'AWS 中国区域的 RKE2' },
    description: {
      en: 'Beijing (cn-north-1), highly available. Nodes must reach registry.k8s.io or a mirror of it.',
      'zh-CN': '北京区域（cn-north-1），高可用。节点必须能访问 registry.k8s.io 或其镜像站。',
    },
    plan: ec2('prod-cn', 'cn-north-1', [
      { ...defaultPool, name: 'server', roles: server, quantity: 3, instanceType: 'm5.large' },
      { ...workers, quantity: 3, instanceType: 'm5.xlarge' },
    ]),
  },
  {
    id: 'rke2-govcloud',
    title: { en: 'RKE2 in AWS GovCloud (US)', 'zh-CN': 'AWS GovCloud（美国）的 RKE2' },
    description: {
      en: 'us-gov-west-1, with policies that reach only what carries the cluster tag.',
      'zh-CN': 'us-gov-west-1 区域，IAM 策略只作用于带有集群标签的资源。',
    },
    plan: withTagScope(
      ec2('prod-gov', 'us-gov-west-1', [
        { ...defaultPool, name: 'etcd', roles: etcd, quantity: 3 },
        { ...defaultPool, name: 'control', roles: controlPlane, quantity: 2 },
        { ...workers, quantity: 3 },
      ]),
    ),
  },
  ...addOnPresets,
  ...legacyPresets,
]

function withTagScope(plan: Plan): Plan {
  return { ...plan, iam: { ...plan.iam, mode: 'tag-scoped' } }
}
