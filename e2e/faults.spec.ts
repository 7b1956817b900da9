import { faultKeys } from '@/sandbox/testing/fault-keys'
import type { ErrorCode } from '@/lib/app-error'
import { expect, locales, test } from './support/test'
import { walker } from './support/walk'

const refusedAtSignIn: readonly (readonly [keyof typeof faultKeys, ErrorCode, string?])[] = [
  ['wrongKey', 'wrong-key'],
  ['wrongSecret', 'wrong-secret'],
  ['expired', 'expired-session', 'token'],
  ['skew', 'clock-skew'],
]

for (const locale of locales) {
  for (const [key, code, token] of refusedAtSignIn) {
    test(`${locale}: ${code} says what AWS said and what to do`, async ({ page }) => {
      const walk = walker(page, locale)
      await walk.open('credentials')
      await walk.signInWithKey(faultKeys[key], token)
      const alert = page.getByRole('alert').filter({ hasText: walk.t(`errors.${code}.what`) })
      await expect(alert).toContainText(walk.t('errors.said'))
      await expect(alert).toContainText(walk.t(`errors.${code}.fix`))
      await expect(page.locator('body')).not.toContainText('not-a-real-secret')
    })
  }

  test(`${locale}: no permission for one list takes that list away, not the page`, async ({ page }) => {
    const walk = walker(page, locale)
    await walk.open('credentials')
    await walk.signInWithKey(faultKeys.noGroups)
    await expect(page.getByText(walk.t('steps.credentials.result.title'))).toBeVisible()
    await walk.open('nodes')
    await expect(page.getByRole('alert').filter({ hasText: walk.t('errors.no-permission.what') })).toContainText('ec2:DescribeSecurityGroups')
    await expect(page.locator('[id="nodes.network.vpcId"] option').nth(1)).toBeAttached()
    await expect(page.getByRole('button', { name: walk.t('steps.nodes.network.groups.add') })).toBeVisible()
  })

  test(`${locale}: throttling says so and offers another try`, async ({ page }) => {
    const walk = walker(page, locale)
    await walk.open('credentials')
    await walk.signInWithKey(faultKeys.throttled)
    await expect(page.getByText(walk.t('steps.credentials.result.title'))).toBeVisible()
    await walk.open('nodes')
    await expect(page.getByRole('alert').first()).toContainText(walk.t('errors.throttled.what'))
  })
}

test('nothing secret is kept by the browser', async ({ page, context }) => {
  const walk = walker(page, 'en')
  await walk.open('credentials')
  await walk.signInWithKey('AKIALARIATGOODKEY000', 'session-token-that-is-secret')
  await expect(page.getByText(walk.t('steps.credentials.result.title'))).toBeVisible()
  await page.reload()
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.documentElement.outerHTML, document.cookie]))
  for (const secret of ['AKIALARIATGOODKEY000', 'not-a-real-secret', 'session-token-that-is-secret']) expect(kept).not.toContain(secret)
  const cookies = await context.cookies()
  const session = cookies.filter(({ name }) => name.startsWith('lariat-session'))
  expect(session.length).toBeGreaterThan(0)
  for (const cookie of session) {
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' })
    expect(decodeURIComponent(cookie.value)).not.toContain('AKIALARIATGOODKEY000')
  }
})
