import { expect, locales, test } from './support/test'
import { walker } from './support/walk'

for (const locale of locales) {
  test(`${locale}: a link made in one browser gives the same bytes in another`, async ({ browser, baseURL }) => {
    const mine = await browser.newContext({ baseURL, acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'], locale })
    const page = await mine.newPage()
    const walk = walker(page, locale)
    await walk.open('cluster')
    await walk.field('cluster.name').fill('shared-one')
    await walk.field('cluster.id').fill('shared-id')
    // A full page load follows: the files show that the draft has been read and written by then.
    await expect(walk.files).toContainText('name: shared-one')
    await walk.open('nodes')
    await walk.field('nodes.pools.2.quantity').fill('7')
    await expect(walk.files).toContainText('quantity: 7')
    await page.getByRole('contentinfo').getByRole('button', { name: walk.t('share.button') }).click()
    const link = await page.getByLabel(walk.t('share.link')).inputValue()
    expect(link.length).toBeLessThan(2000)
    await page.getByRole('button', { name: walk.t('share.copy') }).click()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)
    await page.keyboard.press('Escape')
    await walk.open('review')
    const files = await walk.download()
    await mine.close()

    const theirs = await browser.newContext({ baseURL, acceptDownloads: true, locale })
    const other = await theirs.newPage()
    const teammate = walker(other, locale)
    await other.goto(link)
    await expect(other.getByRole('main')).toContainText('shared-one')
    await expect(other).toHaveURL(new RegExp(`/${locale}/open#p=`))
    expect(await other.evaluate(() => localStorage.getItem('lariat.draft'))).toBeNull()
    await other.getByRole('button', { name: teammate.t('open.accept') }).click()
    await expect(other).toHaveURL(new RegExp(`/${locale}/review$`))
    expect(await teammate.download()).toEqual(files)
    await theirs.close()
  })
}

const good = 'r1.'
for (const [name, code, error] of [
  ['cut off', `${good}AAAA`, 'truncated'],
  ['not base64url', `${good}%%%%`, 'broken'],
  ['newer', 'r9.AAAA', 'newer'],
  ['oversized', good + 'A'.repeat(200_000), 'too-large'],
  ['something else', 'hello', 'not-a-link'],
] as const) {
  test(`a link that is ${name} says so and changes nothing`, async ({ page }) => {
    const walk = walker(page, 'en')
    await walk.open('cluster')
    await walk.field('cluster.name').fill('mine')
    await expect(walk.files).toContainText('name: mine')
    const before = await page.evaluate(() => localStorage.getItem('lariat.draft'))
    await page.goto(`/en/open#p=${code}`)
    await expect(page.getByRole('alert').filter({ hasText: walk.t(`open.errors.${error}.title`) })).toBeVisible()
    await expect(page.getByRole('button', { name: walk.t('open.accept') })).toHaveCount(0)
    expect(await page.evaluate(() => localStorage.getItem('lariat.draft'))).toBe(before)
  })
}
