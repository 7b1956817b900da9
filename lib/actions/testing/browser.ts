/**
 * What a browser keeps between requests, behind the functions of `next/headers`:
 * `vi.mock('next/headers', () => import('…/testing/browser'))`.
 */
export interface Browser {
  readonly cookies: Map<string, { value: string; options: Record<string, unknown> }>
  readonly headers: Headers
}

let browser: Browser = { cookies: new Map(), headers: new Headers() }

/** A browser that has not been here before; requests come from it until the next one is made. */
export function newBrowser(more: Record<string, string> = {}): Browser {
  browser = { cookies: new Map(), headers: new Headers({ host: '127.0.0.1:3000', ...more }) }
  return browser
}

export const headers = async () => browser.headers

export const cookies = async () => ({
  get: (name: string) => browser.cookies.get(name),
  set: (name: string, value: string, options: Record<string, unknown>) => {
    if (options.maxAge === 0) browser.cookies.delete(name)
    else browser.cookies.set(name, { value, options })
  },
})
