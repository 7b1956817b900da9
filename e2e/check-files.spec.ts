import { AxeBuilder } from '@axe-core/playwright'
import { strToU8, zipSync } from 'fflate'
import type { Page } from '@playwright/test'
import { generate } from '@/lib/artifacts'
import { presets } from '@/lib/plan/presets'
import type { Locale } from '@/lib/text'
import { expect, locales, test } from './support/test'
import { walker } from './support/walk'

const { plan } = presets[0]!
const exported = generate(plan, 'en')

/** The page, and what a person does on it. */
function checker(page: Page, locale: Locale) {
  const { t } = walker(page, locale)
  const button = (key: Parameters<typeof t>[0]) => page.getByRole('button', { name: t(key), exact: true })
  return {
    t,
    open: async () => {
      await page.goto(`/${locale}/check`)
      await expect(button('check.bring.check')).toBeEnabled()
    },
    paste: async (text: string) => {
      await page.getByLabel(t('check.bring.label')).fill(text)
      await button('check.bring.check').click()
    },
    sample: () => button('check.bring.sample').click(),
    choose: (files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) => page.locator('input[type=file]').setInputFiles(files),
    heading: page.locator('#found'),
    findings: page.locator('[data-finding]'),
    marks: page.locator('[data-mark]'),
    fixAll: page.getByRole('button', { name: locale === 'en' ? /^Fix (what|all that) is certain/ : /^修复所有/ }),
    takeBack: button('check.fixed.takeBack'),
    accept: button('check.import.accept'),
    other: button('check.other'),
  }
}

for (const locale of locales) {
  test(`${locale}: the documentation's example is judged and mended`, async ({ page }) => {
    const check = checker(page, locale)
    await check.open()
    await check.sample()
    await expect(check.heading).toBeFocused()
    const finding = check.findings.filter({ hasText: 'LAR-801' })
    await finding.click()
    await expect(finding).toHaveAttribute('aria-current', 'true')
    await expect(page.locator('[data-line="7"]')).toBeVisible()
    const before = await check.findings.count()

    await page.getByRole('listitem').filter({ has: finding }).getByRole('button').last().click()
    await expect(finding).toHaveCount(0)
    await expect(check.heading).toBeFocused()
    expect(await check.findings.count()).toBeLessThan(before)

    await check.fixAll.click()
    await expect(check.fixAll).toHaveCount(0)
    const diff = page.getByRole('region', { name: check.t('check.fixed.diff', { name: check.t('check.bring.pasted') }) })
    await expect(diff).toContainText('disable-cloud-controller: true')
    const started = page.waitForEvent('download')
    await page.getByRole('button', { name: check.t('preview.download') }).click()
    const download = await started
    expect(download.suggestedFilename()).toMatch(/\.yaml$/)
    const text = Buffer.concat(await (await download.createReadStream()).toArray()).toString('utf8')
    expect(text).toMatch(/- config:\n {10,}disable-cloud-controller: true/)

    await check.takeBack.click()
    await expect(check.findings).toHaveCount(before)
    await expect(diff).toHaveCount(0)
  })

  test(`${locale}: what is found has no axe violation and fits a phone`, async ({ page }) => {
    const check = checker(page, locale)
    await check.open()
    await check.sample()
    await check.fixAll.click()
    await expect(check.accept).toBeVisible()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))).toEqual([])
    }
    await page.setViewportSize({ width: 360, height: 740 })
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })
}

