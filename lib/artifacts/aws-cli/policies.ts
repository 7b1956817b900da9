import { scriptWords } from '@/lib/catalog/aws-cli'
import { policyCommandReasons, policyFunctions } from '@/lib/catalog/policy-script-reasons'
import { balancingRole } from '@/lib/catalog/service-linked-role'
import type { Desired } from '@/lib/derive/desired'
import type { Principal } from '@/lib/derive/desired-policies'
import type { Plan } from '@/lib/plan/schema'
import type { Locale } from '@/lib/text'
import { quote } from '../shell'
import { because, command, functions, type Commands } from '../shell-file'
import { words } from './words'

type Lines = (string | Commands)[]

const call = (line: string) => command(line, policyFunctions)
const check = (label: string, test: string): Commands => ({ ...call(test), lines: `check ${quote(label)} ${test}` })

/** How ARNs of the Plan's policies begin, in `$policies`. A Plan that names its account has asked for it already. */
const arns = ({ aws }: Plan, { partition, path }: Desired): Commands[] => [
  ...(aws.accountId === ''
    ? [because(policyCommandReasons.account, 'account=$(aws sts get-caller-identity --query=Account --output=text)')]
    : []),
  because(policyCommandReasons.policies, `policies=arn:${partition}:iam::$account:policy${quote(path)}`),
]

const principalOf = ({ type, name }: Principal) => `${type} ${quote(name)}`

/** For setup.sh, once the roles are there. */
export function makePolicies(plan: Plan, desired: Desired, locale: Locale): Lines {
  const { managedPolicies, roles, policyForm } = desired
  const linked: Lines = desired.balancingRole ? [...functions(linkedRole(locale), policyFunctions), call('linked_role'), ''] : []
  if (managedPolicies.length === 0) return linked
  const made = (one: Principal) => one.type === 'role' && roles.some(({ name }) => name === one.name)
  const strangers = managedPolicies.flatMap(({ principals }) => principals).filter((one) => !made(one))
  return [
    ...linked,
    ...arns(plan, desired),
    '',
    ...functions([comparison, document, make(locale)].join('\n'), policyFunctions),
    '',
    ...strangers.map((one) => call(`principal ${principalOf(one)}`)),
    ...managedPolicies.flatMap(({ name, file, principals }) => [
      call(`managed ${quote(name)} ${file}.json`),
      ...principals.map((one) => call(`attach ${principalOf(one)} ${quote(name)}`)),
    ]),
    ...(policyForm === 'managed'
      ? roles.flatMap((role) => role.policies.map(({ name }) => call(`former ${quote(role.name)} ${quote(name)}`)))
      : []),
    '',
  ]
}

/** For verify.sh, which compares documents itself. */
export function verifyPolicies(plan: Plan, desired: Desired, locale: Locale): Lines {
  const say = (word: 'role' | 'policy', name: string) => `${scriptWords[word][locale]} ${name}`
  const { managedPolicies, balancingRole: wanted } = desired
  const linked: Lines = wanted
    ? [...functions(hasLinkedRole, policyFunctions), check(say('role', balancingRole.name), 'linked_role'), '']
    : []
  if (managedPolicies.length === 0) return linked
  return [
    ...linked,
    ...arns(plan, desired),
    '',
    ...functions(`${document}\n${look}`, policyFunctions),
    '',
    ...managedPolicies.flatMap(({ name, file, principals }) => [
      check(say('policy', name), `managed ${quote(name)} ${file}.json`),
      ...principals.map((one) => check(`${one.name}: ${name}`, `attached ${principalOf(one)} ${quote(name)}`)),
    ]),
    '',
  ]
}

/** For cleanup.sh, after the profiles and before the roles. */
export function removePolicies(plan: Plan, desired: Desired, locale: Locale): Lines {
  const { managedPolicies } = desired
  if (managedPolicies.length === 0) return []
  return [
    ...arns(plan, desired),
    '',
    ...functions(remove(locale), policyFunctions),
    '',
    ...managedPolicies.flatMap(({ name, principals }) => [
      ...principals.map((one) => call(`detach ${principalOf(one)} ${quote(name)}`)),
      call(`remove_managed ${quote(name)}`),
    ]),
    '',
  ]
}

