import { describe, expect, it } from 'vitest'
import { guardRequest } from './guard'

const json = { 'content-type': 'application/json', host: '127.0.0.1:3000' }

describe('guardRequest', () => {
  it.each<[string, Record<string, string>, boolean]>([
    ['its own page', { ...json, origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' }, true],
    ['a tool without an origin', json, true],
    ['behind a proxy', { ...json, 'x-forwarded-host': 'lariat.corp', origin: 'https://lariat.corp' }, true],
    ['a charset', { ...json, 'content-type': 'Application/JSON; charset=utf-8' }, true],
    ['another site', { ...json, origin: 'https://evil.example' }, false],
    ['another port', { ...json, origin: 'http://127.0.0.1:3001' }, false],
    ['the same host by another name', { ...json, origin: 'http://localhost:3000' }, false],
    ['an opaque origin', { ...json, origin: 'null' }, false],
    ['a browser that says cross-site', { ...json, 'sec-fetch-site': 'cross-site' }, false],
    ['a form', { ...json, 'content-type': 'text/plain' }, false],
    ['no type', { host: json.host }, false],
  ])('%s', (_, headers, allowed) => {
    const request = new Request('http://127.0.0.1:3000/api/apply', { method: 'POST', headers })
    expect(guardRequest(request)).toEqual(allowed ? null : { code: 'bad-request' })
  })
})
