import {
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  CreateTagsCommand,
  DeleteSecurityGroupCommand,
  DeleteTagsCommand,
  DescribeSecurityGroupsCommand,
  ModifyInstanceMetadataDefaultsCommand,
  ModifyInstanceMetadataOptionsCommand,
  ModifyPrivateDnsNameOptionsCommand,
  RevokeSecurityGroupIngressCommand,
  type EC2Client,
} from '@aws-sdk/client-ec2'
import type { Clients } from './clients'

/**
 * The writes that EC2 can be asked to try. Associating profiles, and attributes of VPCs and subnets, have no DryRun;
 * IAM has none at all: EC2 API reference.
 */
const commands = {
  'ec2:CreateTags': CreateTagsCommand,
  'ec2:DeleteTags': DeleteTagsCommand,
  'ec2:CreateSecurityGroup': CreateSecurityGroupCommand,
  'ec2:DeleteSecurityGroup': DeleteSecurityGroupCommand,
  'ec2:AuthorizeSecurityGroupIngress': AuthorizeSecurityGroupIngressCommand,
  'ec2:RevokeSecurityGroupIngress': RevokeSecurityGroupIngressCommand,
  'ec2:ModifyInstanceMetadataOptions': ModifyInstanceMetadataOptionsCommand,
  'ec2:ModifyInstanceMetadataDefaults': ModifyInstanceMetadataDefaultsCommand,
  'ec2:ModifyPrivateDnsNameOptions': ModifyPrivateDnsNameOptionsCommand,
}
const all = Object.values(commands)
type DryRunnable = InstanceType<(typeof all)[number]>

export const hasDryRun = (call: string) => Object.hasOwn(commands, call)

/**
 * The same clients, except that they cannot write: what has a DryRun is sent with it, and nothing else is sent but the
 * read that finds a group's id.
 * EC2 answers `DryRunOperation` for what it would have done.
 */
export function dryRunning(clients: Clients): Clients {
  const refuse = () => Promise.reject(new Error('A dry run makes no other call.'))
  const send = (command: unknown) => {
    if (command instanceof DescribeSecurityGroupsCommand) return clients.ec2.send(command)
    return isDryRunnable(command) ? clients.ec2.send(dry(command) as CreateTagsCommand) : refuse()
  }
  return {
    ...clients,
    ec2: Object.create(clients.ec2, { send: { value: send } }) as EC2Client,
    iam: Object.create(clients.iam, { send: { value: refuse } }) as Clients['iam'],
    sts: Object.create(clients.sts, { send: { value: refuse } }) as Clients['sts'],
    tagging: Object.create(clients.tagging, { send: { value: refuse } }) as Clients['tagging'],
    kms: refuse,
  }
}

const isDryRunnable = (command: unknown): command is DryRunnable => all.some((one) => command instanceof one)

function dry(command: DryRunnable): DryRunnable {
  Object.assign(command.input, { DryRun: true })
  return command
}
