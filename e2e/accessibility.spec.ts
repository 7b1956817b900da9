import { AxeBuilder } from '@axe-core/playwright'
import { stepIds } from '@/lib/rules/step-of'
import { expect, locales, test } from './support/test'

const pages = ['', ...stepIds.map((id) => `/${id}`), '/open', '/doctor', '/check', '/documentation']

for (const locale of locales) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${locale}, ${colorScheme}`, () => {
      test.use({ colorScheme })
      for (const path of pages) {
        test(`${path || '/'} has no axe violation`, async ({ page }) => {
          await page.goto(`/${locale}${path}`)
          if (stepIds.some((id) => path === `/${id}`)) await expect(page.getByRole('tabpanel')).toBeVisible()
          const { violations } = await new AxeBuilder({ page }).analyze()
          expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })) }))).toEqual([])
        })
      }
    })
  }
  for (const path of pages) {
    test(`${locale}${path || '/'} fits a phone without scrolling sideways`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 })
      await page.goto(`/${locale}${path}`)
      const overflow = await page.evaluate(() => {
        const main = document.querySelector('main') ?? document.body
        return Math.max(main.scrollWidth - main.clientWidth, document.documentElement.scrollWidth - document.documentElement.clientWidth)
      })
      expect(overflow).toBeLessThanOrEqual(0)
      if (!stepIds.some((id) => path === `/${id}`)) return
      // A step scrolls inside the frame; a second scrollbar on the page would carry header and footer away.
      const below = await page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight)
      expect(below).toBeLessThanOrEqual(0)
    })
  }
}
