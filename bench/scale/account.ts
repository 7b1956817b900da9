import {
  AssociateIamInstanceProfileCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  CreateSecurityGroupCommand,
  DescribeSubnetsCommand,
  RunInstancesCommand,
  type EC2Client,
} from '@aws-sdk/client-ec2'
import {
  AddRoleToInstanceProfileCommand,
  CreateInstanceProfileCommand,
  CreateRoleCommand,
  type IAMClient,
} from '@aws-sdk/client-iam'
import type { Network } from '@/lib/converge/testing/plans'
import { withSandboxClients } from '@/sandbox/account/clients'

/** How much there is of what. */
export interface Size {
  readonly instances: number
  readonly subnets: number
  readonly roles: number
  readonly profiles: number
  /** Machines that have a profile. */
  readonly associations: number
}

/** Fills an account of the emulator; the machines of the cluster are spread over all of it. */
export function fill(endpoint: string, region: string, size: Size, machines: number): Promise<Network> {
  return withSandboxClients(endpoint, region, async ({ ec2, iam }) => {
    const vpcId = (await ec2.send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }))).Vpc?.VpcId ?? ''
    const group = { VpcId: vpcId, GroupName: 'rke2-nodes', Description: 'Every node' }
    const groupId = (await ec2.send(new CreateSecurityGroupCommand(group))).GroupId ?? ''
    const { Subnets: given = [] } = await ec2.send(new DescribeSubnetsCommand({}))
    const subnetIds = await inOrder(size.subnets - given.length, (i) => createSubnet(ec2, region, vpcId, i))
    const ids = await runInstances(ec2, size.instances, subnetIds, groupId)
    const profile = await createIdentities(iam, size)
    const step = Math.floor(ids.length / machines)
    const instanceIds = ids.filter((_, i) => i % step === 0).slice(0, machines)
    const others = ids.filter((id) => !instanceIds.includes(id)).slice(0, size.associations)
    await inOrder(others.length, (i) =>
      ec2.send(
        new AssociateIamInstanceProfileCommand({ InstanceId: others[i], IamInstanceProfile: { Name: profile } }),
      ),
    )
    return { vpcId, groupId, subnetIds: subnetIds.slice(0, 64), instanceIds }
  })
}

async function createSubnet(ec2: EC2Client, region: string, VpcId: string, i: number): Promise<string> {
  const CidrBlock = `10.0.${i >> 1}.${(i & 1) << 7}/25`
  const AvailabilityZone = `${region}${'abc'[i % 3]}`
  return (await ec2.send(new CreateSubnetCommand({ VpcId, CidrBlock, AvailabilityZone }))).Subnet?.SubnetId ?? ''
}

/** A hundred to a call and to a subnet: more do not fit either. */
async function runInstances(ec2: EC2Client, count: number, subnetIds: readonly string[], group: string): Promise<string[]> {
  const ids = await inOrder(Math.ceil(count / 100), async (i) => {
    const many = Math.min(100, count - i * 100)
    const { Instances = [] } = await ec2.send(
      new RunInstancesCommand({
        MinCount: many,
        MaxCount: many,
        ImageId: 'ami-1',
        InstanceType: 'm6i.large',
        SubnetId: subnetIds[i % subnetIds.length],
        SecurityGroupIds: [group],
      }),
    )
    return Instances.map(({ InstanceId = '' }) => InstanceId)
  })
  return ids.flat()
}

async function createIdentities(iam: IAMClient, { roles, profiles }: Size): Promise<string> {
  const trust = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }] }
  await inOrder(roles, async (i) => {
    const [name, policy] = [`role-${i}`, JSON.stringify(trust)]
    await iam.send(new CreateRoleCommand({ RoleName: name, AssumeRolePolicyDocument: policy }))
    if (i >= profiles) return
    await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: name }))
    await iam.send(new AddRoleToInstanceProfileCommand({ InstanceProfileName: name, RoleName: name }))
  })
  return 'role-0'
}

/** One after another: the emulator does one thing at a time anyway. */
async function inOrder<T>(count: number, make: (i: number) => Promise<T>): Promise<T[]> {
  const made: T[] = []
  for (let i = 0; i < count; i++) made.push(await make(i))
  return made
}
