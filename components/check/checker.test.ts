import { describe, expect, it } from 'vitest'
import { createChecker } from './checker'
import type { Request, Response } from './protocol'

/** A worker that answers when the test says so. */
class FakeWorker {
  readonly asked: Request[] = []
  terminated = false
  onmessage: (event: { data: Response }) => void = () => {}
  onerror: (event: { message: string; preventDefault(): void }) => void = () => {}
  postMessage = (request: Request) => void this.asked.push(request)
  terminate = () => void (this.terminated = true)
}

function setUp() {
  const workers: FakeWorker[] = []
  const checker = createChecker(() => {
    workers.push(new FakeWorker())
    return workers.at(-1) as unknown as Worker
  })
  return { workers, checker, ask: () => checker.ask('fix', { files: [], finding: null }) }
}
const output = { files: [{ name: 'a', text: 'b' }] }

describe('createChecker', () => {
  it('gives each question its own answer', async () => {
    const { workers: [worker], ask } = setUp()
    const [first, second] = [ask(), ask()]
    worker!.onmessage({ data: { id: worker!.asked[1]!.id, output } })
    worker!.onmessage({ data: { id: worker!.asked[0]!.id, output: { files: null } } })
    expect([await first, await second]).toEqual([{ files: null }, output])
  })

  it('stops what is being worked on, and starts anew for the next question', async () => {
    const { workers, checker, ask } = setUp()
    const stopped = ask()
    checker.stop()
    expect([await stopped, workers[0]!.terminated]).toEqual([null, true])
    const next = ask()
    workers[1]!.onmessage({ data: { id: workers[1]!.asked[0]!.id, output } })
    expect(await next).toEqual(output)
  })

  it('keeps an idle worker', () => {
    const { workers, checker } = setUp()
    checker.stop()
    expect(workers.map(({ terminated }) => terminated)).toEqual([false])
  })

  it('fails when the worker does', async () => {
    const { workers, ask } = setUp()
    const question = ask()
    workers[0]!.onerror({ message: 'out of memory', preventDefault: () => {} })
    await expect(question).rejects.toThrow('out of memory')
  })
})
