import type { Source } from '@/lib/text'

/** Documents and code that many facts cite. Code is cited at the commit that was read. */
const ccm = 'https://github.com/kubernetes/cloud-provider-aws/blob/63ec440c3275321b55afa45480e2fdfd2b0e93c4'
const ebs = 'https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/429e202e589798e55c0f8ddcc81b2850b7f000d0'
const lbc = 'https://github.com/kubernetes-sigs/aws-load-balancer-controller/blob/225f44568848eb25f13e304a5f1cc68c0cd9415d'
const machine = 'https://github.com/rancher/machine/blob/a057776c3636f9fdeba63cbade6f5853c608f911'

/** A file of the AWS cloud controller manager. */
export const ccmCode = (path: string): Source => ({
  name: `kubernetes/cloud-provider-aws ${path}`,
  url: `${ccm}/${path}`,
})

/** A file of the EBS CSI driver. */
export const ebsCode = (path: string): Source => ({
  name: `kubernetes-sigs/aws-ebs-csi-driver ${path}`,
  url: `${ebs}/${path}`,
})

/** A file of the AWS Load Balancer Controller. */
export const lbcCode = (path: string): Source => ({
  name: `kubernetes-sigs/aws-load-balancer-controller ${path}`,
  url: `${lbc}/${path}`,
})

/** A GitHub issue or pull request, such as `rancher/rke2#8134`. */
export const issue = (reference: string): Source => ({
  name: reference,
  url: `https://github.com/${reference.replace('#', '/issues/')}`,
})

export const nodeDriverCode: Source = {
  name: 'rancher/machine drivers/amazonec2/amazonec2.go',
  url: `${machine}/drivers/amazonec2/amazonec2.go`,
}

/** The page people follow today; `documented` policies reproduce its statements. */
export const rancherAmazonPage: Source = {
  name: 'Rancher documentation, Setting up the Amazon Cloud Provider',
  url: 'https://ranchermanager.docs.rancher.com/how-to-guides/new-user-guides/'
    + 'kubernetes-clusters-in-rancher-setup/set-up-cloud-providers/amazon',
}

export const rancherMigrationPage: Source = {
  name: 'Rancher documentation, Migrating Amazon In-tree to Out-of-tree',
  url: 'https://ranchermanager.docs.rancher.com/how-to-guides/new-user-guides/'
    + 'kubernetes-clusters-in-rancher-setup/set-up-cloud-providers/migrate-to-out-of-tree-amazon',
}

export const plannerCode: Source = {
  name: 'rancher/rancher pkg/capr/planner/planner.go',
  url: 'https://github.com/rancher/rancher/blob/main/pkg/capr/planner/planner.go',
}

export const kopsPolicy: Source = {
  name: 'kubernetes/kops pkg/model/iam/iam_builder.go',
  url: 'https://github.com/kubernetes/kops/blob/master/pkg/model/iam/iam_builder.go',
}

export const ecrPull: Source = {
  name: 'Amazon ECR User Guide, AmazonEC2ContainerRegistryPullOnly',
  url: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/security-iam-awsmanpol.html',
}

export const ccmChart: Source = {
  name: 'aws-cloud-controller-manager chart 0.0.11',
  url: 'https://github.com/kubernetes/cloud-provider-aws/tree/'
    + 'helm-chart-aws-cloud-controller-manager-0.0.11/charts/aws-cloud-controller-manager',
}
