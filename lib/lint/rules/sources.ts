import type { Source } from '@/lib/text'

export const yamlSpec: Source = {
  name: 'YAML 1.2.2, 3.2.1.3 Node Comparison: keys are unique',
  url: 'https://yaml.org/spec/1.2.2/#3213-node-comparison',
}
export const planConfig: Source = {
  name: 'rancher/rancher pkg/capr/planner/config.go addUserConfig',
  url: 'https://github.com/rancher/rancher/blob/main/pkg/capr/planner/config.go',
}
export const helmChartDoc: Source = {
  name: 'k3s-io/helm-controller doc/helmchart.md, pkg/controllers/chart/chart.go',
  url: 'https://github.com/k3s-io/helm-controller/blob/master/doc/helmchart.md',
}
export const k3sServer: Source = {
  name: 'k3s-io/k3s pkg/daemons/control/server.go',
  url: 'https://github.com/k3s-io/k3s/blob/master/pkg/daemons/control/server.go',
}
export const coalesceCode: Source = {
  name: 'helm/helm pkg/chart/common/util/coalesce.go',
  url: 'https://github.com/helm/helm/blob/main/pkg/chart/common/util/coalesce.go',
}
export const tolerationCode: Source = {
  name: 'Kubernetes documentation, Taints and Tolerations',
  url: 'https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/',
}
export const machineArgs: Source = {
  name: 'rancher/rancher pkg/controllers/capr/machineprovision/args.go',
  url: 'https://github.com/rancher/rancher/blob/main/pkg/controllers/capr/machineprovision/args.go',
}
