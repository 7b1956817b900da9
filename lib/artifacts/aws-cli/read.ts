import { commandReasons } from '@/lib/catalog/script-reasons'
import { managedVolumeTag } from '@/lib/catalog/tag-reasons'
import type { Desired, DesiredPolicy } from '@/lib/derive/desired'
import { idsByType } from '@/lib/derive/ids-by-type'
import { taggedTypes, type TaggedType } from '@/lib/derive/types'
import type { Tags } from '@/lib/inventory'
import { realIds } from '../real-ids'
import { json, lines, quote } from '../shell'
import { because, type Commands } from '../shell-file'

/** EC2 accepts at most 200 values in one filter. */
const filterValues = 200

/** Files of `../iam`, readable; `$iam` is where they are. */
export function policyFiles({ roles, managedPolicies }: Desired, noFile: string): Commands {
  const policies = roles.flatMap((role) => role.policies).map(fileOf)
  const files = ['trust.json', ...new Set([...policies, ...managedPolicies.map(({ file }) => `${file}.json`)])]
  return because(commandReasons.policyFiles, `iam=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)/../iam
for file in ${files.join(' ')}; do
  if [ ! -r "$iam/$file" ]; then
    say "iam/$file" ${noFile} >&2
    exit 1
  fi
done`)
}

export const fileOf = ({ profile }: DesiredPolicy) => `${profile}.json`

/** A record of tags as the AWS CLI takes it. */
export const tagList = (tags: Tags) => Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))

/** All tags of the region that a cluster reads: `id, key, value` in `$work/tags`. */
export const readTags = because(commandReasons.readTags, lines(
  'aws ec2 describe-tags',
  json('filters', [
    {
      Name: 'key',
      Values: ['kubernetes.io/cluster/*', 'kubernetes.io/role/*', 'KubernetesCluster', managedVolumeTag.key],
    },
    { Name: 'resource-type', Values: taggedTypes },
  ]),
  `${text('Tags[].[ResourceId,Key,Value]')} >"$work/tags"`,
))

/** What carries the tag of another cluster, as `lib/converge/ownership.ts` judges: in `$work/foreign`. */
export const readForeign = because(commandReasons.foreign, String.raw`awk -F'\t' '
  $2 == "KubernetesCluster" { if ($3 "" != ENVIRON["cluster_id"] "") print $1; next }
  $2 ~ /^kubernetes\.io\/cluster\// && $2 != ENVIRON["cluster_tag"] { print $1 }
' "$work/tags" >"$work/foreign"`)

/** Which machine has which profile: `machine, association, ARN` in `$work/associations`. */
export const readAssociations = because(commandReasons.associations, lines(
  'aws ec2 describe-iam-instance-profile-associations',
  json('filters', [{ Name: 'state', Values: ['associating', 'associated'] }]),
  text('IamInstanceProfileAssociations[].[InstanceId,AssociationId,IamInstanceProfile.Arn]'),
  '>"$work/associations"',
))

/** Which of the Plan's resources exist, in `$work/there`; machines with the groups they have in `$work/machines`. */
export function readExisting({ associations, tagged }: Desired): Commands {
  const ids = idsByType(tagged)
  const alive = { Name: 'instance-state-name', Values: ['pending', 'running', 'stopping', 'stopped'] }
  const machines = [...ids.instance, ...associations.map(({ instanceId }) => instanceId)]
  const groups = 'Reservations[].Instances[].[InstanceId,SecurityGroups[].GroupId]'
  const others = describes.flatMap(({ type, command, filter, query }) =>
    slices(ids[type]).map((Values) => lines(`aws ec2 ${command}`, json('filters', [{ Name: filter, Values }]), text(query))),
  )
  return because(commandReasons.existing, [
    ': >"$work/machines"',
    ...slices(machines).map((Values) => {
      const filters = json('filters', [alive, { Name: 'instance-id', Values }])
      return lines('aws ec2 describe-instances', filters, `${text(groups)} >>"$work/machines"`)
    }),
    `awk '/^i-/ { print $1 }' "$work/machines" >"$work/there"`,
    ...(others.length > 0 ? [`{\n${others.join('\n').replaceAll(/^/gm, '  ')}\n} >>"$work/there"`] : []),
  ].join('\n'))
}

/** How EC2 is asked for each type but machines: which of some ids exist. */
const describes: readonly { type: TaggedType; command: string; filter: string; query: string }[] = [
  { type: 'subnet', command: 'describe-subnets', filter: 'subnet-id', query: 'Subnets[].[SubnetId]' },
  { type: 'security-group', command: 'describe-security-groups', filter: 'group-id', query: 'SecurityGroups[].[GroupId]' },
  { type: 'route-table', command: 'describe-route-tables', filter: 'route-table-id', query: 'RouteTables[].[RouteTableId]' },
  { type: 'volume', command: 'describe-volumes', filter: 'volume-id', query: 'Volumes[].[VolumeId]' },
]

function slices(ids: readonly string[]): string[][] {
  const real = realIds(ids)
  const count = Math.ceil(real.length / filterValues)
  return Array.from({ length: count }, (_, i) => real.slice(i * filterValues, (i + 1) * filterValues))
}

/** An answer as lines of tab-separated words. */
function text(query: string): string {
  return `--query=${quote(query)} --output=text`
}
