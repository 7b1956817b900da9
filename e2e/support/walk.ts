import { unzipSync } from 'fflate'
import type { Page } from '@playwright/test'
import type { StepId } from '@/lib/rules/step-of'
import type { Locale } from '@/lib/text'
import { expect } from './test'
import { wordsOf } from './words'

/** One person walking through the wizard in one language. Fields are found by their place in the Plan. */
export function walker(page: Page, locale: Locale) {
  const t = wordsOf(locale)
  const field = (path: string) => page.locator(`[name="${path}"]`)
  return {
    t,
    field,
    choose: (path: string, value: string) => page.locator(`[name="${path}"][value="${value}"]`).check(),
    files: page.getByRole('complementary').getByRole('tabpanel'),
    open: (step: StepId | '') => page.goto(`/${locale}/${step}`),

    async signInToSandbox() {
      await page.getByRole('radio', { name: t('steps.credentials.method.sandbox') }).check()
      await page.getByRole('button', { name: t('steps.credentials.test'), exact: true }).click()
      await expect(page.getByText(t('steps.credentials.result.sandboxTitle'))).toBeVisible()
    },

    async signInWithKey(accessKeyId: string, sessionToken = '') {
      await page.getByRole('radio', { name: t('steps.credentials.method.keys') }).check()
      await page.getByRole('textbox', { name: t('steps.credentials.keys.accessKeyId') }).fill(accessKeyId)
      await page.locator('input[type=password]').nth(0).fill('not-a-real-secret-but-long-enough-0000')
      if (sessionToken) await page.locator('input[type=password]').nth(1).fill(sessionToken)
      await page.getByRole('button', { name: t('steps.credentials.test'), exact: true }).click()
    },

    async next(from: StepId, to: StepId) {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t(`steps.${from}.name`))
      await page.getByRole('button', { name: t('frame.next', { step: t(`steps.${to}.name`) }) }).click()
      await expect(page).toHaveURL(new RegExp(`/${to}$`))
    },

    /** Picks the sandbox's `prod` VPC; its subnets and groups are chosen by name. */
    async chooseNetwork(subnets: readonly string[], groups: readonly string[]) {
      const vpc = page.locator('[id="nodes.network.vpcId"]')
      await expect(vpc.locator('option', { hasText: 'prod' })).toHaveCount(1)
      await vpc.selectOption({ label: (await vpc.locator('option', { hasText: 'prod' }).innerText()).trim() })
      const boxes = (name: string, title: string) => page.getByRole('region', { name: title }).getByRole('checkbox', { name })
      for (const name of subnets) await boxes(name, t('steps.nodes.network.subnets.title')).check()
      for (const name of groups) await boxes(name, t('steps.nodes.network.groups.title')).check()
    },

    async apply() {
      await page.getByRole('button', { name: /^(Apply \d|应用 \d)/ }).click()
      await expect(page.getByText(t('steps.review.changes.upToDate'))).toBeVisible()
    },

    /** The files of the zip, by path. */
    async download(): Promise<Record<string, string>> {
      const started = page.waitForEvent('download')
      await page.getByRole('button', { name: t('steps.review.files.all') }).click()
      const stream = await (await started).createReadStream()
      const bytes = Buffer.concat(await stream.toArray())
      return Object.fromEntries(
        Object.entries(unzipSync(new Uint8Array(bytes))).map(([path, content]) => [path, new TextDecoder().decode(content)]),
      )
    },
  }
}

export type Walker = ReturnType<typeof walker>
