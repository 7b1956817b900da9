import { taggedWith } from '@/lib/aws/account/calls'
import * as ec2 from '@/lib/aws/ec2'
import { metadataDefaults } from '@/lib/aws/ec2-settings'
import * as iam from '@/lib/aws/iam'
import * as policies from '@/lib/aws/iam-policies'
import * as groups from '@/lib/aws/security-groups'
import { callerIdentity } from '@/lib/aws/sts'

/** What kind of resource a read is about, and what its call names it by. */
export interface Read {
  /** Who makes the call. */
  readonly by: unknown
  /** Absent where IAM knows no resource for the action: it can only be allowed on all. */
  readonly of?: { readonly type: 'role' | 'instance-profile' | 'policy' | 'user' | 'vpc'; readonly field: string }
  /** AWS answers whoever has keys. */
  readonly free?: true
}

const role = { type: 'role', field: 'RoleName' } as const
const policy = { type: 'policy', field: 'PolicyArn' } as const
const profile = { type: 'instance-profile', field: 'InstanceProfileName' } as const

/**
 * The calls that planning, applying and undoing read with. Service Authorization Reference: IAM's are about a resource,
 * the lists of EC2 about none.
 */
export const reads: Readonly<Record<string, Read>> = {
  'sts:GetCallerIdentity': { by: callerIdentity, free: true },
  'iam:GetRole': { by: iam.getRole, of: role },
  'iam:GetUser': { by: iam.getUser, of: { type: 'user', field: 'UserName' } },
  'iam:GetRolePolicy': { by: iam.getRolePolicy, of: role },
  'iam:ListRolePolicies': { by: iam.listRolePolicies, of: role },
  'iam:ListAttachedRolePolicies': { by: iam.listAttachedRolePolicies, of: role },
  'iam:ListInstanceProfilesForRole': { by: iam.listProfilesOfRole, of: role },
  'iam:GetInstanceProfile': { by: iam.getInstanceProfile, of: profile },
  'iam:GetPolicy': { by: policies.getPolicy, of: policy },
  'iam:GetPolicyVersion': { by: policies.getPolicyDocument, of: policy },
  'iam:ListPolicyVersions': { by: policies.listPolicyVersions, of: policy },
  'iam:ListEntitiesForPolicy': { by: policies.listPolicyEntities, of: policy },
  'iam:ListAttachedUserPolicies': { by: policies.listAttachedUserPolicies, of: { type: 'user', field: 'UserName' } },
  'ec2:DescribeIamInstanceProfileAssociations': { by: ec2.describeProfileAssociations },
  'ec2:DescribeInstances': { by: ec2.describeInstances },
  'ec2:DescribeNetworkInterfaces': { by: groups.interfacesInGroup },
  'ec2:DescribeRouteTables': { by: ec2.describeRouteTables },
  'ec2:DescribeSecurityGroups': { by: ec2.describeSecurityGroups },
  'ec2:DescribeSubnets': { by: ec2.describeSubnets },
  'ec2:DescribeTags': { by: ec2.describeTags },
  'ec2:DescribeVolumes': { by: ec2.describeVolumes },
  'ec2:DescribeVpcAttribute': { by: ec2.describeVpcDns, of: { type: 'vpc', field: 'VpcId' } },
  'ec2:DescribeVpcs': { by: ec2.describeVpcs },
  'ec2:GetInstanceMetadataDefaults': { by: metadataDefaults },
  'tag:GetResources': { by: taggedWith },
}

