import createMiddleware from 'next-intl/middleware'
import { NextRequest, NextResponse } from 'next/server'
import { routing } from '@/i18n/routing'
import { contentSecurityPolicy, isAllowedHost } from '@/lib/session/request-policy'

const localise = createMiddleware(routing)

/** Every request: refuse foreign hosts (DNS rebinding), set the security headers, then choose the language. */
export function proxy(request: NextRequest): NextResponse {
  if (!isAllowedHost(request.headers.get('host'), process.env.LARIAT_HOSTS)) {
    return new NextResponse('Lariat does not answer under this host name. Set LARIAT_HOSTS to allow it.\n', { status: 421 })
  }
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64')
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  // Next reads the nonce from this request header and puts it on its own scripts.
  headers.set('content-security-policy', policy)

  const response = isPage(request.nextUrl.pathname)
    ? localise(new NextRequest(request, { headers }))
    : NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('referrer-policy', 'no-referrer')
  response.headers.set('cross-origin-opener-policy', 'same-origin')
  return response
}

/** Everything else has no language: the API, and files by their exact names. */
const isPage = (path: string) => !/^\/(api|_next)\//.test(path) && path !== '/icon.svg'

// No `config.matcher`: a path left out here, such as `/_nextx/credentials`, may still reach a page as `[locale]`, and
// with it the server actions, under any Host.
