import { describe, expect, it } from 'vitest'
import type { InventoryEvent } from '@/lib/inventory'
import { readInventory, type Progress } from './read-inventory'

const answer = (lines: readonly (InventoryEvent | string)[]) =>
  new Response(lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''))

const key: InventoryEvent = { code: 'inventory.list.done', list: 'keyPairs', items: [{ name: 'platform' }] }
const denied: InventoryEvent = { code: 'inventory.list.failed', list: 'vpcs', error: { code: 'no-permission' } }
const request = { region: 'eu-central-1', lists: ['keyPairs', 'vpcs'] as const }
const signal = new AbortController().signal
const read = (response: Response, onProgress: (progress: Progress) => void = () => {}) =>
  readInventory(request, signal, onProgress, async () => response)

describe('readInventory', () => {
  it('gathers the lists, each with its own outcome', async () => {
    const seen: Progress[] = []
    const lines: (InventoryEvent | string)[] = [
      { code: 'inventory.list.started', list: 'keyPairs' },
      { code: 'inventory.list.page', list: 'vpcs', count: 7 },
      key, '{"code":"inventory.list.d', denied,
    ]
    expect(await read(answer(lines), (progress) => seen.push(progress))).toEqual({
      ok: true,
      value: {
        region: 'eu-central-1',
        keyPairs: { ok: true, value: [{ name: 'platform' }] },
        vpcs: { ok: false, error: { code: 'no-permission' } },
      },
    })
    expect(seen.at(-1)).toEqual({ vpcs: 7, keyPairs: 1 })
  })

  it.each<[string, Response, string]>([
    ['a refusal', answer([{ code: 'inventory.refused', error: { code: 'sandbox-down' } }]), 'sandbox-down'],
    ['nobody signed in', Response.json({ code: 'not-signed-in' }, { status: 401 }), 'not-signed-in'],
    ['a stream that ends in the middle', answer([key]), 'server-unreachable'],
    ['a gateway', new Response('<html>', { status: 502 }), 'unknown'],
  ])('gives the reason of %s', async (_, response, code) => {
    expect(await read(response)).toMatchObject({ ok: false, error: { code } })
  })

  it('takes no answer for an unreachable server, unless somebody cancelled', async () => {
    const fails = () => Promise.reject(new TypeError('fetch failed'))
    expect(await readInventory(request, signal, () => {}, fails)).toMatchObject({ error: { code: 'server-unreachable' } })
    await expect(readInventory(request, AbortSignal.abort(), () => {}, fails)).rejects.toThrow('fetch failed')
  })
})
