/**
 * The two statements of Rancher's page "Setting up the Amazon Cloud Provider", exactly as printed there
 * (`elasticloadbalancing:AddTags` is printed twice). A test holds them to the document itself.
 */
export const documentedControlPlane: readonly string[] = [
  'autoscaling:DescribeAutoScalingGroups',
  'autoscaling:DescribeLaunchConfigurations',
  'autoscaling:DescribeTags',
  'ec2:DescribeInstances',
  'ec2:DescribeRegions',
  'ec2:DescribeRouteTables',
  'ec2:DescribeSecurityGroups',
  'ec2:DescribeSubnets',
  'ec2:DescribeVolumes',
  'ec2:CreateSecurityGroup',
  'ec2:CreateTags',
  'ec2:CreateVolume',
  'ec2:ModifyInstanceAttribute',
  'ec2:ModifyVolume',
  'ec2:AttachVolume',
  'ec2:AuthorizeSecurityGroupIngress',
  'ec2:CreateRoute',
  'ec2:DeleteRoute',
  'ec2:DeleteSecurityGroup',
  'ec2:DeleteVolume',
  'ec2:DetachVolume',
  'ec2:RevokeSecurityGroupIngress',
  'ec2:DescribeVpcs',
  'elasticloadbalancing:AddTags',
  'elasticloadbalancing:AttachLoadBalancerToSubnets',
  'elasticloadbalancing:ApplySecurityGroupsToLoadBalancer',
  'elasticloadbalancing:CreateLoadBalancer',
  'elasticloadbalancing:CreateLoadBalancerPolicy',
  'elasticloadbalancing:CreateLoadBalancerListeners',
  'elasticloadbalancing:ConfigureHealthCheck',
  'elasticloadbalancing:DeleteLoadBalancer',
  'elasticloadbalancing:DeleteLoadBalancerListeners',
  'elasticloadbalancing:DescribeLoadBalancers',
  'elasticloadbalancing:DescribeLoadBalancerAttributes',
  'elasticloadbalancing:DetachLoadBalancerFromSubnets',
  'elasticloadbalancing:DeregisterInstancesFromLoadBalancer',
  'elasticloadbalancing:ModifyLoadBalancerAttributes',
  'elasticloadbalancing:RegisterInstancesWithLoadBalancer',
  'elasticloadbalancing:SetLoadBalancerPoliciesForBackendServer',
  'elasticloadbalancing:AddTags',
  'elasticloadbalancing:CreateListener',
  'elasticloadbalancing:CreateTargetGroup',
  'elasticloadbalancing:DeleteListener',
  'elasticloadbalancing:DeleteTargetGroup',
  'elasticloadbalancing:DescribeListeners',
  'elasticloadbalancing:DescribeLoadBalancerPolicies',
  'elasticloadbalancing:DescribeTargetGroups',
  'elasticloadbalancing:DescribeTargetHealth',
  'elasticloadbalancing:ModifyListener',
  'elasticloadbalancing:ModifyTargetGroup',
  'elasticloadbalancing:RegisterTargets',
  'elasticloadbalancing:SetLoadBalancerPoliciesOfListener',
  'iam:CreateServiceLinkedRole',
  'kms:DescribeKey',
]

export const documentedWorker: readonly string[] = [
  'ec2:DescribeInstances',
  'ec2:DescribeRegions',
  'ecr:GetAuthorizationToken',
  'ecr:BatchCheckLayerAvailability',
  'ecr:GetDownloadUrlForLayer',
  'ecr:GetRepositoryPolicy',
  'ecr:DescribeRepositories',
  'ecr:ListImages',
  'ecr:BatchGetImage',
]

/** What the provider inside Kubernetes calls besides, of kubernetes/kubernetes v1.26 legacy-cloud-providers/aws. */
export const inTreeBesides: readonly string[] = [
  'ec2:DescribeVolumesModifications',
  'elasticloadbalancing:DeregisterTargets',
]

const ec2Arn = (resource: string) => `arn:aws:ec2:REGION:AWS_ACCOUNT_ID:${resource}`

/**
 * "Example IAM policy with PassRole" of Rancher's page "Creating an Amazon EC2 Cluster", with the placeholders it
 * prints. A test holds it to the document itself.
 */
export const documentedCredential: readonly {
  readonly Sid: string
  readonly Effect: 'Allow'
  readonly Action: readonly string[]
  readonly Resource: string | readonly string[]
}[] = [
  {
    Sid: 'VisualEditor0',
    Effect: 'Allow',
    Action: [
      'ec2:AuthorizeSecurityGroupIngress',
      'ec2:Describe*',
      'ec2:ImportKeyPair',
      'ec2:CreateKeyPair',
      'ec2:CreateSecurityGroup',
      'ec2:CreateTags',
      'ec2:DeleteKeyPair',
    ],
    Resource: '*',
  },
  {
    Sid: 'VisualEditor1',
    Effect: 'Allow',
    Action: ['iam:PassRole', 'ec2:RunInstances'],
    Resource: [
      'arn:aws:ec2:REGION::image/ami-*',
      ec2Arn('instance/*'),
      ec2Arn('placement-group/*'),
      ec2Arn('volume/*'),
      ec2Arn('subnet/*'),
      ec2Arn('key-pair/*'),
      ec2Arn('network-interface/*'),
      ec2Arn('security-group/*'),
      'arn:aws:iam::AWS_ACCOUNT_ID:role/YOUR_ROLE_NAME',
    ],
  },
  {
    Sid: 'VisualEditor2',
    Effect: 'Allow',
    Action: ['ec2:RebootInstances', 'ec2:TerminateInstances', 'ec2:StartInstances', 'ec2:StopInstances'],
    Resource: ec2Arn('instance/*'),
  },
]

/**
 * "Example IAM policy to allow encrypted EBS volumes" of the same page, printed without Sids. Its snapshot ARN never
 * matches: snapshots belong to no account.
 */
export const documentedEncryption: readonly {
  readonly Effect: 'Allow'
  readonly Action: readonly string[]
  readonly Resource: string | readonly string[]
}[] = [
  {
    Effect: 'Allow',
    Action: [
      'kms:Decrypt',
      'kms:GenerateDataKeyWithoutPlaintext',
      'kms:Encrypt',
      'kms:DescribeKey',
      'kms:CreateGrant',
      'ec2:DetachVolume',
      'ec2:AttachVolume',
      'ec2:DeleteSnapshot',
      'ec2:DeleteTags',
      'ec2:CreateTags',
      'ec2:CreateVolume',
      'ec2:DeleteVolume',
      'ec2:CreateSnapshot',
    ],
    Resource: [
      ec2Arn('volume/*'),
      ec2Arn('instance/*'),
      ec2Arn('snapshot/*'),
      'arn:aws:kms:REGION:AWS_ACCOUNT_ID:key/KMS_KEY_ID',
    ],
  },
  {
    Effect: 'Allow',
    Action: ['ec2:DescribeInstances', 'ec2:DescribeTags', 'ec2:DescribeVolumes', 'ec2:DescribeSnapshots'],
    Resource: '*',
  },
]
