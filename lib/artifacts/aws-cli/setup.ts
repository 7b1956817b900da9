import { commandReasons, setupFunctions } from '@/lib/catalog/script-reasons'
import { tagReasons } from '@/lib/catalog/tag-reasons'
import type { Desired, DesiredTags } from '@/lib/derive/desired'
import { idsByType } from '@/lib/derive/ids-by-type'
import type { Plan } from '@/lib/plan/schema'
import type { Locale } from '@/lib/text'
import { realIds } from '../real-ids'
import { quote } from '../shell'
import { because, command, functions, type Commands } from '../shell-file'
import type { Render } from '../types'
import { makePolicies } from './policies'
import { makeNodeGroup } from './node-group'
import { fileOf, policyFiles, readAssociations, readExisting, readForeign, readTags, tagList } from './read'
import { script } from './script'
import { changeSettings } from './settings'
import { profileFunction, roleFunctions } from './setup-iam'
import { associate, putTags, readCrowded, readOtherTable } from './setup-ec2'
import { comments, leftOut, words } from './words'

/** `aws-cli/setup.sh`: what Apply does, with the AWS CLI. */
export const setup: Render = (plan, locale) =>
  script('setup', plan, locale, ({ desired }) => {
    const w = words(locale)
    return [
      policyFiles(desired, w.noFile),
      '',
      ...iam(plan, desired, locale),
      ...ec2(desired, locale),
      ...makeNodeGroup(desired, locale),
      ...changeSettings(desired, locale),
      '',
      because(commandReasons.conflicts, `if [ "$problems" != 0 ]; then
  printf '%s\\n' ${w.conflicts} >&2
  exit 1
fi`),
    ]
  })

function iam(plan: Plan, desired: Desired, locale: Locale): (string | Commands)[] {
  const { roles, profiles, policyForm } = desired
  const [{ path, boundary, tags }] = roles as [Desired['roles'][number]]
  const w = words(locale)
  const c = comments(locale)
  return [
    because(commandReasons.path, `path=${quote(path)}`),
    because(commandReasons.boundary, `boundary=${quote(boundary ?? '')}`),
    { lines: `tags=${quote(JSON.stringify(tagList(tags)))}`, remark: forTag('managed', 'role') },
    because(commandReasons.blocked, "blocked=''"),
    '',
    ...functions(roleFunctions(w, c), setupFunctions),
    '',
    ...functions(profileFunction(w), setupFunctions),
    '',
    ...roles.flatMap(({ name, source, policies }) => [
      call(`${source === 'create' ? 'own_role' : 'adopted_role'} ${quote(name)}`),
      ...(policyForm === 'inline' ? policies : []).map((policy) =>
        call(`policy ${quote(name)} ${quote(policy.name)} ${fileOf(policy)}`),
      ),
    ]),
    ...makePolicies(plan, desired, locale),
    ...profiles.map(({ name, source, roleNames }) =>
      call(`profile ${quote(name)} ${quote(roleNames[0] ?? '')} ${source}`),
    ),
    '',
  ]
}

function ec2(desired: Desired, locale: Locale): (string | Commands)[] {
  const { associations, tagged, replaceProfiles, clusterTag } = desired
  const machines = associations.filter(({ instanceId }) => realIds([instanceId]).length > 0)
  const known = tagged.filter(({ id }) => realIds([id]).length > 0)
  const missing = tagged.length - known.length + associations.length - machines.length
  const note = missing > 0 ? [leftOut(locale, missing)] : []
  if (known.length + machines.length === 0) return note
  const w = words(locale)
  const c = comments(locale)
  const { 'security-group': groups, 'route-table': tables } = idsByType(known)
  return [
    ...note,
    readTags,
    c.foreign,
    readForeign,
    readExisting(desired),
    c.crowded,
    because(commandReasons.crowded, readCrowded(groups)),
    ...tables.map((table) => because(commandReasons.otherTable, readOtherTable(table))),
    '',
    ...(machines.length > 0
      ? [
          readAssociations,
          '',
          ...functions(associate(w, replaceProfiles), setupFunctions),
          '',
          ...machines.map(({ instanceId, profileName }) => call(`associate ${instanceId} ${quote(profileName)}`)),
          '',
        ]
      : []),
    ...functions(putTags(w), setupFunctions),
    '',
    ...byTags(known).map((group): Commands => {
      const [{ type, tags }] = group
      const alone = type === 'instance' || tags[clusterTag] === 'owned' ? 'alone' : 'shared'
      const ids = group.map(({ id }) => id).join(' ')
      const lines = `put_tags ${alone} ${quote(JSON.stringify(tagList(tags)))} ${ids}`
      return { lines, remark: forTag(type, type) }
    }),
  ]
}

/** Resources of one type that get the same tags. */
function byTags(tagged: readonly DesiredTags[]): [DesiredTags, ...DesiredTags[]][] {
  const groups = new Map<string, [DesiredTags, ...DesiredTags[]]>()
  for (const one of tagged) {
    const key = JSON.stringify([one.type, one.tags])
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
}

const call = (line: string) => command(line, setupFunctions)

function forTag(reason: keyof typeof tagReasons, place: string) {
  const { why, source } = tagReasons[reason]
  return { path: [place], reason: why, source }
}
