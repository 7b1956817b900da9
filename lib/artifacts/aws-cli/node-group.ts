import { nodeGroupFunctions } from '@/lib/catalog/node-group-reasons'
import type { Desired } from '@/lib/derive/desired'
import { ruleMark, ruleReason, type DesiredNodeGroup, type GroupRule } from '@/lib/derive/node-group'
import type { Locale } from '@/lib/text'
import { json, lines, option, quote } from '../shell'
import { command, functions, type Commands } from '../shell-file'
import { tagList } from './read'
import { words } from './words'

/** For setup.sh: the group, the rules it lacks, and none of Lariat's that the Plan no longer has. */
export function makeNodeGroup({ nodeGroup }: Desired, locale: Locale): (string | Commands)[] {
  if (nodeGroup === null) return []
  return [
    '',
    ...functions([find(nodeGroup), make(nodeGroup, locale), readRules, allow(nodeGroup, locale), closeOthers(locale)].join('\n\n'), nodeGroupFunctions),
    '',
    call('make_group'),
    ...nodeGroup.rules.map((rule): Commands => {
      const line = call(`allow ${argumentsOf(rule)} ${quote(rule.description)}`)
      const why = ruleReason(rule)
      return why ? { ...line, remark: { path: [], ...why } } : line
    }),
    call('open_missing'),
    call('close_others'),
  ]
}

/** For verify.sh. */
export function verifyNodeGroup({ nodeGroup }: Desired): (string | Commands)[] {
  if (nodeGroup === null) return []
  const own = Object.entries(nodeGroup.tags).map(([key, value]) => quote(`${key}=${value}`)).join(' ')
  const has = String.raw`has_group() {
  : >"$work/open"
  find_group
  [ -n "$group" ] || return 1
  awk -F'\t' '{ print $1 "=" $2 }' "$work/answer" >"$work/group"
  read_rules
  for tag in ${own}; do listed "$tag" group || return 1; done
}`
  const allowed = `allowed() { [ -n "$group" ] && listed "$1 $2 $3 $4" open; }`
  return [
    '',
    ...functions([find(nodeGroup), readRules, has, allowed].join('\n\n'), nodeGroupFunctions),
    check(nodeGroup.name, 'has_group'),
    ...nodeGroup.rules.map((rule) => check(`${nodeGroup.name}: ${wordsOf(rule)}`, `allowed ${argumentsOf(rule)}`)),
  ]
}

/** For cleanup.sh. */
export function removeNodeGroup({ nodeGroup }: Desired, locale: Locale): (string | Commands)[] {
  if (nodeGroup === null) return []
  const name = quote(nodeGroup.name)
  const remove = String.raw`remove_group() {
  find_group
  if [ -z "$group" ]; then return; fi
  if mine; then attempt ${name} aws ec2 delete-security-group --group-id="$group"; else say ${name} ${words(locale).kept}; fi
}`
  return ['', ...functions([find(nodeGroup), remove].join('\n\n'), nodeGroupFunctions), call('remove_group')]
}

const check = (label: string, test: string): Commands => ({ ...call(test), lines: `check ${quote(label)} ${test}` })
const call = (line: string) => command(line, nodeGroupFunctions)

/** As one word, as in the list of what is open. */
const wordsOf = ({ protocol, from, to, source }: GroupRule) => `${protocol} ${from} ${to} ${source}`
const argumentsOf = (rule: GroupRule) => wordsOf(rule).split(' ').map(quote).join(' ')

const find = ({ name, vpcId }: DesiredNodeGroup) => String.raw`find_group() {
  ${lines(
    'aws ec2 describe-security-groups',
    json('filters', [{ Name: 'group-name', Values: [name.replaceAll(/[*?\\]/g, '\\$&')] }, { Name: 'vpc-id', Values: [vpcId] }]),
    `--query='SecurityGroups[].[GroupId,Tags[].[Key,Value]]' --output=text >"$work/answer"`,
  ).replaceAll('\n', '\n  ')}
  group=$(awk -F'\t' 'NR == 1 && $1 != "None" { print $1 }' "$work/answer")
}`

