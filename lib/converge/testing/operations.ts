import type { Operation } from '../operation'

type OneOfEach = { readonly [Call in Operation['call']]: Extract<Operation, { call: Call }> }

const policy = 'arn:aws:iam::123456789012:policy/node'
const tags = { 'lariat.dev/managed-by': 'lariat' }
const instance = 'i-0123456789abcdef0'
const group = { group: 'nodes', vpc: 'vpc-0123456789abcdef0' }

/** One of every write there is; the type forces each new one to be here. */
export const oneOfEach: OneOfEach = {
  'iam:CreateRole': { call: 'iam:CreateRole', role: 'node', path: '/', boundary: policy, trust: {}, tags },
  'iam:UpdateAssumeRolePolicy': { call: 'iam:UpdateAssumeRolePolicy', role: 'node', trust: {} },
  'iam:PutRolePermissionsBoundary': { call: 'iam:PutRolePermissionsBoundary', role: 'node', boundary: policy },
  'iam:TagRole': { call: 'iam:TagRole', role: 'node', tags },
  'iam:PutRolePolicy': { call: 'iam:PutRolePolicy', role: 'node', policy: 'node', document: {} },
  'iam:DeleteRolePolicy': { call: 'iam:DeleteRolePolicy', role: 'node', policy: 'node' },
  'iam:DetachRolePolicy': { call: 'iam:DetachRolePolicy', role: 'node', policy },
  'iam:DeleteRole': { call: 'iam:DeleteRole', role: 'node' },
  'iam:CreateInstanceProfile': { call: 'iam:CreateInstanceProfile', profile: 'node', path: '/', tags },
  'iam:TagInstanceProfile': { call: 'iam:TagInstanceProfile', profile: 'node', tags },
  'iam:AddRoleToInstanceProfile': { call: 'iam:AddRoleToInstanceProfile', profile: 'node', role: 'node' },
  'iam:RemoveRoleFromInstanceProfile': { call: 'iam:RemoveRoleFromInstanceProfile', profile: 'node', role: 'node' },
  'iam:UntagInstanceProfile': { call: 'iam:UntagInstanceProfile', profile: 'node', keys: ['a'] },
  'iam:DeleteInstanceProfile': { call: 'iam:DeleteInstanceProfile', profile: 'node' },
  'ec2:AssociateIamInstanceProfile': { call: 'ec2:AssociateIamInstanceProfile', instance, profile: 'node' },
  'ec2:ReplaceIamInstanceProfileAssociation': {
    call: 'ec2:ReplaceIamInstanceProfileAssociation', association: 'iip-assoc-1', instance, profile: 'node',
  },
  'ec2:DisassociateIamInstanceProfile': { call: 'ec2:DisassociateIamInstanceProfile', association: 'iip-assoc-1', instance },
  'ec2:CreateTags': { call: 'ec2:CreateTags', resource: instance, tags },
  'ec2:DeleteTags': { call: 'ec2:DeleteTags', resource: instance, keys: ['a'] },
  'ec2:ModifyVpcAttribute': { call: 'ec2:ModifyVpcAttribute', vpc: group.vpc, attribute: 'enableDnsSupport', value: true },
  'ec2:ModifyInstanceMetadataOptions': {
    call: 'ec2:ModifyInstanceMetadataOptions',
    instance,
    options: { HttpEndpoint: 'enabled', HttpTokens: 'required', HttpPutResponseHopLimit: 2 },
  },
  'ec2:ModifyInstanceMetadataDefaults': { call: 'ec2:ModifyInstanceMetadataDefaults', change: { HttpTokens: 'required' } },
  'ec2:ModifyPrivateDnsNameOptions': { call: 'ec2:ModifyPrivateDnsNameOptions', instance, type: 'ip-name' },
  'ec2:ModifySubnetAttribute': { call: 'ec2:ModifySubnetAttribute', subnet: 'subnet-0123456789abcdef0', type: 'ip-name' },
  'iam:CreateServiceLinkedRole': { call: 'iam:CreateServiceLinkedRole', service: 'elasticloadbalancing.amazonaws.com' },
  'iam:CreatePolicy': { call: 'iam:CreatePolicy', policy, document: {}, tags },
  'iam:CreatePolicyVersion': { call: 'iam:CreatePolicyVersion', policy, document: {} },
  'iam:DeletePolicyVersion': { call: 'iam:DeletePolicyVersion', policy, version: 'v1' },
  'iam:TagPolicy': { call: 'iam:TagPolicy', policy, tags },
  'iam:AttachRolePolicy': { call: 'iam:AttachRolePolicy', policy, role: 'node' },
  'iam:AttachUserPolicy': { call: 'iam:AttachUserPolicy', policy, user: 'rancher' },
  'iam:DetachUserPolicy': { call: 'iam:DetachUserPolicy', policy, user: 'rancher' },
  'iam:DeletePolicy': { call: 'iam:DeletePolicy', policy },
  'ec2:CreateSecurityGroup': { call: 'ec2:CreateSecurityGroup', ...group, description: 'nodes', tags },
  'ec2:AuthorizeSecurityGroupIngress': { call: 'ec2:AuthorizeSecurityGroupIngress', ...group, rules: [] },
  'ec2:RevokeSecurityGroupIngress': { call: 'ec2:RevokeSecurityGroupIngress', ...group, rules: [] },
  'ec2:DeleteSecurityGroup': { call: 'ec2:DeleteSecurityGroup', group: 'nodes', id: 'sg-0123456789abcdef0' },
}
