import { describe, expect, it } from 'vitest'
import { turns } from './at-most'

/** Jobs that end when they are told to, and a count of those under way. */
function jobs(limit: number) {
  const turn = turns(limit)
  const ends: (() => void)[] = []
  const started: number[] = []
  const start = (n: number, fails = false) =>
    turn(async () => {
      started.push(n)
      await new Promise<void>((resolve) => ends.push(resolve))
      if (fails) throw new Error(`job ${n}`)
      return n
    })
  return { start, started, end: (n: number) => ends[n]?.() }
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('turns', () => {
  it('runs so many at a time, the others in the order of asking', async () => {
    const { start, started, end } = jobs(2)
    const all = [0, 1, 2, 3].map((n) => start(n))
    await settled()
    expect(started).toEqual([0, 1])
    end(1)
    await settled()
    expect(started).toEqual([0, 1, 2])
    end(0)
    await settled()
    expect(started).toEqual([0, 1, 2, 3])
    end(2)
    end(3)
    expect(await Promise.all(all)).toEqual([0, 1, 2, 3])
  })

  it('gives the place of one that failed to the next', async () => {
    const { start, started, end } = jobs(1)
    const failing = expect(start(0, true)).rejects.toThrow('job 0')
    const next = start(1)
    end(0)
    await failing
    await settled()
    expect(started).toEqual([0, 1])
    end(1)
    expect(await next).toBe(1)
    const later = start(2)
    await settled()
    end(2)
    expect(await later).toBe(2)
  })
})
