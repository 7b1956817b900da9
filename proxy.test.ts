import { unstable_doesMiddlewareMatch } from 'next/experimental/testing/server'
import { NextRequest } from 'next/server'
import { describe, expect, it } from 'vitest'
import * as served from './proxy'

const ask = (path: string, host: string) =>
  served.proxy(new NextRequest(`http://${host}${path}`, { headers: { host } }))

/** A page, what looks like a file and is none, files, the API. */
const paths = [
  '/en/credentials', '/_nextx/credentials', '/icon.svg/credentials', '/icon.svgx/nodes', '/en/x.png', '/_next/static/x.js',
  '/icon.svg', '/api/apply', '/',
]

describe('proxy', () => {
  it.each(paths)('sees %s, and refuses it under a foreign host', (url) => {
    expect(unstable_doesMiddlewareMatch({ config: 'config' in served ? (served.config as object) : {}, url })).toBe(true)
    expect(ask(url, 'evil.example:3000').status).toBe(421)
  })

  it.each(paths)('sends %s with a policy', (url) => {
    const { headers } = ask(url, '127.0.0.1:3000')
    expect(headers.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-\w+=*' 'strict-dynamic';/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('gives pages a language, and nothing else', () => {
    expect(ask('/credentials', '127.0.0.1:3000').headers.get('location')).toMatch(/\/en\/credentials$/)
    expect(ask('/_nextx/credentials', '127.0.0.1:3000').headers.get('location')).toMatch(/\/en\/_nextx\/credentials$/)
    for (const path of ['/api/apply', '/_next/static/x.js', '/icon.svg']) {
      expect(ask(path, '127.0.0.1:3000').headers.get('location')).toBeNull()
    }
  })
})
