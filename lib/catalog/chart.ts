/** The aws-cloud-controller-manager Helm chart: kubernetes/cloud-provider-aws charts/aws-cloud-controller-manager. */
export const chart = {
  name: 'aws-cloud-controller-manager',
  repository: 'https://kubernetes.github.io/cloud-provider-aws',
  /** The chart's RoleBinding points at a Role that exists in this namespace only. */
  namespace: 'kube-system',
  /** Released versions, newest first, with the image tag each has by default; none has the cluster's in general. */
  versions: [
    { version: '0.0.11', imageTag: 'v1.35.0' },
    { version: '0.0.10', imageTag: 'v1.34.0' },
    { version: '0.0.9', imageTag: 'v1.33.0' },
    { version: '0.0.8', imageTag: 'v1.27.1' },
  ],
  newest: '0.0.11',
  defaults: {
    imageRepository: 'registry.k8s.io/provider-aws/cloud-controller-manager',
    cpuRequest: '200m',
  },
} as const
