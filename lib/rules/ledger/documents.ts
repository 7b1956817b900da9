import type { Source, Text } from '@/lib/text'
import type { DocumentId } from './types'

/** The two pages of Rancher's documentation that people follow, in the versions that were read. */
export const documents: Readonly<Record<DocumentId, { readonly title: Text; readonly source: Source }>> = {
  'cloud-provider': {
    title: { en: 'Setting up the Amazon Cloud Provider', 'zh-CN': '设置 Amazon 云提供商' },
    source: {
      name: 'rancher/rancher-docs set-up-cloud-providers/amazon.md',
      url: 'https://github.com/rancher/rancher-docs/blob/main/docs/how-to-guides/new-user-guides/'
        + 'kubernetes-clusters-in-rancher-setup/set-up-cloud-providers/amazon.md',
    },
  },
  'ec2-cluster': {
    title: { en: 'Creating an Amazon EC2 Cluster', 'zh-CN': '创建 Amazon EC2 集群' },
    source: {
      name: 'rancher/rancher-docs create-an-amazon-ec2-cluster.md',
      url: 'https://github.com/rancher/rancher-docs/blob/main/docs/how-to-guides/new-user-guides/'
        + 'launch-kubernetes-with-rancher/use-new-nodes-in-an-infra-provider/create-an-amazon-ec2-cluster.md',
    },
  },
}