const make = ({ name, vpcId, description, tags }: DesiredNodeGroup, locale: Locale) => String.raw`make_group() {
  : >"$work/open"
  : >"$work/wanted"
  : >"$work/missing"
  find_group
  if [ -z "$group" ]; then
    ${lines(
      'group=$(aws ec2 create-security-group',
      `${option('group-name', name)} ${option('vpc-id', vpcId)} ${option('description', description)}`,
      json('tag-specifications', [{ ResourceType: 'security-group', Tags: tagList(tags) }]),
      '--query=GroupId --output=text)',
    ).replaceAll('\n', '\n    ')}
    say ${quote(name)} ${words(locale).made}
  elif ours; then
    aws ec2 create-tags --resources "$group" ${json('tags', tagList(tags))}
    read_rules
  else
    refuse ${quote(name)} ${words(locale).notOurs}
    group=''
  fi
}`

const readRules = String.raw`read_rules() {
  aws ec2 describe-security-group-rules --filters="[{\"Name\":\"group-id\",\"Values\":[\"$group\"]}]" \
    --query='SecurityGroupRules[?!IsEgress].[SecurityGroupRuleId,IpProtocol,FromPort,ToPort,CidrIpv4,CidrIpv6,ReferencedGroupInfo.GroupId,Description]' \
    --output=text >"$work/rules"
  awk -F'\t' -v group="$group" '{
    if ($2 !~ /^(tcp|udp|icmp|icmpv6)$/) $3 = $4 = -1
    source = $5 != "None" ? $5 : $6 != "None" ? $6 : $7 == group ? "group" : $7
    print $2, $3, $4, source
  }' "$work/rules" >"$work/open"
}`

const allow = ({ name }: DesiredNodeGroup, locale: Locale) => String.raw`allow() {
  printf '%s\n' "$1 $2 $3 $4" >>"$work/wanted"
  if [ -z "$group" ] || listed "$1 $2 $3 $4" open; then return; fi
  case $4 in
    group) source="\"UserIdGroupPairs\":[{\"GroupId\":\"$group\"" ;;
    *:*) source="\"Ipv6Ranges\":[{\"CidrIpv6\":\"$4\"" ;;
    *) source="\"IpRanges\":[{\"CidrIp\":\"$4\"" ;;
  esac
  printf '%s\n' "{\"IpProtocol\":\"$1\",\"FromPort\":$2,\"ToPort\":$3,$source,\"Description\":\"$5\"}]}" >>"$work/missing"
  say "$1 $2 $3 $4" ${words(locale).missing}
}

open_missing() {
  if [ ! -s "$work/missing" ]; then return; fi
  permissions=$(paste -sd , "$work/missing")
  aws ec2 authorize-security-group-ingress --group-id="$group" --ip-permissions="[$permissions]" >"$work/answer"
  say ${quote(name)} ${words(locale).written}
}`

const closeOthers = (locale: Locale) => String.raw`close_others() {
  if [ -z "$group" ] || [ ! -s "$work/open" ]; then return; fi
  : >"$work/surplus"
  awk -F'\t' 'index($8, "${ruleMark}") == 1 { print $1, NR }' "$work/rules" >"$work/ours"
  while read -r id line; do
    rule=$(sed -n "${'${line}'}p" "$work/open")
    if listed "$rule" wanted; then continue; fi
    printf '%s\n' "$id" >>"$work/surplus"
    say "$rule" ${words(locale).removed}
  done <"$work/ours"
  if [ ! -s "$work/surplus" ]; then return; fi
  xargs aws ec2 revoke-security-group-ingress --group-id="$group" --security-group-rule-ids <"$work/surplus" >"$work/answer"
}`
