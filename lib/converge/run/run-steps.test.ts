import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlannedChange } from '../diff/planned-change'
import { runSteps } from './run-steps'
import type { Step } from './steps'

const step = (id: string, ...after: string[]): Step => ({ changes: [{ id, after } as unknown as PlannedChange] })
const idOf = ({ changes }: Step) => changes[0]?.id ?? ''

/** Runs steps; `fails` fail. Everything that happened, in order, and how many ran at once at most. */
async function trace(
  steps: readonly Step[],
  fails: readonly string[] = [],
  signal?: AbortSignal,
  onRun: (id: string) => void = () => {},
) {
  const log: string[] = []
  let running = 0
  let most = 0
  await runSteps(steps, {
    signal,
    run: async (one) => {
      const id = idOf(one)
      most = Math.max(most, ++running)
      log.push(`start ${id}`)
      onRun(id)
      await new Promise((resolve) => setImmediate(resolve))
      running--
      log.push(`end ${id}`)
      return new Set(fails.includes(id) ? [id] : [])
    },
    skip: (one, because) => log.push(`skip ${idOf(one)}: ${because}`),
  })
  return { log, most }
}

describe('runSteps', () => {
  it('waits for what a step builds on', async () => {
    const { log } = await trace([step('role'), step('policy', 'role'), step('machine', 'policy')])
    expect(log).toEqual(['start role', 'end role', 'start policy', 'end policy', 'start machine', 'end machine'])
  })

  it('does not wait for what needs no work', async () => {
    expect((await trace([step('policy', 'a-role-that-is-there')])).log).toEqual(['start policy', 'end policy'])
  })

  it('skips what builds on a failure, and nothing else', async () => {
    const { log } = await trace([step('a'), step('b', 'a'), step('c', 'b'), step('other')], ['a'])
    expect(log.slice(0, 2)).toEqual(['start a', 'start other'])
    expect(log.slice(2).sort()).toEqual(['end a', 'end other', 'skip b: a', 'skip c: b'])
  })

  it('does those of a step that can be done, when all that they wait for has ended', async () => {
    const [one, two, three] = [step('x', 'a'), step('y', 'b'), step('z')].map(({ changes }) => changes)
    const group: Step = { changes: [...(one ?? []), ...(two ?? []), ...(three ?? [])] }
    const ran: string[][] = []
    const skipped: string[] = []
    await runSteps([group, step('a'), step('b')], {
      signal: undefined,
      run: async ({ changes }) => {
        ran.push(changes.map(({ id }) => id))
        return new Set(changes.flatMap(({ id }) => (id === 'b' ? [id] : [])))
      },
      skip: ({ changes }, because) => skipped.push(`${changes.map(({ id }) => id).join()}: ${because}`),
    })
    expect(ran).toEqual([['a'], ['b'], ['x', 'z']])
    expect(skipped).toEqual(['y: b'])
  })

  it('does a few at a time', async () => {
    const { most, log } = await trace(Array.from({ length: 20 }, (_, i) => step(`s${i}`)))
    expect(most).toBe(4)
    expect(log).toHaveLength(40)
  })

  it('starts nothing more once it is aborted, and finishes what it started', async () => {
    const abort = new AbortController()
    const { log } = await trace([step('a'), step('b', 'a')], [], abort.signal, () => abort.abort())
    expect(log.sort()).toEqual(['end a', 'skip b: aborted', 'start a'])
  })

  it('lets a bug through', async () => {
    const run = () => Promise.reject(new TypeError('bug'))
    await expect(runSteps([step('a'), step('b')], { run, skip: () => {}, signal: undefined })).rejects.toThrow('bug')
  })

  it('ends, does every step at most once, and never one before what it builds on', async () => {
    const graph = fc.integer({ min: 1, max: 12 }).chain((size) =>
      fc.tuple(
        fc.tuple(...Array.from({ length: size }, (_, i) => fc.subarray(Array.from({ length: i }, (_, j) => `s${j}`)))),
        fc.subarray(Array.from({ length: size }, (_, i) => `s${i}`)),
      ),
    )
    await fc.assert(
      fc.asyncProperty(graph, async ([edges, fails]) => {
        const steps = edges.map((after, i) => step(`s${i}`, ...after))
        const { log } = await trace(steps, fails)
        for (const [i, after] of edges.entries()) {
          const doomed = after.some((id) => log.some((line) => line.startsWith(`skip ${id}:`)) || fails.includes(id))
          expect(log.filter((line) => line === `start s${i}`)).toHaveLength(doomed ? 0 : 1)
          if (doomed) expect(log.filter((line) => line.startsWith(`skip s${i}:`))).toHaveLength(1)
          else for (const id of after) expect(log.indexOf(`end ${id}`)).toBeLessThan(log.indexOf(`start s${i}`))
        }
      }),
    )
  })
})
