import type { Plan } from '../schema'
import { existing } from './custom'
import { ec2, servers, workers, type Preset } from './preset'

const region = 'eu-central-1'
const pools = [{ ...servers, quantity: 3 }, { ...workers, quantity: 3 }]

const having = (plan: Plan, cluster: Partial<Plan['cluster']>): Plan => ({
  ...plan,
  cluster: { ...plan.cluster, ...cluster },
})
const named = (plan: Plan): Plan => ({ ...plan, nodes: { ...plan.nodes, naming: 'explicit' } })
/** RKE1 knows no HelmChart. */
const byHelm = (plan: Plan): Plan => ({ ...plan, helm: { ...plan.helm, delivery: 'helm-cli' } })
/** Its kubelet cannot sign in to ECR since Kubernetes 1.27. */
const withoutEcr = (plan: Plan): Plan => ({ ...plan, features: { ...plan.features, ecr: false } })
/** The roles the machines of a running cluster have. */
const withRoles = (plan: Plan): Plan => {
  const names = (role: string) => ({ source: 'existing', roleName: role, profileName: role }) as const
  const { name } = plan.cluster
  return { ...plan, iam: { ...plan.iam, controlPlane: names(`${name}-control-plane`), worker: names(`${name}-worker`) } }
}
const withDriver = (plan: Plan): Plan => ({ ...plan, storage: { ...plan.storage, ebs: true } })

const rke1 = { distribution: 'rke1', rancher: '2.11', kubernetes: 'v1.30.14-rancher1-1', cni: 'canal' } as const
const old = { rancher: '2.8', migrating: true } as const
const docker = {
  installUrl: 'https://releases.rancher.com/install-docker/20.10.sh',
  storageDriver: 'overlay2',
  labels: [{ key: 'team', value: 'platform' }],
  registryMirrors: [],
}

/** K3s, and what is near its end. */
export const legacyPresets: readonly Preset[] = [
  {
    id: 'k3s-custom',
    title: { en: 'K3s on existing machines', 'zh-CN': '现有机器上的 K3s' },
    description: {
      en: 'Five EC2 instances you already have, each registered under its private DNS name.',
      'zh-CN': '使用五台已有的 EC2 实例，每台均以其私有 DNS 名称注册。',
    },
    plan: named(having(existing('edge-k'), { distribution: 'k3s', kubernetes: 'v1.34.10+k3s1' })),
  },
  {
    id: 'rke1-ec2',
    title: { en: 'RKE1 on EC2', 'zh-CN': 'EC2 上的 RKE1' },
    description: {
      en: 'Node templates with Docker, for Rancher 2.11 and older. RKE1 is at its end of life since July 2025.',
      'zh-CN': '使用带 Docker 的节点模板，适用于 Rancher 2.11 及更早版本。RKE1 已于 2025 年 7 月结束生命周期。',
    },
    plan: withoutEcr(byHelm(having(ec2('docker-a', region, pools), { ...rke1, docker }))),
  },
  {
    id: 'rke1-custom',
    title: { en: 'RKE1 on existing machines', 'zh-CN': '现有机器上的 RKE1' },
    description: {
      en: 'Five EC2 instances with Docker, registered under their private DNS names.',
      'zh-CN': '使用五台装有 Docker 的 EC2 实例，以其私有 DNS 名称注册。',
    },
    plan: withoutEcr(byHelm(named(having(existing('docker-b'), rke1)))),
  },
  {
    id: 'in-tree-legacy',
    title: { en: 'RKE1 with the in-tree provider', 'zh-CN': '使用树内云提供商的 RKE1' },
    description: {
      en: 'Kubernetes 1.24 with the provider and the volumes inside Kubernetes, as clusters were built before 2023.',
      'zh-CN': 'Kubernetes 1.24，云提供商和卷均由 Kubernetes 内置实现，即 2023 年以前的集群形式。',
    },
    plan: byHelm(
      having(ec2('intree-a', region, pools), {
        ...rke1,
        rancher: '2.7',
        kubernetes: 'v1.24.17-rancher1-1',
        provider: 'in-tree',
      }),
    ),
  },
  {
    id: 'migrate-rke2',
    title: { en: 'RKE2, from in-tree to external', 'zh-CN': 'RKE2：从树内迁移到外部云提供商' },
    description: {
      en: 'A cluster on Kubernetes 1.26 that runs with the in-tree provider, and the steps to the cloud controller.',
      'zh-CN': 'Kubernetes 1.26 集群，目前使用树内云提供商；包含迁移到云控制器管理器的全部步骤。',
    },
    plan: withRoles(withDriver(having(ec2('move-a', region, pools), { ...old, kubernetes: 'v1.26.15+rke2r1' }))),
  },
  {
    id: 'migrate-rke1',
    title: { en: 'RKE1, from in-tree to external', 'zh-CN': 'RKE1：从树内迁移到外部云提供商' },
    description: {
      en: 'The same for RKE1, which must be done before it can be upgraded past 1.26.',
      'zh-CN': 'RKE1 的迁移步骤；升级到 1.26 之后的版本前必须完成。',
    },
    plan: withRoles(
      withDriver(byHelm(having(ec2('move-b', region, pools), { ...rke1, ...old, kubernetes: 'v1.26.15-rancher1-1' }))),
    ),
  },
]
