import type { Source } from '@/lib/text'

/** What only rules cite; what several floors cite is in `lib/catalog/sources.ts`. */
const kubernetes = (name: string, path: string): Source => ({
  name: `Kubernetes documentation, ${name}`,
  url: `https://kubernetes.io/docs/${path}`,
})

export const objectNames = kubernetes('Object Names and IDs', 'concepts/overview/working-with-objects/names/')
export const labelSyntax = kubernetes('Labels and Selectors', 'concepts/overview/working-with-objects/labels/')
export const quantities = kubernetes('Resource Management', 'concepts/configuration/manage-resources-containers/')
export const largeClusters = kubernetes('Considerations for large clusters', 'setup/best-practices/cluster-large/')
export const imageNames = kubernetes('Images', 'concepts/containers/images/')

export const leaderMigration = kubernetes(
  'Migrate Replicated Control Plane To Use Cloud Controller Manager',
  'tasks/administer-cluster/controller-manager-leader-migration/',
)

export const driverMetadata: Source = {
  name: 'rancher/kontainer-driver-metadata channels.yaml',
  url: 'https://github.com/rancher/kontainer-driver-metadata',
}

export const etcdFaq: Source = { name: 'etcd documentation, FAQ', url: 'https://etcd.io/docs/v3.5/faq/' }

export const rancherWebhook: Source = {
  name: 'rancher/webhook pkg/resources/provisioning.cattle.io/v1/cluster',
  url: 'https://github.com/rancher/webhook/tree/main/pkg/resources/provisioning.cattle.io/v1/cluster',
}
export const rancherClusterCrd: Source = {
  name: 'rancher/rancher pkg/crds/yaml/generated/provisioning.cattle.io_clusters.yaml',
  url: 'https://github.com/rancher/rancher/blob/main/pkg/crds/yaml/generated/provisioning.cattle.io_clusters.yaml',
}
export const rancherMachineArgs: Source = {
  name: 'rancher/rancher pkg/controllers/capr/machineprovision/args.go',
  url: 'https://github.com/rancher/rancher/blob/main/pkg/controllers/capr/machineprovision/args.go',
}
export const rancherRequiredRoles: Source = {
  name: 'Rancher documentation, Node Roles',
  url: 'https://ranchermanager.docs.rancher.com/how-to-guides/new-user-guides/kubernetes-clusters-in-rancher-setup/node-requirements-for-rancher-managed-clusters',
}
export const rancherCheckList: Source = {
  name: 'Rancher documentation, Checklist for Production-Ready Clusters',
  url: 'https://ranchermanager.docs.rancher.com/how-to-guides/new-user-guides/kubernetes-clusters-in-rancher-setup/checklist-for-production-ready-clusters',
}
export const rancherSystemTemplate: Source = {
  name: 'rancher/rancher pkg/systemtemplate/template.go; rancher/rancher#43891',
  url: 'https://github.com/rancher/rancher/issues/43891',
}
export const driverRegions: Source = {
  name: 'rancher/machine drivers/amazonec2/region.go',
  url: 'https://github.com/rancher/machine/blob/a057776c3636f9fdeba63cbade6f5853c608f911/drivers/amazonec2/region.go',
}
export const rke2Metadata: Source = {
  name: 'rancher/rke2 pkg/rke2/rke2_linux.go, de8240abc',
  url: 'https://github.com/rancher/rke2/commit/de8240abc',
}

export const taintSyntax: Source = {
  name: 'kubernetes/kubernetes pkg/util/taints/taints.go',
  url: 'https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/util/taints/taints.go',
}
export const kubeletLabels: Source = {
  name: 'kubernetes/kubernetes staging/src/k8s.io/kubelet/pkg/apis/well_known_labels.go',
  url: 'https://github.com/kubernetes/kubernetes/blob/v1.34.0/staging/src/k8s.io/kubelet/pkg/apis/well_known_labels.go',
}

const aws = (name: string, url: string): Source => ({ name, url: `https://docs.aws.amazon.com/${url}` })

export const awsAccountIds = aws(
  'AWS Account Management, View AWS account identifiers',
  'accounts/latest/reference/manage-acct-identifiers.html',
)
export const awsRegions = aws(
  'AWS Regions and Availability Zones',
  'global-infrastructure/latest/regions/aws-regions.html',
)
export const ec2Ids = aws('Amazon EC2 User Guide, Resource IDs', 'AWSEC2/latest/UserGuide/resource-ids.html')
export const ec2InstanceTypes = aws(
  'Amazon EC2 Instance Types, naming conventions',
  'ec2/latest/instancetypes/instance-type-names.html',
)
export const ec2HostNames = aws(
  'Amazon EC2 User Guide, EC2 instance hostname types',
  'AWSEC2/latest/UserGuide/ec2-instance-naming.html',
)
export const tagRestrictions = aws(
  'Amazon EC2 User Guide, Tag restrictions',
  'AWSEC2/latest/UserGuide/Using_Tags.html#tag-restrictions',
)
export const iamNames = aws(
  'IAM User Guide, Name requirements and quotas',
  'IAM/latest/UserGuide/reference_iam-quotas.html',
)
export const iamIdentifiers = aws('IAM User Guide, IAM identifiers', 'IAM/latest/UserGuide/reference_identifiers.html')
export const iamBoundaries = aws(
  'IAM User Guide, Permissions boundaries',
  'IAM/latest/UserGuide/access_policies_boundaries.html',
)
export const iamProfiles = aws(
  'IAM User Guide, Using instance profiles',
  'IAM/latest/UserGuide/id_roles_use_switch-role-ec2_instance-profiles.html',
)
export const ebsIops = aws(
  'Amazon EC2 API Reference, EbsBlockDevice',
  'AWSEC2/latest/APIReference/API_EbsBlockDevice.html',
)

export const securityGroupNames: Source = {
  name: 'Amazon EC2 API Reference, CreateSecurityGroup',
  url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html',
}
export const securityGroupSources: Source = {
  name: 'Amazon EC2 API Reference, IpRange',
  url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpRange.html',
}
export const securityGroupPractice: Source = {
  name: 'Amazon VPC User Guide, Security groups: best practices',
  url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html',
}
