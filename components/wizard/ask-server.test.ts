import { expect, it } from 'vitest'
import { err, ok } from '@/lib/result'
import { askServer } from './ask-server'

it('passes on what the server answers', async () => {
  expect(await askServer(async () => ok(1))).toEqual(ok(1))
  expect(await askServer(async () => err({ code: 'throttled' }))).toEqual(err({ code: 'throttled' }))
})

it('says that nobody answers when the request itself fails', async () => {
  const refused = askServer(() => Promise.reject(new TypeError('Failed to fetch')))
  expect(await refused).toEqual(err({ code: 'server-unreachable' }))
})

it('knows nothing of any other failure', async () => {
  const digest = askServer(() => Promise.reject(new Error('An error occurred in the Server Components render.')))
  expect(await digest).toEqual(err({ code: 'unknown' }))
})
