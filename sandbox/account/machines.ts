import {
  CreateKeyPairCommand,
  DescribeImagesCommand,
  RunInstancesCommand,
  type EC2Client,
} from '@aws-sdk/client-ec2'
import { named, type Network } from './network'

const roles = [
  { name: 'control-plane', type: 'm5.large', groups: ['rke2-nodes', 'rke2-control-plane'] },
  { name: 'etcd', type: 'm5.large', groups: ['rke2-nodes'] },
  { name: 'worker', type: 'm5.xlarge', groups: ['rke2-nodes'] },
] as const

export async function createKeyPair(ec2: EC2Client): Promise<string> {
  const { KeyName = '' } = await ec2.send(
    new CreateKeyPairCommand({
      KeyName: 'platform',
      KeyType: 'ed25519',
      TagSpecifications: named('key-pair', 'platform'),
    }),
  )
  return KeyName
}

/** Three machines for each of three roles, spread over the subnets. Every third one still answers IMDSv1. */
export async function createMachines(ec2: EC2Client, network: Network, keyName: string): Promise<string[]> {
  const imageId = await ubuntuImage(ec2)
  const ids: string[] = []
  for (const role of roles) {
    for (const [i, subnetId] of network.subnetIds.entries()) {
      // One call each: ids and addresses then follow from the order alone.
      const { Instances } = await ec2.send(
        new RunInstancesCommand({
          MinCount: 1,
          MaxCount: 1,
          ImageId: imageId,
          InstanceType: role.type,
          KeyName: keyName,
          SubnetId: subnetId,
          SecurityGroupIds: role.groups.map((name) => network.groups[name]),
          MetadataOptions: { HttpTokens: i === 2 ? 'optional' : 'required', HttpPutResponseHopLimit: i === 0 ? 1 : 2 },
          TagSpecifications: named('instance', `rke2-${role.name}-${i + 1}`),
        }),
      )
      ids.push(Instances?.[0]?.InstanceId ?? '')
    }
  }
  return ids
}

async function ubuntuImage(ec2: EC2Client): Promise<string> {
  const { Images = [] } = await ec2.send(
    new DescribeImagesCommand({
      Filters: [{ Name: 'name', Values: ['ubuntu/images/hvm-ssd/ubuntu-*-amd64-server-*'] }],
    }),
  )
  const ids = Images.map(({ ImageId = '' }) => ImageId).sort()
  return ids[0] ?? 'ami-00000000000000001'
}
