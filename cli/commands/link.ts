import { shareLink } from '@/lib/plan/link'
import { complain } from '../complain'
import type { Io } from '../io'
import { planOf, type PlanOptions } from '../plan-source'
import { say, type Message } from '../texts'

export interface LinkOptions extends PlanOptions {
  readonly base: string
}

/** What chat and mail programs carry without cutting it. */
const safeLength = 2_000

/** Prints the share link of a Plan. */
export async function linkCommand(options: LinkOptions, io: Io): Promise<number> {
  const refuse = (message: Message) => complain(io, say(message, options.locale))
  const base = pageAddress(options.base)
  if (base === null) {
    refuse({ key: 'badBase', values: { given: options.base } })
    return 2
  }
  const plan = await planOf(options, io)
  if (!plan.ok) {
    refuse(plan.error)
    return 2
  }
  const link = shareLink(plan.value, base)
  if (!link.ok) {
    refuse({ key: `link-${link.error.code}` })
    return 2
  }
  if (link.value.length > safeLength) refuse({ key: 'longLink', values: { length: link.value.length } })
  io.stdout(`${link.value}\n`)
  return 0
}

/** The address without a fragment, in which the Plan goes; null for what no browser opens. */
function pageAddress(text: string): string | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  url.hash = ''
  return url.href
}
