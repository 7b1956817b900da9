import { test as base, expect, type Page } from '@playwright/test'

export { expect }

interface Options {
  /** Console messages a test provokes on purpose (a refused request is logged by the browser itself). */
  readonly expectedConsole: RegExp | null
}

/** Every test also fails on a console warning or error, an uncaught exception, or a request to another host. */
export const test = base.extend<Options>({
  expectedConsole: [null, { option: true }],
  context: async ({ context, baseURL, expectedConsole }, use) => {
    const complaints: string[] = []
    const watch = (page: Page) => {
      page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
      page.on('console', (message) => {
        if (message.type() !== 'error' && message.type() !== 'warning') return
        if (expectedConsole?.test(message.text())) return
        complaints.push(`${message.type()}: ${message.text()}`)
      })
      page.on('request', (request) => {
        const url = new URL(request.url())
        if (url.protocol.startsWith('http') && url.origin !== new URL(baseURL ?? '').origin) complaints.push(`request to ${url.origin}`)
      })
    }
    context.on('page', watch)
    await use(context)
    expect(complaints).toEqual([])
  },
})

export const locales = ['en', 'zh-CN'] as const
