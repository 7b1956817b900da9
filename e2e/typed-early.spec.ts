import { holdScripts } from './support/hold-scripts'
import { expect, test } from './support/test'

test('what is typed before the scripts run reaches the Plan, the files and the draft', async ({ page }) => {
  const release = await holdScripts(page)
  await page.goto('/en/cluster', { waitUntil: 'commit' })
  await page.locator('[name="cluster.name"]').fill('early-bird')
  await page.locator('[name="cluster.rancher"]').selectOption('2.13')
  await page.locator('[name="nodes.source"][value="existing"]').check()
  release()

  await expect(page.locator('header')).toContainText('early-bird')
  await expect(page.locator('header')).toContainText('Rancher 2.13')
  await expect(page.getByRole('tabpanel')).toContainText('name: early-bird')
  await expect(page.locator('[name="cluster.name"]')).toHaveValue('early-bird')

  await page.reload()
  await expect(page.locator('header')).toContainText('early-bird')
  await expect(page.locator('[name="nodes.source"][value="existing"]')).toBeChecked()
})

test('a number typed early is kept as well, even when it is none', async ({ page }) => {
  const release = await holdScripts(page)
  await page.goto('/en/nodes', { waitUntil: 'commit' })
  await page.locator('[name="nodes.pools.0.quantity"]').fill('5')
  await page.locator('[name="nodes.pools.1.quantity"]').fill('two')
  release()

  await expect(page.getByRole('tabpanel')).toContainText('quantity: 5')
  await expect(page.locator('[name="nodes.pools.1.quantity"]')).toHaveValue('two')
  await expect(page.locator('[name="nodes.pools.1.quantity"]')).toHaveAttribute('aria-invalid', 'true')
})
