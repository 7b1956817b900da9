import { cleanupFunctions, commandReasons } from '@/lib/catalog/script-reasons'
import { managedByTag, regionTag } from '@/lib/derive/cluster-tag'
import type { Desired, DesiredTags } from '@/lib/derive/desired'
import type { Plan } from '@/lib/plan/schema'
import type { Locale } from '@/lib/text'
import { realIds } from '../real-ids'
import { quote } from '../shell'
import { because, command, functions, type Commands } from '../shell-file'
import type { Render } from '../types'
import { removePolicies } from './policies'
import { readAssociations, readForeign, readTags } from './read'
import { script } from './script'
import { removeNodeGroup } from './node-group'
import { settingsStay } from './settings'
import { comments, leftOut, words } from './words'

/** `aws-cli/cleanup.sh`: what setup.sh made is taken back, and nothing else. */
export const cleanup: Render = (plan, locale) =>
  script('cleanup', plan, locale, ({ desired }) => {
    const machines = realIds(desired.associations.map(({ instanceId }) => instanceId))
    return [
      readAssociations,
      because(commandReasons.machines, `printf '%s\\n' ${machines.join(' ') || "''"} >"$work/machines"`),
      '',
      ...functions(library(locale), cleanupFunctions),
      '',
      ...iam(plan, desired, locale),
      ...tags(desired, locale),
      ...removeNodeGroup(desired, locale),
      ...settingsStay(desired, locale),
      '',
      because(commandReasons.exit, 'exit "$problems"'),
    ]
  })

function library(locale: Locale): string {
  const w = words(locale)
  return String.raw`refuse() {
  say "$1" "$2" >&2
  problems=1
}

${comments(locale).mine}
mine() {
  awk -F'\t' '
    $1 == "${managedByTag.key}" && $2 == "${managedByTag.value}" { lariat = 1 }
    $1 == ENVIRON["cluster_tag"] { this = 1 }
    $1 == "${regionTag}" && $2 "" != ENVIRON["AWS_REGION"] "" { elsewhere = 1 }
    END { exit !(lariat && this && !elsewhere) }
  ' "$work/answer"
}
find_role() { found aws iam get-role --role-name="$1" --query='Role.[Path,Tags[].[Key,Value]]' --output=text; }
find_profile() {
  query='InstanceProfile.[InstanceProfileName,Roles[0].RoleName,Tags[].[Key,Value]]'
  found aws iam get-instance-profile --instance-profile-name="$1" --query="$query" --output=text
}
users() {
  awk -F'\t' -v name="/$1" '
    substr($3, length($3) - length(name) + 1) == name { print $1 "\t" $2 }
  ' "$work/associations" >"$work/users"
}

unused() {
  if ! find_profile "$1" || ! mine; then return; fi
  users "$1"
  while read -r machine _; do
    if listed "$machine" machines; then continue; fi
    say "$1 ($machine)" ${w.inUse} >&2
    exit 1
  done <"$work/users"
}

remove_profile() {
  if ! find_profile "$1"; then return; fi
  if ! mine; then
    say "$1" ${w.kept}
    return
  fi
  role=$(awk -F'\t' 'NR == 1 { print $2 }' "$work/answer")
  users "$1"
  while read -r _ association; do
    aws ec2 disassociate-iam-instance-profile --association-id="$association" </dev/null >"$work/answer"
  done <"$work/users"
  if [ "$role" = "$2" ]; then
    aws iam remove-role-from-instance-profile --instance-profile-name="$1" --role-name="$2"
  fi
  attempt "$1" aws iam delete-instance-profile --instance-profile-name="$1"
}

remove_policy() {
  if [ "$3" = create ] && { ! find_role "$1" || ! mine; }; then return; fi
  if found aws iam delete-role-policy --role-name="$1" --policy-name="$2"; then say "$2" ${w.removed}; fi
}

remove_role() {
  if ! find_role "$1"; then return; fi
  if mine; then attempt "$1" aws iam delete-role --role-name="$1"; else say "$1" ${w.kept}; fi
}

attempt() {
  name=$1
  shift
  if "$@" 2>"$work/error"; then
    say "$name" ${w.removed}
  elif grep -qE 'DeleteConflict|DependencyViolation' "$work/error"; then
    refuse "$name" ${w.attached}
  else
    cat "$work/error" >&2
    exit 1
  fi
}`
}

/** All are looked at before the first is removed. */
const call = (line: string) => command(line, cleanupFunctions)

function iam(plan: Plan, desired: Desired, locale: Locale): (string | Commands)[] {
  const { roles, profiles } = desired
  return [
    ...profiles.map(({ name }) => call(`unused ${quote(name)}`)),
    ...profiles.map(({ name, roleNames }) => call(`remove_profile ${quote(name)} ${quote(roleNames[0] ?? '')}`)),
    ...removePolicies(plan, desired, locale),
    ...roles.flatMap(({ name, source, policies }) => [
      ...policies.map((policy) => call(`remove_policy ${quote(name)} ${quote(policy.name)} ${source}`)),
      ...(source === 'create' ? [call(`remove_role ${quote(name)}`)] : []),
    ]),
    '',
  ]
}

function tags({ tagged, clusterTag }: Desired, locale: Locale): (string | Commands)[] {
  const known = tagged.filter(({ id }) => realIds([id]).length > 0)
  const note = known.length < tagged.length ? [leftOut(locale, tagged.length - known.length)] : []
  if (known.length === 0) return note
  return [
    ...note,
    readTags,
    comments(locale).foreign,
    readForeign,
    because(commandReasons.tagged, readTagged),
    '',
    because(commandReasons.tab, tab),
    ...functions(removeTag(locale), cleanupFunctions),
    '',
    ...byTag(known).map(({ key, value, ids }) => {
      const whose = key === clusterTag ? 'own' : 'common'
      const tag = JSON.stringify([{ Key: key, Value: value }])
      return call(`remove_tag ${whose} ${quote(key)} ${quote(value)} ${quote(tag)} ${ids.join(' ')}`)
    }),
  ]
}

const readTagged = `awk -F'\\t' '$2 == ENVIRON["cluster_tag"] { print $1 }' "$work/tags" >"$work/tagged"`

const tab = String.raw`tab=$(printf '\t')`

/** Only with the value that was written; what other clusters read as well stays on what they share. */
const removeTag = (locale: Locale) => String.raw`remove_tag() {
  whose=$1
  tag=$2$tab$3
  json=$4
  shift 4
  for id in "$@"; do
    shift
    if ! listed "$id$tab$tag" tags; then continue; fi
    if [ "$whose" = common ] && { listed "$id" foreign || ! listed "$id" tagged; }; then continue; fi
    set -- "$@" "$id"
  done
  if [ $# = 0 ]; then return; fi
  aws ec2 delete-tags --resources "$@" --tags="$json"
  for id in "$@"; do say "$id" ${words(locale).removed}; done
}`

interface OneTag {
  readonly key: string
  readonly value: string
  readonly ids: string[]
}

function byTag(tagged: readonly DesiredTags[]): OneTag[] {
  const found = new Map<string, OneTag>()
  for (const { id, tags: all } of tagged) {
    for (const [key, value] of Object.entries(all)) {
      const one = found.get(JSON.stringify([key, value])) ?? { key, value, ids: [] }
      found.set(JSON.stringify([key, value]), { ...one, ids: [...one.ids, id] })
    }
  }
  return [...found.values()]
}
