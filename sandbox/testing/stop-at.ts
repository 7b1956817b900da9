import type { FaultRule } from './faults'
import { isWrite } from './writes'

/**
 * Holds the n-th write, before AWS hears of it or after AWS has done it, and every later one before it. `reached` ends
 * when the n-th is held; then the caller may be killed. What is still held when `release` is called never happens.
 */
export function stopAt(nth: number, when: 'before' | 'after') {
  let [count, isReached, isReleased] = [0, () => {}, () => {}]
  const reached = new Promise<void>((resolve) => (isReached = resolve))
  const released = new Promise<void>((resolve) => (isReleased = resolve))
  const hold = () => {
    isReached()
    return released
  }
  const rule: FaultRule = async (call) => {
    if (!isWrite(call) || ++count < nth) return undefined
    if (count === nth && when === 'after') return { kind: 'late-answer', until: hold }
    await (count === nth ? hold() : released)
    return { kind: 'reset' }
  }
  return { rule, reached, release: () => isReleased() }
}
