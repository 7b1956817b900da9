import {
  paginateDescribeIamInstanceProfileAssociations,
  paginateDescribeInstances,
  type IamInstanceProfileAssociation,
  type Instance,
} from '@aws-sdk/client-ec2'
import type { InstanceInfo } from '@/lib/inventory'
import { attempt } from '../attempt'
import { alive, current, profileNameOf, tagsOf } from '../ec2'
import { paging } from '../page-sizes'
import type { ReadList } from './reading'

/** As AWS answers; images in use are told by it too. */
export const allInstances: ReadList<Instance[]> = ({ clients, call, all }) => {
  const pages = paginateDescribeInstances(paging(clients.ec2, 'DescribeInstances'), { Filters: [alive] }, call)
  return all('instances', pages, (page) => page.Reservations?.flatMap(({ Instances }) => Instances ?? []))
}

const associations: ReadList<IamInstanceProfileAssociation[]> = async ({ clients, call }) => {
  const pages = paginateDescribeIamInstanceProfileAssociations(paging(clients.ec2, 'DescribeIamInstanceProfileAssociations'), { Filters: [current] }, call)
  const found = []
  for await (const page of pages) found.push(...(page.IamInstanceProfileAssociations ?? []))
  return found
}

/** Machines that are not terminated, each with the profile it has now. */
export const instances: ReadList<InstanceInfo[]> = async ({ once }) => {
  const [found, profiles] = await Promise.all([once(allInstances), attempt(() => once(associations))])
  const byInstance = new Map(profiles.ok ? profiles.value.map((one) => [one.InstanceId, one]) : [])
  return found.map((one) => {
    const association = byInstance.get(one.InstanceId)
    // DescribeInstances may show a profile that has been replaced a moment ago.
    const arn = profiles.ok ? association?.IamInstanceProfile?.Arn : one.IamInstanceProfile?.Arn
    return { ...instance(one), profile: profileNameOf(arn), associationId: association?.AssociationId ?? null }
  })
}

function instance(one: Instance): Omit<InstanceInfo, 'profile' | 'associationId'> {
  const { PrivateDnsNameOptions: dns, MetadataOptions: metadata } = one
  return {
    id: one.InstanceId ?? '',
    name: tagsOf(one).Name ?? '',
    type: one.InstanceType ?? '',
    state: one.State?.Name ?? '',
    vpcId: one.VpcId ?? '',
    subnetId: one.SubnetId ?? '',
    zone: one.Placement?.AvailabilityZone ?? '',
    privateIp: one.PrivateIpAddress ?? '',
    privateDnsName: one.PrivateDnsName ?? '',
    hostname: dns
      ? {
          type: dns.HostnameType ?? null,
          aRecord: dns.EnableResourceNameDnsARecord ?? false,
          aaaaRecord: dns.EnableResourceNameDnsAAAARecord ?? false,
        }
      : null,
    securityGroups: (one.SecurityGroups ?? []).map(({ GroupId: id = '', GroupName: name = '' }) => ({ id, name })),
    metadata: {
      endpoint: metadata?.HttpEndpoint ?? null,
      tokens: metadata?.HttpTokens ?? null,
      hopLimit: metadata?.HttpPutResponseHopLimit ?? null,
      instanceTags: metadata?.InstanceMetadataTags ?? null,
      ipv6: metadata?.HttpProtocolIpv6 ?? null,
    },
    imageId: one.ImageId ?? '',
    keyName: one.KeyName ?? '',
    tags: tagsOf(one),
  }
}
