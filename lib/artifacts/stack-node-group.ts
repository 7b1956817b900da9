import { stackNodeGroup as reasons } from '@/lib/catalog/node-group-reasons'
import { clusterTagReason, resourceReasons } from '@/lib/catalog/stack-reasons'
import { tagReasons } from '@/lib/catalog/tag-reasons'
import { isIpv6 } from '@/lib/derive/cidr'
import type { Desired } from '@/lib/derive/desired'
import { hasPorts, ruleReason } from '@/lib/derive/node-group'
import { tagList } from './aws-cli/read'
import { quiet, quietly } from './remarks'
import type { Resource } from './stack-policies'

const logicalId = 'NodesSecurityGroup'

/** The nodes' own security group in a stack; rules are resources of their own, for they name the group itself. */
export function nodeGroupResources({ nodeGroup, clusterTag }: Desired): Resource[] {
  if (nodeGroup === null) return []
  const { name, vpcId, description, tags, rules } = nodeGroup
  const GroupId = { 'Fn::GetAtt': [logicalId, 'GroupId'] }
  const made: Resource = [
    logicalId,
    {
      Type: 'AWS::EC2::SecurityGroup',
      Properties: { GroupName: name, GroupDescription: description, VpcId: vpcId, Tags: tagList(tags) },
    },
    [
      { path: [], alone: true, ...reasons.group },
      ...quietly([], resourceReasons),
      ...quietly(['Properties'], reasons.attributes),
      quiet(['Properties', 'Tags'], { reason: tagReasons.managed.why, source: tagReasons.managed.source }),
      quiet(['Properties', 'Tags', Object.keys(tags).indexOf(clusterTag)], clusterTagReason),
    ],
  ]
  const count = new Map<string, number>()
  return [
    made,
    ...rules.map((rule): Resource => {
      const { protocol, from, to, source, description: text } = rule
      const ports = hasPorts(protocol)
      const door = `Nodes${protocol[0]!.toUpperCase()}${protocol.slice(1)}${ports ? from : ''}${source === 'group' ? 'Group' : 'From'}`
      const n = (count.get(door) ?? 0) + 1
      count.set(door, n)
      const from_ = source === 'group' ? { SourceSecurityGroupId: GroupId } : { [isIpv6(source) ? 'CidrIpv6' : 'CidrIp']: source }
      const Properties = { GroupId, ...from_, IpProtocol: protocol, ...(ports ? { FromPort: from, ToPort: to } : {}), Description: text }
      return [
        source === 'group' ? door : `${door}${n}`,
        { Type: 'AWS::EC2::SecurityGroupIngress', Properties },
        [{ path: [], alone: true, ...(ruleReason(rule) ?? reasons.group) }, ...quietly([], resourceReasons), ...quietly(['Properties'], reasons.rule)],
      ]
    }),
  ]
}
