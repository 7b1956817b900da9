import type { AppError } from '@/lib/app-error'

const refused: AppError = { code: 'bad-request' }

/**
 * What Next does for server actions, for route handlers that write: the page that sends the request must have come
 * from this server. Null means the request may proceed. (The Host itself is checked for every request, in `proxy.ts`.)
 */
export function guardRequest(request: Request): AppError | null {
  const { headers } = request
  // A form cannot send JSON, and a script of another origin cannot without a preflight, which nobody answers.
  if (headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() !== 'application/json') return refused
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return refused
  const origin = headers.get('origin')
  return origin === null || hostOf(origin) === servedHost(headers) ? null : refused
}

function servedHost(headers: Headers): string | null {
  return headers.get('x-forwarded-host')?.split(',')[0]?.trim() || headers.get('host')
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
