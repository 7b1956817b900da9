import type { Clients } from '@/lib/aws/clients'
import { tagsOf } from '@/lib/aws/ec2'
import * as groups from '@/lib/aws/security-groups'
import type { GroupRule } from '@/lib/derive/node-group'
import type { Tags } from '@/lib/inventory'
import { ruleKey, ruleLine, without } from '../diff/group-rules'
import { isNotVisible, notVisible, untilVisible, type Patience } from '../run/until-visible'
import { accept, carries, gone } from './accept'
import { ec2Arn } from './arns'
import type { Kinds, Need, Where } from './kind'

/** A group is named by its name and VPC, for its id is not known before it is made. */
interface Named {
  readonly group: string
  readonly vpc: string
}

export type NodeGroupOperation =
  | (Named & { readonly call: 'ec2:CreateSecurityGroup'; readonly description: string; readonly tags: Tags })
  | (Named & { readonly call: 'ec2:AuthorizeSecurityGroupIngress'; readonly rules: readonly GroupRule[] })
  | (Named & { readonly call: 'ec2:RevokeSecurityGroupIngress'; readonly rules: readonly GroupRule[] })
  | { readonly call: 'ec2:DeleteSecurityGroup'; readonly group: string; readonly id: string }

/** What is not there yet has no id, and IAM is asked for `security-group/*`: Amazon EC2 User Guide, example policies. */
const anyGroup = (where: Where) => ec2Arn(where, 'sg-*').replace(/sg-\*$/, '*')
const needs = ({ call }: NodeGroupOperation, where: Where): Need[] => [{ action: call, resource: anyGroup(where) }]
const detail = ({ group, rules }: Named & { readonly rules: readonly GroupRule[] }) => `${group}: ${rules.map(ruleLine).join(', ')}`

export const nodeGroupOperations: Kinds<NodeGroupOperation> = {
  'ec2:CreateSecurityGroup': {
    detail: ({ group, vpc }) => `${group}: ${vpc}`,
    perform: ({ ec2 }, { group, ...rest }) =>
      accept(
        () => groups.createSecurityGroup(ec2, { name: group, ...rest }),
        ['InvalidGroup.Duplicate'],
        async () => {
          const found = await groups.findSecurityGroup(ec2, group, rest.vpc)
          return found !== null && carries(tagsOf(found), rest.tags)
        },
      ),
    // A group that is made with tags takes the permission to tag as well: Service Authorization Reference, EC2.
    needs: (operation, where) => [
      ...needs(operation, where),
      { action: operation.call, resource: ec2Arn(where, operation.vpc) },
      { action: 'ec2:CreateTags', resource: anyGroup(where), context: { 'ec2:CreateAction': 'CreateSecurityGroup' } },
    ],
  },
  'ec2:AuthorizeSecurityGroupIngress': {
    detail,
    perform: (clients, { group, vpc, rules }, patience) =>
      change(clients, { group, vpc }, patience, ['InvalidPermission.Duplicate'], (id, there) => ({
        rules: without(rules, there),
        write: (missing) => groups.authorizeIngress(clients.ec2, id, missing),
      })),
    needs,
  },
  'ec2:RevokeSecurityGroupIngress': {
    detail,
    perform: (clients, { group, vpc, rules }, patience) =>
      change(clients, { group, vpc }, patience, ['InvalidPermission.NotFound'], (id, there) => ({
        rules: rules.filter((rule) => there.some((one) => ruleKey(one) === ruleKey(rule))),
        write: (present) => groups.revokeIngress(clients.ec2, id, present),
      })),
    needs,
  },
  'ec2:DeleteSecurityGroup': {
    detail: ({ group, id }) => `${group}: ${id}`,
    perform: ({ ec2 }, { id }) => gone(() => groups.deleteSecurityGroup(ec2, id), ['InvalidGroup.NotFound']),
    needs: (operation, where) => [{ action: operation.call, resource: ec2Arn(where, operation.id) }],
  },
}

interface Left {
  readonly rules: readonly GroupRule[]
  write(rules: readonly GroupRule[]): Promise<void>
}

/** Writes what is left to write, if anything; a refusal with one of the codes is none when nothing is left any more. */
async function change(
  { ec2 }: Clients,
  { group, vpc }: Named,
  patience: Patience,
  codes: readonly string[],
  left: (id: string, there: readonly GroupRule[]) => Left,
): Promise<void> {
  const read = async () => {
    const found = await groups.findSecurityGroup(ec2, group, vpc)
    if (found === null) throw notVisible('ec2:DescribeSecurityGroups')
    return left(found.GroupId ?? '', groups.rulesOf(found))
  }
  const attempt = async () => {
    const { rules, write } = await read()
    if (rules.length > 0) await accept(() => write(rules), codes, async () => (await read()).rules.length === 0)
  }
  // EC2 does not see at once what was made a moment ago: EC2 API developer guide, "Eventual consistency".
  await untilVisible(attempt, (error) => isNotVisible(error) || error.awsCode === 'InvalidGroup.NotFound', patience)
}
