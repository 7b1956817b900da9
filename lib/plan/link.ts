import { strToU8 } from 'fflate'
import { err, ok, type Result } from '@/lib/result'
import { fromBase64Url, maxCodeLength, pack, toBase64Url, unpack } from './link-bytes'
import { fromDelta, toDelta, type Baseline } from './link-diff'
import * as r1 from './link-r1'
import { migrate, planVersion } from './migrate'
import { parsePlan, type PlanIssue } from './parse'
import type { Plan } from './schema'

export type LinkError =
  /** Nothing in the text looks like a link of ours. */
  | { readonly code: 'not-a-link' }
  /** Some characters were changed, added or lost. */
  | { readonly code: 'broken' }
  /** The end is missing: copied in part, or cut off by a chat or a terminal. */
  | { readonly code: 'truncated' }
  /** Made by a later version of Lariat. */
  | { readonly code: 'newer' }
  | { readonly code: 'too-large' }
  /** Undamaged, but not a Plan: made by something else than Lariat. */
  | { readonly code: 'invalid'; readonly issues: readonly PlanIssue[] }

interface Format extends Baseline {
  readonly dictionary: Uint8Array
}

const current: Format = { ...r1.baseline, dictionary: strToU8(r1.dictionary) }
/** Every format ever released, by the number in its prefix. The newest one is written, all are read. */
const formats: Readonly<Record<number, Format>> = { 1: current }

/** The Plan as a code for a URL fragment: `r1.` and base64url. The same Plan always gives the same code. */
export function encodePlan(plan: Plan): string {
  return `r${planVersion}.${toBase64Url(pack(toDelta(plan, current), current.dictionary))}`
}

/** The Plan as a link below `base`, such as `https://host/open`. A link that no Lariat would open is not given out. */
export function shareLink(plan: Plan, base: string): Result<string, LinkError> {
  const link = `${base}#p=${encodePlan(plan)}`
  const opened = decodeLink(link)
  return opened.ok ? ok(link) : opened
}

/** Reads a whole URL, its fragment, or the bare code. Never throws, and never gives another Plan than was encoded. */
export function decodeLink(text: string): Result<Plan, LinkError> {
  if (text.length > maxTextLength) return err({ code: 'too-large' })
  const [, number, code] = prefixed.exec(findCode(text)) ?? []
  if (number === undefined || code === undefined) return err({ code: 'not-a-link' })
  const version = Number(number)
  if (version > planVersion) return err({ code: 'newer' })
  const format = formats[version]
  return format === undefined ? err({ code: 'not-a-link' }) : decode(code, version, format)
}

const maxTextLength = maxCodeLength + 4_096
const prefixed = /^r([1-9]\d{0,5})\.(.*?)[.,;:!?…。，；：！？)\]}>"'`*]*$/

/** Mail programs break long lines, and people copy the bracket or the full stop beside a link: neither is in a code. */
function findCode(text: string): string {
  const bare = text.replaceAll(/\s+/g, '').replace(/^[<("'`*[]+/, '')
  const parameters = bare.slice(bare.indexOf('#') + 1).split('&')
  return parameters.map((part) => part.replace(/^p=/, '')).find((part) => prefixed.test(part)) ?? ''
}

function decode(code: string, version: number, format: Format): Result<Plan, LinkError> {
  if (code.length > maxCodeLength) return err({ code: 'too-large' })
  const packed = fromBase64Url(code)
  if (packed === null) return err({ code: 'broken' })
  const delta = unpack(packed, format.dictionary)
  if (!delta.ok) return err({ code: delta.error })
  // Base64 has room for stray bits in its last character; only what we would have written is read.
  if (toBase64Url(packed) !== code) return err({ code: 'broken' })
  const document = parseDelta(delta.value, format)
  if (!document.ok) return document
  const migrated = migrate(version, document.value)
  if (!migrated.ok) return err({ code: 'invalid', issues: [] })
  const plan = parsePlan(migrated.value)
  return plan.ok ? plan : err({ code: 'invalid', issues: plan.error })
}

function parseDelta(delta: string, format: Format): Result<unknown, LinkError> {
  try {
    return ok(fromDelta(JSON.parse(delta), format))
  } catch {
    return err({ code: 'broken' })
  }
}