test('the keyboard goes from finding to finding, and from a marked line to what was found there', async ({ page }) => {
  const check = checker(page, 'en')
  await check.open()
  await check.sample()
  await check.findings.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(check.findings.nth(1)).toBeFocused()
  await expect(check.findings.nth(1)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('ArrowUp')
  await expect(check.findings.first()).toBeFocused()
  await check.marks.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(check.marks.nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-finding][aria-current]')).toBeFocused()
})

test('nothing is sent anywhere', async ({ page, context }) => {
  const check = checker(page, 'en')
  await check.open()
  await page.waitForLoadState('networkidle')
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await context.setOffline(true)
  await check.paste('secret: xyzzy\nmachineGlobalConfig: {cloud-provider-name: aws}\n')
  await expect(check.heading).toBeFocused()
  await check.other.click()
  await check.sample()
  await expect(check.accept).toBeVisible()
  await check.fixAll.click()
  await expect(check.takeBack).toBeVisible()
  expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([])
  await context.setOffline(false)
})

test('files that come together fill in the wizard, and Undo brings back what was there', async ({ page }) => {
  const walk = walker(page, 'en')
  await walk.open('cluster')
  await walk.field('cluster.name').fill('mine')
  await expect(walk.files).toContainText('name: mine')
  const check = checker(page, 'en')
  await check.open()
  const zip = zipSync(Object.fromEntries(exported.map(({ path, content }) => [path, strToU8(content)])))
  await check.choose([
    { name: 'prod-a.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) },
    { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0xff]) },
  ])
  await expect(page.getByRole('alert').filter({ hasText: 'photo.png' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('One file was not taken')
  await expect(check.findings.filter({ hasText: /error|warning/ })).toHaveCount(0)
  await expect(page.getByRole('table', { name: 'Cluster' })).toContainText('mine')
  await check.accept.click()
  await expect(page).toHaveURL(/\/en\/review$/)
  await expect(page.getByRole('banner')).toContainText(plan.cluster.name)
  await page.getByRole('contentinfo').getByRole('button', { name: walk.t('frame.undo') }).click()
  await expect(page.getByRole('banner')).toContainText('mine')
})

test('what cannot be read is said, with its place', async ({ page }) => {
  const check = checker(page, 'en')
  await check.open()
  await check.paste('')
  await expect(page.getByRole('alert').filter({ hasText: check.t('check.bring.empty') })).toBeVisible()
  await check.paste('a: 1\nb: [\n')
  await expect(page.getByRole('main')).toContainText('pasted text:3:1')
  await check.other.click()
  await check.paste(`a: ${'['.repeat(5_000)}`)
  await expect(page.getByRole('main')).toContainText('nested deeper')
  await expect(check.heading).toHaveText(check.t('check.nothingRead'))
  await check.other.click()
  await check.paste('kind: Deployment\napiVersion: apps/v1\n')
  await expect(page.getByRole('main')).toContainText(check.t('check.unknown.title'))
})

test('a long file leaves the page at work, and can be stopped', async ({ page }) => {
  const check = checker(page, 'en')
  await check.open()
  const line = (at: number) => `  key-${at}: {a: [1, 2, 3], b: "text", c: {d: e}}\n`
  const text = `spec:\n${Array.from({ length: 20_000 }, (_, at) => line(at)).join('')}`
  await check.choose([{ name: 'long.yaml', mimeType: 'text/plain', buffer: Buffer.from(text) }])
  await page.getByRole('button', { name: check.t('check.stop') }).click()
  await expect(page.getByText(check.t('check.working'))).toHaveCount(0)
  await expect(check.heading).toHaveCount(0)
  await page.getByRole('button', { name: check.t('check.bring.remove', { name: 'long.yaml' }) }).click()
  await check.sample()
  await expect(check.heading).toBeFocused()
})

test('switching the language keeps what was pasted', async ({ page }) => {
  const check = checker(page, 'en')
  await check.open()
  await check.paste('machineGlobalConfig: {cloud-provider-name: aws}\n')
  await expect(check.heading).toBeFocused()
  await page.getByRole('link', { name: '中文' }).click()
  await expect(page).toHaveURL(/\/zh-CN\/check$/)
  await expect(page.getByLabel(checker(page, 'zh-CN').t('check.bring.label'))).toHaveValue(/cloud-provider-name/)
})
