import { AxeBuilder } from '@axe-core/playwright'
import { expect, locales, test } from './support/test'
import { walker } from './support/walk'

for (const locale of locales) {
  test(`${locale}: the arrow keys go from line to line, and each says why it is there`, async ({ page }) => {
    const walk = walker(page, locale)
    await walk.open('cluster')
    const lines = walk.files.getByRole('option')
    const reason = walk.files.locator('[aria-live]')
    await expect(reason).toHaveText(walk.t('preview.pointAtLine'))
    // One stop of Tab in the whole file.
    await expect(walk.files.locator('[data-line][tabindex="0"]')).toHaveCount(1)
    await page.getByRole('complementary').getByRole('tab', { selected: true }).focus()
    await page.keyboard.press('Tab')
    const first = Number(await page.locator('[data-line]:focus').getAttribute('data-line'))
    expect(first).toBeGreaterThan(1)

    const said = new Set<string>()
    for (let line = first + 1; line <= first + 12; line++) {
      await page.keyboard.press('ArrowDown')
      await expect(page.locator(`[data-line="${line}"]`)).toBeFocused()
      await expect(reason).toContainText(String(line))
      said.add(await reason.innerText())
    }
    expect(said.size).toBe(12)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

    await page.keyboard.press('End')
    await expect(lines.last()).toBeFocused()
    await expect(lines.last()).toBeInViewport()
    await page.keyboard.press('Home')
    await expect(lines.first()).toBeFocused()
    await expect(reason).toHaveText(walk.t('preview.plainLine', { number: 1 }))
    await page.keyboard.press('ArrowUp')
    await expect(lines.first()).toBeFocused()
  })

  test(`${locale}: a line that is part of another says whose reason it has, and marks it`, async ({ page }) => {
    const walk = walker(page, locale)
    await walk.open('helm')
    const effect = walk.files.getByRole('option').filter({ hasText: 'effect: NoSchedule' }).first()
    await effect.hover()
    const line = Number(await effect.getAttribute('data-line'))
    const owner = walk.files.locator('[data-owner]')
    await expect(owner).toContainText('- key: node.cloudprovider.kubernetes.io/uninitialized')
    const from = Number(await owner.getAttribute('data-line'))
    expect(from).toBeLessThan(line)
    await expect(walk.files.locator('[aria-live]')).toContainText(walk.t('preview.lineWithin', { number: line, owner: from }))
  })

  test(`${locale}: the files of the review say why as well`, async ({ page }) => {
    const walk = walker(page, locale)
    await walk.open('review')
    await page.getByRole('button', { name: 'iam/trust.json' }).first().click()
    const file = page.getByRole('listbox', { name: walk.t('steps.review.files.content', { path: 'iam/trust.json' }) })
    await file.getByRole('option').filter({ hasText: '"Service"' }).hover()
    await expect(file.locator('[data-owner]')).toContainText('"Service"')
    await expect(page.locator('[aria-live]').filter({ hasText: 'EC2' }).first()).toBeVisible()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })
}

test('a long file draws what is in sight, and pointing at a line leaves the others alone', async ({ page }) => {
  const walk = walker(page, 'en')
  await walk.open('tags')
  const file = walk.files
  const lines = file.getByRole('option')
  await expect(lines.first()).toBeVisible()
  await page.getByRole('complementary').getByRole('tab', { name: 'terraform/rancher/main.tf' }).click()
  await expect(lines.nth(150)).toBeAttached()
  // Whoever redraws a line replaces what it is made of; a mark on the nodes tells.
  const redrawn = await file.getByRole('listbox').evaluate(async (box) => {
    const changed = new Set<Element>()
    const watch = new MutationObserver((records) => {
      for (const { target } of records) {
        const block = target instanceof Element ? target.closest('[role=presentation]') : target.parentElement?.closest('[role=presentation]')
        if (block) changed.add(block)
      }
    })
    watch.observe(box, { subtree: true, childList: true, attributes: true, characterData: true })
    box.querySelector<HTMLElement>('[data-line="100"]')?.focus()
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    watch.disconnect()
    return changed.size
  })
  const blocks = await file.locator('[role=presentation]').count()
  expect(redrawn).toBeGreaterThan(0)
  expect(redrawn).toBeLessThan(blocks)
})
