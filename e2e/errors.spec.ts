import { expect, test } from './support/test'

test('Next with errors moves focus to a summary whose entries lead to the fields', async ({ page }) => {
  await page.goto('/en/cluster')
  await page.locator('[name="cluster.name"]').fill('Not A Name')
  await page.getByRole('button', { name: 'Next: Nodes' }).click()
  const summary = page.locator('#error-summary')
  await expect(summary).toBeFocused()
  await expect(page).toHaveURL(/\/en\/cluster$/)
  await summary.getByRole('link').first().click()
  await expect(page.locator('[name="cluster.name"]')).toBeFocused()
  await expect(page.locator('[name="cluster.name"]')).toHaveAttribute('aria-invalid', 'true')
  const described = await page.locator('[name="cluster.name"]').getAttribute('aria-describedby')
  expect(described).toContain('cluster.name-problems')

  await page.locator('[name="cluster.name"]').fill('a-name')
  await expect(summary).toBeHidden()
  await page.getByRole('button', { name: 'Next: Nodes' }).click()
  await expect(page).toHaveURL(/\/en\/nodes$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('an impossible pair is explained where it is chosen', async ({ page }) => {
  await page.goto('/zh-CN/cluster')
  await page.locator('[name="cluster.provider"][value="in-tree"]').check()
  await page.getByRole('button', { name: /^下一步/ }).click()
  await expect(page.locator('#error-summary')).toBeVisible()
  await expect(page.locator('[id="cluster.provider-problems"]')).toContainText('1.27')
})

test('the line that an edit changed is marked, and only that one', async ({ page }) => {
  await page.goto('/en/nodes')
  await expect(page.getByRole('tabpanel')).toContainText('quantity: 3')
  await page.locator('[name="nodes.pools.1.quantity"]').fill('4')
  await expect(page.locator('[data-changed]')).toHaveCount(1)
  await expect(page.locator('[data-changed]')).toContainText('quantity: 4')
})
