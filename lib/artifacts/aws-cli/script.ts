import { scriptGaps, scriptHeaders } from '@/lib/catalog/aws-cli'
import { commandReasons, commonFunctions } from '@/lib/catalog/script-reasons'
import { desiredState, type Desired } from '@/lib/derive/desired'
import { clusterId } from '@/lib/derive/names'
import type { Plan } from '@/lib/plan/schema'
import type { Locale } from '@/lib/text'
import { comment } from '../comment'
import { quote } from '../shell'
import { because, functions, shellFile, type Commands } from '../shell-file'
import type { Artifact } from '../types'
import { scriptGapsOf } from './gaps'
import { comments, words } from './words'

/** What the body of a script is made from. */
export interface Subject {
  readonly plan: Plan
  readonly desired: Desired
  readonly locale: Locale
}

type Body = (subject: Subject) => readonly (string | Commands)[]

/** One of the three scripts; one that only says why, when the Plan has gaps it could not run with. */
export function script(name: keyof typeof scriptHeaders, plan: Plan, locale: Locale, body: Body): Artifact {
  const desired = desiredState(plan)
  const gaps = scriptGapsOf(plan, desired)
  const head: (string | Commands)[] = [
    '#!/bin/sh',
    ...comment(scriptHeaders[name][locale], ''),
    '',
    // Texts of the Plan stand in single quotes as they are, and functions are called by their names.
    '# shellcheck disable=SC1003,SC2016,SC2088,SC2317,SC2329',
    because(commandReasons.strict, 'set -eu'),
    '',
  ]
  const parts =
    gaps.length > 0
      ? [
          ...gaps.map((gap) => because(commandReasons.gap, `printf '%s\\n' ${quote(scriptGaps[gap][locale])} >&2`)),
          because(commandReasons.refused, 'exit 1'),
        ]
      : [...start(plan, locale), ...body({ plan, desired, locale })]
  return shellFile(`aws-cli/${name}.sh`, locale, [...head, ...parts])
}

function start(plan: Plan, locale: Locale): (string | Commands)[] {
  const { region, accountId } = plan.aws
  const w = words(locale)
  const c = comments(locale)
  const id = clusterId(plan)
  return [
    because(commandReasons.region, `export AWS_REGION=${quote(region)} AWS_DEFAULT_REGION=${quote(region)}`),
    because(commandReasons.output, "export AWS_PAGER='' AWS_CLI_FILE_ENCODING=UTF-8"),
    because(
      commandReasons.cluster,
      `export cluster_id=${quote(id)} cluster_tag=${quote(`kubernetes.io/cluster/${id}`)}`,
    ),
    because(commandReasons.folder, 'work=$(mktemp -d)'),
    because(commandReasons.cleanFolder, `trap 'rm -rf "$work"' EXIT`),
    because(commandReasons.signals, "trap 'exit 1' HUP INT TERM"),
    because(commandReasons.problems, 'problems=0'),
    '',
    ...functions(String.raw`say() { printf '%s: %s\n' "$1" "$2"; }
listed() { grep -qxF -e "$1" "$work/$2"; }

${c.found}
found() {
  if "$@" >"$work/answer" 2>"$work/error"; then return 0; fi
  if grep -q NoSuchEntity "$work/error"; then return 1; fi
  cat "$work/error" >&2
  exit 1
}`, commonFunctions),
    '',
    ...(accountId === ''
      ? []
      : [
          because(commandReasons.account, `account=$(aws sts get-caller-identity --query=Account --output=text)
if [ "$account" != ${accountId} ]; then
  say "$account" ${w.wrongAccount} >&2
  exit 1
fi`),
          '',
        ]),
  ]
}
