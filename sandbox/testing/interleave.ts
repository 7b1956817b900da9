import type { AwsCall, FaultRule } from './faults'
import { isWrite } from './writes'

/**
 * Lets two callers, told apart by their access keys, do certain calls only in turn: `order` names who is next, such as
 * `abba`. Nobody writes before both have read what they need. When one has nothing more to do, the other goes on alone.
 */
export function interleave(keys: Readonly<Record<string, string>>, order: string, isGated: (call: AwsCall) => boolean) {
  const waiting = new Map<string, (() => void)[]>(Object.keys(keys).map((name) => [name, []]))
  const busy = new Set(waiting.keys())
  let turns = [...order]
  let passing = false

  /** The next in turn, as soon as it is there; a turn of who has ended is left out. */
  const next = () => {
    if (passing) return
    turns = turns.filter((name) => busy.has(name))
    const [name = [...busy].find((one) => waiting.get(one)?.length) ?? ''] = turns
    const go = waiting.get(name)?.shift()
    if (go === undefined) return
    turns = turns.slice(1)
    passing = true
    go()
  }
  const reading = new Set(waiting.keys())
  let begin = () => {}
  const begun = new Promise<void>((resolve) => (begin = resolve))
  const hasRead = (name: string) => {
    reading.delete(name)
    if (reading.size === 0) begin()
  }
  const rule: FaultRule = async (call) => {
    const name = Object.keys(keys).find((one) => keys[one] === call.accessKeyId)
    if (name === undefined || !isWrite(call)) return undefined
    hasRead(name)
    await begun
    if (!isGated(call)) return undefined
    await new Promise<void>((resolve) => {
      waiting.get(name)?.push(resolve)
      next()
    })
    // Its answer leaves before anybody else's turn.
    return {
      kind: 'late-answer',
      until: async () => {
        passing = false
        next()
      },
    }
  }
  return {
    rule,
    /** Tells that a caller makes no more calls. */
    end(name: string) {
      busy.delete(name)
      hasRead(name)
      next()
    },
  }
}

/** All ways in which two may take their turns, so many each. */
export function ordersOf(a: number, b: number): string[] {
  if (a === 0 || b === 0) return ['a'.repeat(a) + 'b'.repeat(b)]
  return [...ordersOf(a - 1, b).map((rest) => `a${rest}`), ...ordersOf(a, b - 1).map((rest) => `b${rest}`)]
}
