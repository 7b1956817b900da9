import { rke1Types } from './rke1-reasons'

/** Keys that RKE1 reads; it drops any other without a word. rancher/rke types/rke_types.go, types of cloud_provider.go. */
export const rke1Keys = {
  source: rke1Types,
  config: [
    'nodes', 'services', 'network', 'authentication', 'addons', 'addons_include', 'system_images', 'ssh_key_path',
    'ssh_cert_path', 'ssh_agent_auth', 'authorization', 'ignore_docker_version', 'enable_cri_dockerd',
    'kubernetes_version', 'private_registries', 'ingress', 'cluster_name', 'cloud_provider', 'prefix_path',
    'win_prefix_path', 'addon_job_timeout', 'bastion_host', 'monitoring', 'restore', 'rotate_certificates',
    'rotate_encryption_key', 'dns', 'upgrade_strategy', 'cri_dockerd_stream_server_address',
    'cri_dockerd_stream_server_port',
  ],
  cloudProvider: [
    'name', 'useInstanceMetadataHostname', 'awsCloudProvider', 'azureCloudProvider', 'openstackCloudProvider',
    'vsphereCloudProvider', 'harvesterCloudProvider', 'customCloudProvider',
  ],
  services: ['etcd', 'kube-api', 'kube-controller', 'scheduler', 'kubelet', 'kubeproxy'],
} as const
