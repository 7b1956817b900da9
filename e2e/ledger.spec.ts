import { AxeBuilder } from '@axe-core/playwright'
import { errors, failures } from '@/lib/rules/ledger'
import { expect, locales, test } from './support/test'
import { walker } from './support/walk'

const all = errors.length + failures.length
const title = (id: string) => [...errors, ...failures].find((entry) => entry.id === id)!.title

for (const locale of locales) {
  test(`${locale}: a step shows what the documentation says there, and a switch brings it back`, async ({ page }) => {
    const walk = walker(page, locale)
    await walk.open('helm')
    await expect(walk.files).toContainText('--v=2')
    const section = page.locator('details', { hasText: walk.t('ledger.step.title') })
    await section.locator('summary').click()
    const entry = (id: string) => section.getByRole('listitem').filter({ hasText: title(id)[locale] })
    await expect(entry('E11').locator('pre')).toContainText('--v=5')
    await expect(section.getByText(title('E17')[locale])).toHaveCount(0)

    // What a rule calls an error cannot be switched on, and the rule is named.
    await expect(entry('E12')).toContainText('LAR-404')
    await expect(entry('E12').getByRole('switch')).toHaveCount(0)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

    await entry('E11').getByRole('switch').check()
    await expect(walk.files).toContainText('--v=5')
    await expect(walk.field('helm.verbosity')).toHaveValue('5')
    await entry('E11').getByRole('switch').press('Space')
    await expect(walk.files).toContainText('--v=2')
  })

  test(`${locale}: an entry leads to its place on the page of all entries`, async ({ page }) => {
    const walk = walker(page, locale)
    await walk.open('cluster')
    const section = page.locator('details', { hasText: walk.t('ledger.step.title') })
    await section.locator('summary').click()
    await section.getByRole('link', { name: 'E03', exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`/${locale}/documentation#E03$`))
    await expect(page.locator('#E03')).toBeInViewport()
    await expect(page.locator('#E03')).toContainText('disable-cloud-controller')
  })

  test(`${locale}: the page has every entry, and finds them`, async ({ page }) => {
    const { t } = walker(page, locale)
    await page.goto(`/${locale}`)
    await page.getByRole('link', { name: t('ledger.page.title') }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('ledger.page.title'))
    await expect(page.getByRole('article')).toHaveCount(all)
    await expect(page.getByRole('status')).toHaveText(t('ledger.page.found', { count: all }))

    await page.getByRole('searchbox').fill('SERVICELB')
    await expect(page.getByRole('article')).toHaveCount(1)
    await expect(page.locator('#F33')).toBeVisible()
    await page.getByRole('searchbox').fill('')
    await page.getByRole('combobox', { name: t('ledger.page.kind'), exact: true }).selectOption('failure')
    await expect(page.getByRole('article')).toHaveCount(failures.length)
    await page.getByRole('combobox', { name: t('ledger.page.distribution'), exact: true }).selectOption('k3s')
    await expect(page.locator('#F10c')).toHaveCount(0)
    await page.getByRole('searchbox').fill('xyzzy')
    await expect(page.getByRole('status')).toHaveText(t('ledger.page.found', { count: 0 }))
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })
}

test('an entry of the ledger can be read without scripts', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/en/documentation#F05')
  await expect(page.locator('#F05')).toBeInViewport()
  await context.close()
})
