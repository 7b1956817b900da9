import { iamRegion } from '@/lib/aws/iam-region'
import { partitionOf, partitions } from '@/lib/catalog/regions'
import type { AwsCall } from '../faults'
import type { Check } from './evaluate'
import type { Lookup, Tags } from './lookup'

const account = '123456789012'

/** What AWS asks IAM about a call: Service Authorization Reference, IAM and Amazon EC2. A call nobody knows here throws. */
export async function checksOf(call: AwsCall, lookup: Lookup): Promise<Check[]> {
  const own = { 'aws:RequestedRegion': [call.service === 'iam' ? iamRegion[partitionOf(call.region).id] : call.region] }
  const checks = call.service === 'iam' ? await iamChecks(call, lookup) : call.service === 'ec2' ? await ec2Checks(call, lookup) : other(call)
  return checks.map((check) => ({ ...check, context: { ...own, ...check.context } }))
}

const other = ({ service, action }: AwsCall): Check[] => {
  if (service !== 'sts' && service !== 'tagging') throw new Error(`The gate knows no service ${service}`)
  return [{ action: `${service === 'tagging' ? 'tag' : service}:${action}`, resource: '*', context: {} }]
}

async function iamChecks(call: AwsCall, lookup: Lookup): Promise<Check[]> {
  const { action, fields } = call
  const { id: partition } = partitionOf(call.region)
  const arn = (type: string, name: string) => `arn:${partition}:iam::${account}:${type}${fields.get('Path') ?? '/'}${name}`
  const asked = `iam:${action}`
  const request = requestTags(pairs(fields, 'Tags.member'), listed(fields, 'TagKeys.member'))
  const role = fields.get('RoleName')
  const profile = fields.get('InstanceProfileName')
  const user = fields.get('UserName')
  const policy = fields.get('PolicyArn')
  if (action === 'CreateServiceLinkedRole') {
    const service = fields.get('AWSServiceName') ?? ''
    const resource = `arn:${partition}:iam::${account}:role/aws-service-role/${service}/${linkedRoles[service] ?? '*'}`
    return [{ action: asked, resource, context: { 'iam:AWSServiceName': [service] } }]
  }
  if (action === 'SimulatePrincipalPolicy') return [{ action: asked, resource: fields.get('PolicySourceArn') ?? '', context: {} }]
  if (profile !== null) {
    const found = await lookup.profile(profile)
    const resource = found?.arn ?? arn('instance-profile', profile)
    const context = { ...request, ...resourceTags(found?.tags) }
    const first = { action: asked, resource, context }
    if (action === 'CreateInstanceProfile' && hasTags(request)) return [first, { ...first, action: 'iam:TagInstanceProfile' }]
    if (action !== 'AddRoleToInstanceProfile' || role === null) return [first]
    return [first, passRole((await lookup.role(role))?.arn ?? arn('role', role), partitions.aws.ec2Service)]
  }
  if (role !== null) {
    const found = await lookup.role(role)
    const resource = found?.arn ?? arn('role', role)
    const boundary = fields.get('PermissionsBoundary')
    const context = {
      ...request,
      ...resourceTags(found?.tags),
      ...(boundary === null ? {} : { 'iam:PermissionsBoundary': [boundary] }),
      ...(policy === null ? {} : { 'iam:PolicyARN': [policy] }),
    }
    const first = { action: asked, resource, context }
    return action === 'CreateRole' && hasTags(request) ? [first, { ...first, action: 'iam:TagRole' }] : [first]
  }
  if (user !== null) return [{ action: asked, resource: (await lookup.user(user))?.arn ?? arn('user', user), context: policy === null ? {} : { 'iam:PolicyARN': [policy] } }]
  if (policy !== null) return [{ action: asked, resource: policy, context: request }]
  if (action === 'CreatePolicy') {
    const first = { action: asked, resource: arn('policy', fields.get('PolicyName') ?? ''), context: request }
    return hasTags(request) ? [first, { ...first, action: 'iam:TagPolicy' }] : [first]
  }
  if (/^(List|Get)/.test(action)) return [{ action: asked, resource: '*', context: {} }]
  throw new Error(`The gate does not know what iam:${action} is about`)
}

