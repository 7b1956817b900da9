import type { Source } from '@/lib/text'
import type { PartitionId } from './regions'

/** Who publishes images that nodes start from, and how their names are found. */
export interface ImagePublisher {
  readonly id: 'ubuntu' | 'amazon-linux' | 'sles'
  /** Accounts that own the images; `amazon` is an alias that AWS keeps in every partition. */
  readonly owners: Readonly<Record<PartitionId, readonly string[]>>
  /** One family each, with `*` as EC2's name filter has it; the newest of a family is current. */
  readonly names: readonly string[]
  readonly source: Source
}

const everywhere = (...owners: string[]) => ({ aws: owners, 'aws-cn': owners, 'aws-us-gov': owners })

export const imagePublishers: readonly ImagePublisher[] = [
  {
    id: 'ubuntu',
    owners: { aws: ['099720109477'], 'aws-cn': ['837727238323'], 'aws-us-gov': ['513442679011'] },
    names: [
      'ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-amd64-server-*',
      'ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-arm64-server-*',
      'ubuntu/images/hvm-ssd/ubuntu-jammy-22.04-amd64-server-*',
      'ubuntu/images/hvm-ssd/ubuntu-jammy-22.04-arm64-server-*',
    ],
    source: {
      name: 'Canonical, "Find Ubuntu images on AWS"',
      url: 'https://documentation.ubuntu.com/aws/aws-how-to/instances/find-ubuntu-images/',
    },
  },
  {
    id: 'amazon-linux',
    owners: everywhere('amazon'),
    names: ['al2023-ami-2023.*-x86_64', 'al2023-ami-2023.*-arm64'],
    source: { name: 'Amazon Linux 2023 User Guide', url: 'https://docs.aws.amazon.com/linux/al2023/ug/ec2.html' },
  },
  {
    id: 'sles',
    // SUSE's own account in `aws` has the alias `amazon`; what GovCloud's is called could not be found.
    owners: { aws: ['013907871322'], 'aws-cn': ['841869936221'], 'aws-us-gov': ['amazon'] },
    names: ['suse-sles-15-sp7-v*-hvm-ssd-x86_64', 'suse-sles-15-sp6-v*-hvm-ssd-x86_64'],
    source: { name: 'SUSE Public Cloud image names', url: 'https://pint.suse.com/' },
  },
]
