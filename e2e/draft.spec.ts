import { expect, test } from './support/test'

const key = 'lariat.draft'

test('reload, Back and another step keep what was typed', async ({ page }) => {
  await page.goto('/en/cluster')
  await page.locator('[name="cluster.name"]').fill('kept')
  await expect(page.getByRole('tabpanel')).toContainText('name: kept')
  await page.getByRole('button', { name: 'Next: Nodes' }).click()
  await expect(page).toHaveURL(/\/en\/nodes$/)
  await page.goBack()
  await expect(page).toHaveURL(/\/en\/cluster$/)
  await expect(page.locator('[name="cluster.name"]')).toHaveValue('kept')
  await page.reload()
  await expect(page.locator('[name="cluster.name"]')).toHaveValue('kept')
  await page.getByRole('link', { name: '中文' }).click()
  await expect(page).toHaveURL(/\/zh-CN\/cluster$/)
  await expect(page.locator('[name="cluster.name"]')).toHaveValue('kept')
})

test('undo and redo', async ({ page }) => {
  await page.goto('/en/cluster')
  await page.locator('[name="cluster.name"]').fill('first')
  await page.locator('[name="cluster.rancher"]').selectOption('2.15')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.locator('[name="cluster.rancher"]')).toHaveValue('2.14')
  await expect(page.locator('[name="cluster.name"]')).toHaveValue('first')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.locator('[name="cluster.name"]')).toHaveValue('prod-a')
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(page.locator('[name="cluster.name"]')).toHaveValue('first')
})

for (const [name, stored, title] of [
  ['an older version', '{"version":0,"plan":{"name":"ancient"}}', 'made by an older version'],
  ['a newer version', '{"version":99,"plan":{}}', 'made by a newer version'],
  ['something else', '{"version":1,"plan":{"__proto__":{"polluted":true}}', 'could not be read'],
] as const) {
  test(`a draft of ${name} is said so, set aside and offered as a file`, async ({ page }) => {
    await page.addInitScript(([where, text]) => {
      if (!sessionStorage.getItem('seeded')) localStorage.setItem(where, text)
      sessionStorage.setItem('seeded', 'yes')
    }, [key, stored] as const)
    await page.goto('/en/cluster')
    const alert = page.getByRole('alert').filter({ hasText: title })
    await expect(alert).toBeVisible()
    await expect(page.locator('[name="cluster.name"]')).toHaveValue('prod-a')
    const download = page.waitForEvent('download')
    await alert.getByRole('button', { name: 'Download the old draft' }).click()
    const file = await (await download).createReadStream()
    expect((await file.toArray()).join('')).toBe(stored)
  })
}

test('two tabs: the other one is told and chooses', async ({ context }) => {
  const first = await context.newPage()
  const second = await context.newPage()
  await first.goto('/en/cluster')
  await second.goto('/en/cluster')
  await expect(second.getByRole('tabpanel')).toContainText('name: prod-a')
  await first.locator('[name="cluster.name"]').fill('from-first')

  const alert = second.getByRole('alert').filter({ hasText: 'changed in another tab' })
  await expect(alert).toBeVisible()
  await alert.getByRole('button', { name: "Take the other tab's" }).click()
  await expect(second.locator('[name="cluster.name"]')).toHaveValue('from-first')
  await expect(alert).toBeHidden()
  await second.getByRole('button', { name: 'Undo' }).click()
  await expect(second.locator('[name="cluster.name"]')).toHaveValue('prod-a')
  await second.getByRole('button', { name: 'Redo' }).click()

  await second.locator('[name="cluster.name"]').fill('from-second')
  const told = first.getByRole('alert').filter({ hasText: 'changed in another tab' })
  await expect(told).toBeVisible()
  await told.getByRole('button', { name: 'Keep this one' }).click()
  await expect(second.getByRole('alert').filter({ hasText: 'changed in another tab' })).toBeVisible()
  await expect(first.locator('[name="cluster.name"]')).toHaveValue('from-first')
})

test('without storage the Plan outlives a switch of language', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('off', 'SecurityError') } })
  })
  await page.goto('/en/cluster')
  await expect(page.getByRole('alert').filter({ hasText: 'does not keep the draft' })).toBeVisible()
  await page.locator('[name="cluster.name"]').fill('not-stored')
  await page.getByRole('link', { name: '中文' }).click()
  await expect(page).toHaveURL(/\/zh-CN\/cluster$/)
  await expect(page.getByRole('tabpanel')).toContainText('name: not-stored')
  await expect(page.locator('[name="cluster.name"]')).toHaveValue('not-stored')
})
