import { scriptWords } from '@/lib/catalog/aws-cli'
import { commandReasons, verifyFunctions } from '@/lib/catalog/script-reasons'
import { clusterTagKey } from '@/lib/derive/cluster-tag'
import type { Desired } from '@/lib/derive/desired'
import type { Plan } from '@/lib/plan/schema'
import type { Locale } from '@/lib/text'
import { realIds } from '../real-ids'
import { quote } from '../shell'
import { because, command, functions, type Commands } from '../shell-file'
import type { Render } from '../types'
import { verifyPolicies } from './policies'
import { verifyNodeGroup } from './node-group'
import { fileOf, policyFiles, readAssociations, readTags } from './read'
import { script } from './script'
import { verifySettings } from './settings'
import { comments, leftOut, words } from './words'

/** `aws-cli/verify.sh`: one line per check, and nothing changed. */
export const verify: Render = (plan, locale) =>
  script('verify', plan, locale, ({ desired }) => [
    policyFiles(desired, words(locale).noFile),
    '',
    ...functions(library(locale), verifyFunctions),
    '',
    ...iam(desired, locale),
    ...verifyPolicies(plan, desired, locale),
    ...ec2(plan, desired, locale),
    ...verifyNodeGroup(desired),
    ...verifySettings(desired),
    '',
    because(commandReasons.exit, 'exit "$problems"'),
  ])

/** A check has the reason of what it looks at. */
function check(label: string, test: string): Commands {
  return { ...command(test, verifyFunctions), lines: `check ${quote(label)} ${test}` }
}

const library = (locale: Locale) => String.raw`check() {
  label=$1
  note=''
  shift
  if "$@"; then
    printf 'OK       %s%s\n' "$label" "$note"
  else
    printf 'MISSING  %s\n' "$label"
    problems=1
  fi
}

plain() { tr -d '[:space:]'; }
${comments(locale).words}
words() { tr -d '{}[]' | tr -s ',:[:space:]' '[\n*]' | sed '/^$/d' | sort; }
equal() {
  "$1" <"$work/answer" >"$work/here"
  "$1" <"$iam/$2" >"$work/wanted"
  cmp -s "$work/here" "$work/wanted"
}
same() {
  if equal plain "$1"; then return 0; fi
  equal words "$1" || return 1
  note=${words(locale).reordered}
}
tagged() { while IFS= read -r line; do grep -qxF -e "$line" "$work/answer" || return 1; done <"$work/own"; }

role() {
  found aws iam get-role --role-name="$1" \
    --query='Role.[Path,PermissionsBoundary.PermissionsBoundaryArn,Tags[].[Key,Value]]' --output=text || return 1
  if [ "$2" = existing ]; then return 0; fi
  tagged && [ "$(awk -F'\t' 'NR == 1 { print $1 }' "$work/answer")" = "$path" ] || return 1
  [ -z "$boundary" ] || [ "$(awk -F'\t' 'NR == 1 { print $2 }' "$work/answer")" = "$boundary" ]
}
trust() {
  found aws iam get-role --role-name="$1" --query=Role.AssumeRolePolicyDocument --output=json && same trust.json
}
policy() {
  found aws iam get-role-policy --role-name="$1" --policy-name="$2" --query=PolicyDocument --output=json && same "$3"
}
profile() {
  query='InstanceProfile.[InstanceProfileName,Roles[0].RoleName,Tags[].[Key,Value]]'
  found aws iam get-instance-profile --instance-profile-name="$1" --query="$query" --output=text || return 1
  [ "$(awk -F'\t' 'NR == 1 { print $2 }' "$work/answer")" = "$2" ] || return 1
  [ "$3" = existing ] || tagged
}
associated() {
  case $(awk -F'\t' -v machine="$1" '$1 == machine { print $3; exit }' "$work/associations") in
    */"$2") ;;
    *) return 1 ;;
  esac
}`

function iam({ roles, profiles, policyForm }: Desired, locale: Locale): (string | Commands)[] {
  const [{ path, boundary, tags }] = roles as [Desired['roles'][number]]
  const say = (word: 'role' | 'trust' | 'policy' | 'profile', name: string) => `${scriptWords[word][locale]} ${name}`
  const own = Object.entries(tags).flat().map(quote).join(' ')
  return [
    because(commandReasons.path, `path=${quote(path)}`),
    because(commandReasons.boundary, `boundary=${quote(boundary ?? '')}`),
    because(commandReasons.ownTags, `printf '%s\\t%s\\n' ${own} >"$work/own"`),
    '',
    ...roles.flatMap(({ name, source, policies }) => [
      check(say('role', name), `role ${quote(name)} ${source}`),
      ...(source === 'create' ? [check(say('trust', name), `trust ${quote(name)}`)] : []),
      ...(policyForm === 'inline' ? policies : []).map((policy) =>
        check(say('policy', policy.name), `policy ${quote(name)} ${quote(policy.name)} ${fileOf(policy)}`),
      ),
    ]),
    ...profiles.map(({ name, roleNames, source }) =>
      check(say('profile', name), `profile ${quote(name)} ${quote(roleNames[0] ?? '')} ${source}`),
    ),
    '',
  ]
}

function ec2(plan: Plan, { associations, tagged }: Desired, locale: Locale): (string | Commands)[] {
  const machines = associations.filter(({ instanceId }) => realIds([instanceId]).length > 0)
  const known = tagged.filter(({ id }) => realIds([id]).length > 0)
  const missing = tagged.length - known.length + associations.length - machines.length
  const key = clusterTagKey(plan)
  return [
    ...(missing > 0 ? [leftOut(locale, missing)] : []),
    ...(machines.length > 0 ? [readAssociations] : []),
    ...machines.map(({ instanceId, profileName }) => {
      return check(`${instanceId}: ${profileName}`, `associated ${instanceId} ${quote(profileName)}`)
    }),
    ...(known.length > 0 ? [readTags, because(commandReasons.tab, tab), ...functions(tag, verifyFunctions)] : []),
    ...known.flatMap(({ id, tags }) =>
      // The cluster tag first, as in the tag table.
      Object.entries(tags).sort(([a], [b]) => Number(b === key) - Number(a === key)).map(
        ([name, value]) => command(`tag ${id} ${quote(name)} ${quote(value)}`, verifyFunctions),
      ),
    ),
  ]
}

const tab = String.raw`tab=$(printf '\t')`
const tag = String.raw`tag() { check "$1: $2 = $3" listed "$1$tab$2$tab$3" tags; }`
