import { describe, expect, it } from 'vitest'
import type { ApplyEvent, ChangeSet } from '@/lib/converge/types'
import { defaultPlan } from '@/lib/plan/defaults'
import { createApplyRunner } from './apply-runner'
import type { ApplyRun } from './apply-run'

const changeSet: ChangeSet = {
  digest: 'd1', accountId: '123456789012', region: 'eu-central-1',
  changes: [
    {
      id: 'a', action: 'create', resource: { type: 'iam-role', name: 'a' },
      current: [], desired: [], calls: [], inverse: [], why: 'unchanged', after: [],
    },
  ],
}
const encoder = new TextEncoder()
const line = (event: ApplyEvent) => encoder.encode(`${JSON.stringify(event)}\n`)
const started = line({ code: 'apply.step.started', id: 'a', index: 0 })
const done = line({ code: 'apply.step.done', id: 'a', index: 0 })
const finished = line({ code: 'apply.finished', done: 1, failed: 0, skipped: 0, unchanged: 0, conflicts: 0 })

const streamOf = (...chunks: Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      chunks.forEach((chunk) => controller.enqueue(chunk))
      controller.close()
    },
  })

/** Runs once against this answer and gives the last state. */
async function end(answer: () => Promise<Response> | Response): Promise<ApplyRun> {
  const runner = createApplyRunner(async () => answer())
  await runner.start(defaultPlan, changeSet)
  return runner.get()
}

describe('createApplyRunner', () => {
  it('sends the Plan and the digest that was seen, and follows the stream to its end', async () => {
    const bodies: unknown[] = []
    const phases: string[] = []
    const runner = createApplyRunner(async (body) => {
      bodies.push(JSON.parse(body))
      return new Response(streamOf(started, done, finished))
    })
    runner.subscribe(() => phases.push(runner.get().phase))
    await runner.start(defaultPlan, changeSet)
    expect(bodies).toEqual([{ plan: defaultPlan, digest: 'd1' }])
    expect(phases).toEqual(['running', 'running', 'running', 'finished'])
  })

  it('calls a stream without a last word lost', async () => {
    const run = await end(() => new Response(streamOf(started)))
    expect(run.phase).toBe('lost')
    expect('steps' in run && run.steps.get('a')).toEqual({ state: 'unknown' })
  })

  it('calls a broken connection lost, before and after the first byte', async () => {
    expect((await end(() => Promise.reject(new TypeError('fetch failed')))).phase).toBe('lost')
    const broken = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new TypeError('terminated')) })
    expect((await end(() => new Response(broken))).phase).toBe('lost')
  })

  it('stops when asked, and lets no second run begin meanwhile', async () => {
    let requests = 0
    const runner = createApplyRunner(async (_, signal) => {
      requests++
      return new Response(
        new ReadableStream<Uint8Array>({
          start(controller) {
            controller.enqueue(started)
            signal.addEventListener('abort', () => controller.error(signal.reason))
          },
        }),
      )
    })
    const ended = runner.start(defaultPlan, changeSet)
    await runner.start(defaultPlan, changeSet)
    runner.stop()
    await ended
    expect(requests).toBe(1)
    expect(runner.get().phase).toBe('stopped')
    runner.dismiss()
    expect(runner.get().phase).toBe('idle')
  })

  it.each([
    ['an AppError', 409, '{"code":"plan-moved"}', { code: 'plan-moved' }],
    ['an AppError in `error`', 403, '{"error":{"code":"bad-request","said":"origin"}}', { code: 'bad-request', said: 'origin' }],
    ['no session', 401, '', { code: 'not-signed-in' }],
    ['a code nobody knows', 400, '{"code":"nonsense"}', { code: 'bad-request', said: 'HTTP 400' }],
    ['a page', 502, '<!doctype html>', { code: 'unknown', said: 'HTTP 502' }],
  ])('says why it was refused: %s', async (_, status, body, error) => {
    expect(await end(() => new Response(body, { status }))).toEqual({ phase: 'refused', error })
  })
})
