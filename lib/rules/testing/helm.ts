import { ec2, having, type Fixtures } from './base'

const helm = (field: string, value: unknown) => having(ec2, { [`helm.${field}`]: value })
const args = (...list: string[]) => helm('extraArgs', list)
const inTree = { 'cluster.provider': 'in-tree' }

export const helmFixtures: Fixtures = {
  'LAR-401': {
    broken: ['', '0.0.12', 'v0.0.11'].map((version) => [helm('chartVersion', version), 'helm.chartVersion'] as const),
    sound: [helm('chartVersion', '0.0.9')],
  },
  'LAR-402': {
    broken: ['v1.35.2', '1.33.0', 'v1.36.1-eks'].map((tag) => [helm('imageTag', tag), 'helm.imageTag'] as const),
    sound: ['', 'v1.34.0', 'latest'].map((tag) => helm('imageTag', tag)),
  },
  'LAR-403': {
    broken: ['repo:v1.34.3', ':v1', 'a b'].map((tag) => [helm('imageTag', tag), 'helm.imageTag'] as const),
    sound: ['', 'v1.34.3', 'v1.34.3_patched-1'].map((tag) => helm('imageTag', tag)),
  },
  'LAR-404': {
    broken: [[helm('delivery', 'rancher-ui'), 'helm.delivery']],
    sound: [ec2, helm('delivery', 'helm-cli'), having(helm('delivery', 'rancher-ui'), inTree)],
  },
  'LAR-405': {
    broken: [[helm('delivery', 'helm-cli'), 'helm.delivery']],
    sound: [ec2, having(helm('delivery', 'helm-cli'), inTree)],
  },
  'LAR-406': {
    broken: [
      [args('--v=5'), 'helm.extraArgs.0'],
      [
        args('--tags=a=b', '--configure-cloud-routes=true', '--cloud-provider=aws'),
        'helm.extraArgs.1',
        'helm.extraArgs.2',
      ],
    ],
    sound: [args('--vmodule=aws=4', '--controllers=*,tagging')],
  },
  'LAR-407': {
    broken: [
      [args('--use-service-account-credentials=true'), 'helm.extraArgs.0'],
      [args('--use-service-account-credentials'), 'helm.extraArgs.0'],
    ],
    sound: [args('--use-service-account-credentials=false')],
  },
  'LAR-408': {
    broken: ['', 'v=5', '-v=5', '--cluster-name prod', '--'].map((arg) => [args(arg), 'helm.extraArgs.0'] as const),
    sound: [args('--profiling', '--tags=a=b c')],
  },
  'LAR-409': {
    broken: ['lots', '1 CPU', '0.5m', '200M'].map((cpu) => [helm('cpuRequest', cpu), 'helm.cpuRequest'] as const),
    sound: ['', '200m', '1', '0.5'].map((cpu) => helm('cpuRequest', cpu)),
  },
  'LAR-410': {
    broken: ['https://a.example/b', 'a.example/b:v1', 'cloud-controller-manager', 'a.example/B', 'a.example//b'].map(
      (text) => [helm('imageRepository', text), 'helm.imageRepository'] as const,
    ),
    sound: ['', 'registry.example.com:5000/a/b', '123456789012.dkr.ecr.eu-central-1.amazonaws.com/a'].map((text) =>
      helm('imageRepository', text),
    ),
  },
  'LAR-411': {
    broken: [
      [args('--controllers=*,tagging'), 'helm.extraArgs.0'],
      [args('--tags=a=b', '--controllers=tagging'), 'helm.extraArgs.1'],
    ],
    sound: [args('--controllers=*'), args('--controllers=*,-tagging'), args('--tags=a=tagging')],
  },
  'LAR-412': {
    broken: [[args('--profiling', '--cloud-config=/etc/kubernetes/cloud.conf'), 'helm.extraArgs.1']],
    sound: [args('--cloud-config='), args('--cloud-config-extra=/a')],
  },
  'LAR-413': {
    broken: ['--allocate-node-cidrs', '--allocate-node-cidrs=true'].map((arg) => [args(arg), 'helm.extraArgs.0'] as const),
    sound: [args('--allocate-node-cidrs=false'), args('--allocate-node-cidrs-extra')],
  },
}