const linkedRole = (locale: Locale) => String.raw`linked_role() {
  if found aws iam get-role --role-name=${balancingRole.name} --query=Role.Arn --output=text; then return; fi
  aws iam create-service-linked-role --aws-service-name=${balancingRole.service} >"$work/answer"
  say ${balancingRole.name} ${words(locale).made}
}`

const hasLinkedRole = String.raw`linked_role() {
  found aws iam get-role --role-name=${balancingRole.name} --query=Role.Arn --output=text
}`

const comparison = String.raw`same() {
  tr -d '[:space:]' <"$work/answer" >"$work/here"
  tr -d '[:space:]' <"$iam/$1" >"$work/wanted"
  cmp -s "$work/here" "$work/wanted"
}`

const document = String.raw`document() {
  found aws iam get-policy --policy-arn="$policies$1" --query=Policy.DefaultVersionId --output=text || return 1
  version=$(cat "$work/answer")
  found aws iam get-policy-version --policy-arn="$policies$1" --version-id="$version" \
    --query=PolicyVersion.Document --output=json && same "$2"
}`

function make(locale: Locale): string {
  const w = words(locale)
  return String.raw`principal() {
  if ! found aws iam "list-attached-$1-policies" "--$1-name=$2" --output=text; then block "$2" "$1" ${w.noPrincipal}; fi
}
new_version() {
  aws iam list-policy-versions --policy-arn="$1" --output=text \
    --query='Versions[?!IsDefaultVersion].[CreateDate,VersionId]' | sort >"$work/versions"
  if [ "$(grep -c . "$work/versions")" -ge 4 ]; then
    oldest=$(awk -F'\t' 'NR == 1 { print $2 }' "$work/versions")
    aws iam delete-policy-version --policy-arn="$1" --version-id="$oldest"
  fi
  aws iam create-policy-version --policy-arn="$1" --policy-document="file://$iam/$2" --set-as-default >"$work/answer"
}
managed() {
  if found aws iam get-policy --policy-arn="$policies$1" --query='Policy.[Path,Tags[].[Key,Value]]' --output=text; then
    if ! ours; then
      block "$1" policy ${w.notOurs}
      return
    fi
    if ! document "$1" "$2"; then new_version "$policies$1" "$2"; fi
    aws iam tag-policy --policy-arn="$policies$1" --tags="$tags"
    say "$1" ${w.written}
  else
    aws iam create-policy --policy-name="$1" --path="$path" --policy-document="file://$iam/$2" --tags="$tags" \
      >"$work/answer"
    say "$1" ${w.made}
  fi
}
attach() {
  if is_blocked policy "$3" || is_blocked "$1" "$2"; then return; fi
  patiently NoSuchEntity aws iam "attach-$1-policy" "--$1-name=$2" --policy-arn="$policies$3"
}
former() {
  if is_blocked policy "$2" || is_blocked role "$1"; then return; fi
  if found aws iam delete-role-policy --role-name="$1" --policy-name="$2"; then say "$1: $2" ${w.removed}; fi
}`
}

const look = String.raw`managed() {
  found aws iam get-policy --policy-arn="$policies$1" --query='Policy.[Path,Tags[].[Key,Value]]' --output=text || return 1
  tagged && document "$1" "$2"
}
attached() {
  found aws iam "list-attached-$1-policies" "--$1-name=$2" --query='AttachedPolicies[].[PolicyArn]' --output=text || return 1
  grep -qxF -e "$policies$3" "$work/answer"
}`

const remove = (locale: Locale) => String.raw`find_policy() {
  found aws iam get-policy --policy-arn="$policies$1" --query='Policy.[Path,Tags[].[Key,Value]]' --output=text
}
detach() {
  if ! find_policy "$3" || ! mine; then return; fi
  if found aws iam "detach-$1-policy" "--$1-name=$2" --policy-arn="$policies$3"; then say "$2: $3" ${words(locale).removed}; fi
}
remove_managed() {
  if ! find_policy "$1"; then return; fi
  if ! mine; then
    say "$1" ${words(locale).kept}
    return
  fi
  aws iam list-policy-versions --policy-arn="$policies$1" --output=text \
    --query='Versions[?!IsDefaultVersion].[VersionId]' >"$work/versions"
  while read -r version; do
    aws iam delete-policy-version --policy-arn="$policies$1" --version-id="$version" </dev/null
  done <"$work/versions"
  attempt "$1" aws iam delete-policy --policy-arn="$policies$1"
}`
