import { ccmCode } from '@/lib/catalog/sources'
import type { Source } from '@/lib/text'

const aws = (name: string, path: string): Source => ({ name, url: `https://docs.aws.amazon.com/${path}` })

/** What only the doctor cites; what several floors cite is in `lib/catalog/sources.ts`. */
export const ccmMain = ccmCode('pkg/providers/v1/aws.go')
export const ccmTags = ccmCode('pkg/providers/v1/tags.go')
export const ccmRoutes = ccmCode('pkg/providers/v1/aws_routes.go')
export const metadataOptions = aws(
  'Amazon EC2 User Guide, instance metadata options',
  'AWSEC2/latest/UserGuide/configuring-instance-metadata-options.html',
)
export const metadataTags = aws(
  'Amazon EC2 User Guide, view tags using instance metadata',
  'AWSEC2/latest/UserGuide/work-with-tags-in-IMDS.html',
)
export const instanceProfiles = aws(
  'IAM User Guide, Using instance profiles',
  'IAM/latest/UserGuide/id_roles_use_switch-role-ec2_instance-profiles.html',
)
export const vpcDnsAttributes = aws('Amazon VPC User Guide, DNS attributes', 'vpc/latest/userguide/vpc-dns.html')
export const hostnameTypes = aws(
  'Amazon EC2 User Guide, instance hostname types',
  'AWSEC2/latest/UserGuide/ec2-instance-naming.html',
)
export const partitionArns = aws(
  'AWS General Reference, Amazon Resource Names',
  'IAM/latest/UserGuide/reference-arns.html',
)
export const rke2Addresses: Source = {
  name: 'RKE2 documentation, server configuration: cluster-cidr, service-cidr',
  url: 'https://docs.rke2.io/reference/server_config',
}
