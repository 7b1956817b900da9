/**
 * The largest pages that AWS gives, by call: the `max` of the page size in the service models (botocore, ec2
 * 2016-11-15, iam 2010-05-08, kms 2014-11-01). The model of EC2 has none for DescribeInstances, DescribeImages and
 * DescribeTags; the API reference says 1,000. KMS's model says 1,000 for ListAliases, its reference 100, which
 * is less. The model of the tagging API has none for GetResources; its reference says 100.
 */
export const pageSizes = {
  DescribeDhcpOptions: 1_000,
  DescribeIamInstanceProfileAssociations: 1_000,
  DescribeImages: 1_000,
  DescribeInstances: 1_000,
  DescribeInstanceTypeOfferings: 1_000,
  DescribeInstanceTypes: 100,
  DescribeNetworkInterfaces: 1_000,
  DescribeRouteTables: 100,
  DescribeSecurityGroups: 1_000,
  DescribeSubnets: 1_000,
  DescribeTags: 1_000,
  DescribeVpcs: 1_000,
  GetAccountAuthorizationDetails: 1_000,
  GetResources: 100,
  ListAliases: 100,
  ListAttachedRolePolicies: 1_000,
  ListInstanceProfiles: 1_000,
  ListInstanceProfilesForRole: 1_000,
  ListKeys: 1_000,
  ListRolePolicies: 1_000,
  ListRoles: 1_000,
} as const

/** Makes a paginator ask for the largest pages. */
export const paging = <Client>(client: Client, call: keyof typeof pageSizes) => ({ client, pageSize: pageSizes[call] })

/** Amazon EC2 User Guide, "List and filter using the CLI and API": values of one filter. */
export const filterValues = 200
