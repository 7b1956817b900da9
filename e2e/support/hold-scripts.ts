import type { Page } from '@playwright/test'

/** Holds back every script until the returned function is called: the page is there, React is not. */
export async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {}
  const gate = new Promise<void>((resolve) => (release = resolve))
  await page.route(/\/_next\/.*\.js/, async (route) => {
    await gate
    await route.continue()
  })
  return release
}
