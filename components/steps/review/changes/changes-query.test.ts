import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, it, vi } from 'vitest'
import { defaultPlan } from '@/lib/plan/defaults'
import { ok } from '@/lib/result'
import type { SessionSummary } from '@/lib/session/summary'
import { changesQuery } from './changes-query'

const first = ok({ digest: 'd1', accountId: '1', region: 'eu-central-1', changes: [] })
vi.mock('@/lib/actions/review', () => ({ previewChanges: () => new Promise(() => {}), previewUndo: () => new Promise(() => {}) }))

const client = new QueryClient()
afterEach(() => client.clear())
const session = { arn: 'arn:aws:iam::1:user/a', region: 'eu-central-1' } as SessionSummary
const decided = { ...defaultPlan, leave: ['subnet/a'] }

it.each([
  ['stays in sight, marked as of before', 'apply', session, first],
  ['is not shown of another account', 'apply', { ...session, arn: 'arn:aws:iam::2:user/a' }, undefined],
  ['is not shown as what undoing would do', 'undo', session, undefined],
] as const)('what was read before a decision %s', (_, direction, who, data) => {
  const before = changesQuery('apply', defaultPlan, session)
  client.setQueryData(before.queryKey, first)
  const observer = new QueryObserver(client, before)
  const end = observer.subscribe(() => {})
  observer.setOptions(changesQuery(direction, decided, who))
  const { data: seen, isPlaceholderData } = observer.getCurrentResult()
  expect([seen, isPlaceholderData]).toEqual([data, data !== undefined])
  end()
})