/** Which field of a call of EC2 names the resource that it is about. */
const about: Readonly<Record<string, string>> = {
  AssociateIamInstanceProfile: 'InstanceId',
  ModifyInstanceMetadataOptions: 'InstanceId',
  ModifyPrivateDnsNameOptions: 'InstanceId',
  DescribeVpcAttribute: 'VpcId',
  ModifyVpcAttribute: 'VpcId',
  ModifySubnetAttribute: 'SubnetId',
  AuthorizeSecurityGroupIngress: 'GroupId',
  RevokeSecurityGroupIngress: 'GroupId',
  DeleteSecurityGroup: 'GroupId',
}

async function ec2Checks(call: AwsCall, lookup: Lookup): Promise<Check[]> {
  const { action, fields, region } = call
  const { id: partition, ec2Service } = partitionOf(region)
  const asked = `ec2:${action}`
  const prefix = `arn:${partition}:ec2:${region}:${account}:`
  const arn = (id: string) => `${prefix}${types[id.slice(0, id.indexOf('-'))] ?? '*'}/${id}`
  const on = async (id: string, context: Check['context'] = {}): Promise<Check> => {
    return { action: asked, resource: arn(id), context: { ...context, ...resourceTags(await lookup.tagsOf(id)) } }
  }
  const isList = /^(Describe|Get)/.test(action) && about[action] === undefined
  if (isList || action === 'ModifyInstanceMetadataDefaults') return [{ action: asked, resource: '*', context: {} }]
  if (action === 'CreateTags' || action === 'DeleteTags') {
    const tags = pairs(fields, 'Tag')
    const request = action === 'CreateTags' ? requestTags(tags, []) : { 'aws:TagKeys': tags.map(({ Key = '' }) => Key) }
    return Promise.all(listed(fields, 'ResourceId').map((id) => on(id, request)))
  }
  if (action === 'CreateSecurityGroup') {
    const group = { action: asked, resource: `${prefix}security-group/*`, context: requestTags(pairs(fields, 'TagSpecification.1.Tag'), []) }
    const tagging = { ...group, action: 'ec2:CreateTags', context: { ...group.context, 'ec2:CreateAction': [action] } }
    return [group, await on(fields.get('VpcId') ?? ''), ...(hasTags(group.context) ? [tagging] : [])]
  }
  const association = fields.get('AssociationId')
  const id = association === null ? fields.get(about[action] ?? '') : await lookup.instanceOf(association)
  if (id === null) throw new Error(`The gate does not know what ec2:${action} is about`)
  const name = fields.get('IamInstanceProfile.Name')
  if (name === null) return [await on(id)]
  const profile = await lookup.profile(name)
  const given = { 'ec2:NewInstanceProfile': [profile?.arn ?? ''] }
  return [await on(id, given), ...(profile?.roles ?? []).map((role) => passRole(role, ec2Service))]
}

const types: Readonly<Record<string, string>> = {
  i: 'instance', subnet: 'subnet', sg: 'security-group', rtb: 'route-table', vol: 'volume', vpc: 'vpc',
}

/** IAM User Guide, "AWS services that work with IAM": the one that Lariat may ask for. */
const linkedRoles: Readonly<Record<string, string>> = { 'elasticloadbalancing.amazonaws.com': 'AWSServiceRoleForElasticLoadBalancing' }

const passRole = (resource: string, service: string): Check => ({
  action: 'iam:PassRole',
  resource,
  context: { 'iam:PassedToService': [service] },
})

function pairs(fields: URLSearchParams, prefix: string): Tags {
  const found: { Key: string; Value: string }[] = []
  for (let i = 1; fields.has(`${prefix}.${i}.Key`); i++) {
    found.push({ Key: fields.get(`${prefix}.${i}.Key`) ?? '', Value: fields.get(`${prefix}.${i}.Value`) ?? '' })
  }
  return found
}

function listed(fields: URLSearchParams, prefix: string): string[] {
  const found: string[] = []
  for (let i = 1; fields.has(`${prefix}.${i}`); i++) found.push(fields.get(`${prefix}.${i}`) ?? '')
  return found
}

function requestTags(tags: Tags, keys: readonly string[]): Check['context'] {
  const all = [...tags.map(({ Key = '' }) => Key), ...keys]
  if (all.length === 0) return {}
  return { ...Object.fromEntries(tags.map(({ Key = '', Value = '' }) => [`aws:RequestTag/${Key}`, [Value]])), 'aws:TagKeys': all }
}

const hasTags = (context: Check['context']) => 'aws:TagKeys' in context
const resourceTags = (tags: Tags = []): Check['context'] =>
  Object.fromEntries(tags.map(({ Key = '', Value = '' }) => [`aws:ResourceTag/${Key}`, [Value]]))
