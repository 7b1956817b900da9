import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ApplyEvent } from '@/lib/converge/types'
import { readEvents } from '@/components/wizard/event-stream'
import { parseApplyEvent } from './apply-events'

const encoder = new TextEncoder()
const started: ApplyEvent = { code: 'apply.started', total: 2, digest: 'abc' }
const step: ApplyEvent = { code: 'apply.step.started', id: 'iam-role/集群-控制平面', index: 0 }
const failed: ApplyEvent = { code: 'apply.step.failed', id: 'a', index: 1, error: { code: 'throttled', said: '慢一点' } }
const finished: ApplyEvent = { code: 'apply.finished', done: 1, failed: 1, skipped: 0, unchanged: 0, conflicts: 0 }
const all = [started, step, failed, finished]
const bytes = encoder.encode(all.map((event) => JSON.stringify(event)).join('\n') + '\n')

/** A stream that hands out the bytes in pieces cut at these places. */
function streamOf(data: Uint8Array, cuts: readonly number[] = []): ReadableStream<Uint8Array> {
  const ends = [...new Set(cuts.map((cut) => cut % (data.length + 1)))].sort((a, b) => a - b)
  return new ReadableStream({
    start(controller) {
      let from = 0
      for (const end of [...ends, data.length]) {
        controller.enqueue(data.slice(from, end))
        from = end
      }
      controller.close()
    },
  })
}

async function read(stream: ReadableStream<Uint8Array>): Promise<ApplyEvent[]> {
  const events: ApplyEvent[] = []
  for await (const batch of readEvents(stream, parseApplyEvent)) events.push(...batch)
  return events
}

describe('the events of an apply', () => {
  it('gives the same events wherever the chunks are cut, also inside a character', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: bytes.length }), { maxLength: 12 }), async (cuts) => {
        expect(await read(streamOf(bytes, cuts))).toEqual(all)
      }),
    )
  })

  it('gives what came in one chunk together', async () => {
    const half = bytes.indexOf(10, bytes.indexOf(10) + 1) + 1
    const batches: number[] = []
    for await (const batch of readEvents(streamOf(bytes, [half]), parseApplyEvent)) batches.push(batch.length)
    expect(batches).toEqual([2, 2])
  })

  it.each([
    ['blank lines', `\n\n${JSON.stringify(started)}\n   \n\r\n${JSON.stringify(finished)}\n\n`, [started, finished]],
    ['windows line ends', `${JSON.stringify(started)}\r\n${JSON.stringify(finished)}\r\n`, [started, finished]],
    ['broken lines', `{"code":"apply.star\n${JSON.stringify(step)}\n]]\n`, [step]],
    ['a last line without a line feed', `${JSON.stringify(started)}\n${JSON.stringify(step)}`, [started, step]],
    ['an end in the middle of a line', `${JSON.stringify(started)}\n${JSON.stringify(step).slice(0, 20)}`, [started]],
    ['an empty stream', '', []],
  ])('%s', async (_, body, expected) => {
    expect(await read(streamOf(encoder.encode(body)))).toEqual(expected)
  })

  it('gives what arrived before the connection broke, then fails', async () => {
    const events: ApplyEvent[] = []
    let pulls = 0
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (pulls++ === 0) controller.enqueue(encoder.encode(`${JSON.stringify(started)}\n`))
        else controller.error(new TypeError('network error'))
      },
    })
    await expect(async () => {
      for await (const batch of readEvents(stream, parseApplyEvent)) events.push(...batch)
    }).rejects.toThrow('network error')
    expect(events).toEqual([started])
  })
})

describe('parseApplyEvent', () => {
  it.each([
    ['null'],
    ['42'],
    ['[]'],
    ['{}'],
    ['{"code":"apply.exploded"}'],
    ['{"code":"toString"}'],
    ['{"code":"apply.started","total":"2","digest":"x"}'],
    ['{"code":"apply.step.failed","id":"a","index":0,"error":"no"}'],
    ['{"code":"apply.moved","changeSet":{}}'],
    ['{"code":"apply.finished","done":1}'],
  ])('refuses %s', (line) => {
    expect(parseApplyEvent(line)).toBeNull()
  })

  it('takes every kind of event', () => {
    const kinds: ApplyEvent[] = [
      ...all,
      { code: 'apply.step.waiting', id: 'a', reason: 'iam-visibility' },
      { code: 'apply.step.done', id: 'a', index: 0 },
      { code: 'apply.step.skipped', id: 'a', index: 0, because: 'b' },
      { code: 'apply.moved', changeSet: { digest: 'd', accountId: '1', region: 'r', changes: [] } },
      { code: 'apply.refused', error: { code: 'plan-moved' } },
    ]
    for (const event of kinds) expect(parseApplyEvent(JSON.stringify(event))).toEqual(event)
  })
})
