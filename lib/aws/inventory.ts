import type { Instance, KeyPairInfo, SecurityGroup, Subnet, Vpc as Ec2Vpc } from '@aws-sdk/client-ec2'
import type { AppError } from '@/lib/app-error'
import type * as inventory from '@/lib/inventory'
import { ok, type Result } from '@/lib/result'
import { attempt } from './attempt'
import type { Clients } from './clients'
import * as ec2 from './ec2'
import * as iam from './iam'
import { decodePolicy } from './policy-document'
import { publicSubnets } from './public-subnets'
import { trustsEc2 } from './trust'

type List<T> = Result<T[], AppError>

/** One look at a region's network and machines: all lists at once, each failing on its own. */
export async function readNetwork({ ec2: client, region }: Clients): Promise<inventory.NetworkInventory> {
  const [vpcs, subnets, routeTables, securityGroups, instances, associations, keyPairs] = await Promise.all([
    readVpcs(client),
    attempt(() => ec2.describeSubnets(client)),
    attempt(() => ec2.describeRouteTables(client)),
    attempt(() => ec2.describeSecurityGroups(client)),
    attempt(() => ec2.describeInstances(client)),
    attempt(() => ec2.describeProfileAssociations(client)),
    attempt(() => ec2.describeKeyPairs(client)),
  ])
  const open = routeTables.ok && subnets.ok ? publicSubnets(subnets.value, routeTables.value) : null
  const profiles = associations.ok
    ? new Map(associations.value.map((one) => [one.InstanceId, ec2.profileNameOf(one.IamInstanceProfile?.Arn)]))
    : null
  return {
    region,
    vpcs,
    // Without route tables, what a subnet hands out to new machines is the best hint there is.
    subnets: each(subnets, (one) => subnet(one, open ? open.has(one.SubnetId) : (one.MapPublicIpOnLaunch ?? false))),
    securityGroups: each(securityGroups, securityGroup),
    instances: each(instances, (one) =>
      // DescribeInstances may show a profile that has been replaced a moment ago.
      instance(one, profiles ? (profiles.get(one.InstanceId) ?? null) : ec2.profileNameOf(one.IamInstanceProfile?.Arn)),
    ),
    keyPairs: each(keyPairs, ({ KeyName = '' }: KeyPairInfo) => ({ name: KeyName })),
  }
}

/** Roles and instance profiles of the account. */
export async function readIam({ iam: client }: Clients): Promise<inventory.IamInventory> {
  const [roles, profiles] = await Promise.all([
    attempt(() => iam.listRoles(client)),
    attempt(() => iam.listInstanceProfiles(client)),
  ])
  return {
    roles: each(roles, (one) => ({
      name: one.RoleName ?? '',
      path: one.Path ?? '/',
      arn: one.Arn ?? '',
      trustsEc2: trustsEc2(decodePolicy(one.AssumeRolePolicyDocument)),
    })),
    profiles: each(profiles, (one) => ({
      name: one.InstanceProfileName ?? '',
      path: one.Path ?? '/',
      arn: one.Arn ?? '',
      roleName: one.Roles?.[0]?.RoleName ?? null,
    })),
  }
}

async function readVpcs(client: Clients['ec2']): Promise<List<inventory.Vpc>> {
  const vpcs = await attempt(() => ec2.describeVpcs(client))
  if (!vpcs.ok) return vpcs
  return ok(await Promise.all(vpcs.value.map((one) => vpc(client, one))))
}

async function vpc(client: Clients['ec2'], one: Ec2Vpc): Promise<inventory.Vpc> {
  const id = one.VpcId ?? ''
  const dns = await attempt(() => ec2.describeVpcDns(client, id))
  return {
    id,
    name: nameOf(one),
    cidr: one.CidrBlock ?? '',
    isDefault: one.IsDefault ?? false,
    dnsHostnames: dns.ok ? dns.value.hostnames : null,
    dnsSupport: dns.ok ? dns.value.support : null,
  }
}

function subnet(one: Subnet, isPublic: boolean): inventory.SubnetInfo {
  return {
    id: one.SubnetId ?? '',
    name: nameOf(one),
    vpcId: one.VpcId ?? '',
    zone: one.AvailabilityZone ?? '',
    cidr: one.CidrBlock ?? '',
    kind: isPublic ? 'public' : 'private',
    freeAddresses: one.AvailableIpAddressCount ?? 0,
    tags: ec2.tagsOf(one),
  }
}

function securityGroup(one: SecurityGroup): inventory.SecurityGroupInfo {
  return {
    id: one.GroupId ?? '',
    name: one.GroupName ?? '',
    vpcId: one.VpcId ?? '',
    description: one.Description ?? '',
    tags: ec2.tagsOf(one),
  }
}

function instance(one: Instance, profile: string | null): inventory.InstanceInfo {
  return {
    id: one.InstanceId ?? '',
    name: nameOf(one),
    type: one.InstanceType ?? '',
    state: one.State?.Name ?? '',
    vpcId: one.VpcId ?? '',
    subnetId: one.SubnetId ?? '',
    zone: one.Placement?.AvailabilityZone ?? '',
    privateIp: one.PrivateIpAddress ?? '',
    privateDnsName: one.PrivateDnsName ?? '',
    securityGroups: (one.SecurityGroups ?? []).map(({ GroupId: id = '', GroupName: name = '' }) => ({ id, name })),
    profile,
    hopLimit: one.MetadataOptions?.HttpPutResponseHopLimit ?? null,
    tokens: one.MetadataOptions?.HttpTokens ?? null,
    tags: ec2.tagsOf(one),
  }
}

const each = <T, U>(list: List<T>, map: (one: T) => U): List<U> => (list.ok ? ok(list.value.map(map)) : list)

const nameOf = (tagged: ec2.Tagged) => ec2.tagsOf(tagged).Name ?? ''
