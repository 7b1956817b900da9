import { settingFunctions, settingReasons, settingStays } from '@/lib/catalog/setting-reasons'
import type { Desired } from '@/lib/derive/desired'
import type { DesiredSetting } from '@/lib/derive/desired-settings'
import { fill, type Locale } from '@/lib/text'
import { realIds } from '../real-ids'
import { json, lines, option, quote } from '../shell'
import { because, functions, type Commands } from '../shell-file'
import { words } from './words'

/** Settings of what EC2 could know, each with its commands. */
const known = ({ settings }: Desired) =>
  settings.filter(({ kind, id }) => kind === 'metadata-defaults' || realIds([id]).length > 0)

const reasoned = ({ kind }: DesiredSetting, text: string): Commands => because(settingReasons[kind], text)

/** For setup.sh: every setting as the Plan wants it. */
export function changeSettings(desired: Desired, locale: Locale): (string | Commands)[] {
  const settings = known(desired)
  if (settings.length === 0) return []
  const machines = settings.some(({ id }) => id.startsWith('i-'))
  return [
    '',
    ...functions(machines ? `${change(locale)}\n${ofMachine(locale)}` : change(locale), settingFunctions),
    '',
    ...settings.flatMap((one) => changes(one).map((text) => reasoned(one, text))),
  ]
}

const change = (locale: Locale) => String.raw`change() {
  name=$1
  shift
  if aws ec2 "$@" >"$work/answer" 2>"$work/error"; then
    say "$name" ${words(locale).written}
  else
    cat "$work/error" >&2
    refuse "$name" ${words(locale).unchanged}
  fi
}`

const ofMachine = (locale: Locale) => String.raw`machine() {
  if ! listed "$1" there; then
    refuse "$1" ${words(locale).absent}
  elif listed "$1" foreign; then
    refuse "$1" ${words(locale).otherCluster}
  else
    change "$@"
  fi
}
hostname_type() {
  type=$(aws ec2 describe-instances --filters="[{\"Name\":\"instance-id\",\"Values\":[\"$1\"]}]" \
    --query='Reservations[].Instances[].PrivateDnsNameOptions.HostnameType' --output=text)
  if [ "$type" = "$2" ]; then return; fi
  machine "$1" modify-private-dns-name-options --instance-id="$1" --private-dns-hostname-type="$2"
}`

function changes({ kind, id, values }: DesiredSetting): string[] {
  const { tokens = '', endpoint = '', type = '', 'hop-limit': hops = '' } = values
  const limits = [...(tokens === '' ? [] : [option('http-tokens', tokens)]), option('http-put-response-hop-limit', hops)]
  switch (kind) {
    case 'vpc-dns':
      return ['support', 'hostnames'].map((name) =>
        lines(`change ${id} modify-vpc-attribute --vpc-id=${id}`, json(`enable-dns-${name}`, { Value: true })),
      )
    case 'metadata-defaults':
      return [lines(`change ${quote(id)} modify-instance-metadata-defaults`, ...limits)]
    case 'metadata-options':
      return [lines(
        `machine ${id} modify-instance-metadata-options --instance-id=${id}`,
        option('http-endpoint', endpoint),
        ...limits,
      )]
    case 'hostname-type': {
      const subnet = `change ${id} modify-subnet-attribute --subnet-id=${id}`
      return [id.startsWith('i-') ? `hostname_type ${id} ${type}` : lines(subnet, option('private-dns-hostname-type-on-launch', type))]
    }
  }
}

/** For verify.sh: whether every setting is as the Plan wants it. */
export function verifySettings(desired: Desired): (string | Commands)[] {
  const all = settingAnswers(desired)
  if (all.length === 0) return []
  return [
    ...functions(is, settingFunctions),
    ...all.map(({ setting, label, wanted, call, options }) =>
      reasoned(setting, `check ${quote(`${setting.id}: ${label}`)} is ${quote(wanted)} ${call} ${options}`),
    ),
  ]
}

const is = String.raw`is() {
  wanted=$1
  shift
  [ "$(aws ec2 "$@" --output=text)" = "$wanted" ]
}`

/** A question to EC2 about a setting, and the answer that the Plan wants. */
export interface SettingAnswer {
  readonly setting: DesiredSetting
  readonly label: string
  readonly wanted: string
  readonly call: string
  readonly options: string
}

/** How to see that every setting is as the Plan wants it. */
export const settingAnswers = (desired: Desired): SettingAnswer[] => known(desired).flatMap(answers)

function answers(setting: DesiredSetting): SettingAnswer[] {
  const { kind, id, values } = setting
  /** The values that the Plan has, with the names that EC2 gives them. */
  const have = (names: Readonly<Record<string, string>>) => Object.entries(names).filter(([name]) => values[name] !== undefined)
  const text = (names: Readonly<Record<string, string>>) => have(names).map(([name]) => values[name]).join(' ')
  const together = (from: string, names: Readonly<Record<string, string>>) =>
    fill(`join(' ', {from}.[{names}])`, { from, names: have(names).map(([, name]) => `to_string(${name})`).join(', ') })
  const limits = { tokens: 'HttpTokens', 'hop-limit': 'HttpPutResponseHopLimit' }
  const ask = (wanted: string, call: string, query: string, ...options: string[]): SettingAnswer => {
    return { setting, label: wanted, wanted, call, options: [...options, option('query', query)].join(' ') }
  }
  const byId = (filter: string) => json('filters', [{ Name: filter, Values: [id] }])
  switch (kind) {
    case 'vpc-dns':
      return ['Support', 'Hostnames'].map((name) => {
        const attribute = option('attribute', `enableDns${name}`)
        const found = ask('True', 'describe-vpc-attribute', `EnableDns${name}.Value`, option('vpc-id', id), attribute)
        return { ...found, label: `enableDns${name} = true` }
      })
    case 'metadata-defaults': {
      const query = together('AccountLevel', limits)
      return [ask(text(limits), 'get-instance-metadata-defaults', query)]
    }
    case 'metadata-options': {
      const from = 'Reservations[0].Instances[0].MetadataOptions'
      const options = { endpoint: 'HttpEndpoint', ...limits }
      const query = together(from, options)
      return [ask(text(options), 'describe-instances', query, byId('instance-id'))]
    }
    case 'hostname-type':
      return [id.startsWith('i-')
        ? ask(values.type ?? '', 'describe-instances', 'Reservations[0].Instances[0].PrivateDnsNameOptions.HostnameType', byId('instance-id'))
        : ask(values.type ?? '', 'describe-subnets', 'Subnets[0].PrivateDnsNameOptionsOnLaunch.HostnameType', byId('subnet-id'))]
  }
}

/** For cleanup.sh: what stays, and why. */
export function settingsStay(desired: Desired, locale: Locale): (string | Commands)[] {
  const each = new Map(known(desired).map((one) => [one.id, one]))
  return [...each.values()].map((one) => reasoned(one, `say ${quote(one.id)} ${quote(settingStays[locale])}`))
}
