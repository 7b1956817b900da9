/**
 * Makes the pictures in docs/images from the built app and its sandbox, so that they are never older than the product.
 * `npm run screenshots`, after `npm start` or `npm test` has built.
 */
import { chromium, type Page } from '@playwright/test'
import en from '@/messages/en.json' with { type: 'json' }
import zh from '@/messages/zh-CN.json' with { type: 'json' }
import { startMoto } from '@/sandbox/start'
import { startApp } from './setup/app.mjs'
import { appEnvironment } from './setup/environment.mjs'
import { freePort } from './setup/port.mjs'
import { inRoot } from './setup/tree.mjs'
import { findChromium } from './test/chromium.mjs'

const languages = { en, 'zh-CN': zh }

async function picture(page: Page, url: string, locale: keyof typeof languages) {
  const { method, test, result } = languages[locale].steps.credentials
  await page.goto(`${url}/${locale}/credentials`)
  await page.getByRole('radio', { name: method.sandbox }).check()
  await page.getByRole('button', { name: test, exact: true }).click()
  await page.getByText(result.sandboxTitle).waitFor()

  await page.goto(`${url}/${locale}/nodes`)
  const vpc = page.locator('[id="nodes.network.vpcId"]')
  const prod = vpc.locator('option', { hasText: 'prod' })
  await prod.waitFor({ state: 'attached' })
  await vpc.selectOption(await prod.getAttribute('value'))
  for (const name of ['prod-private-b', 'rke2-nodes']) await page.getByRole('checkbox', { name }).check()
  await page.locator('[name="nodes.pools.1.quantity"]').fill('3')
  await page.locator('[data-changed]').first().waitFor()
  await page.locator('h1').scrollIntoViewIfNeeded()
  await page.screenshot({ path: inRoot('docs', 'images', `nodes.${locale}.png`) })

  await page.goto(`${url}/${locale}/review`)
  await page.getByRole('button', { name: /^(Apply \d|应用 \d)/ }).waitFor()
  await page.screenshot({ path: inRoot('docs', 'images', `review.${locale}.png`) })
}

async function main() {
  const address = { host: '127.0.0.1', port: await freePort() }
  const moto = await startMoto()
  const app = await startApp({ ...address, env: appEnvironment(process.env, { ...address, sandbox: moto }) })
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    for (const locale of ['en', 'zh-CN'] as const) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale })
      await picture(await context.newPage(), app.url, locale)
    }
  } finally {
    await browser.close()
    await app.stop()
    await moto.stop()
  }
}

await main()
