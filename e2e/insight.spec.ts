import { AxeBuilder } from '@axe-core/playwright'
import { expect, locales, test } from './support/test'
import { walker } from './support/walk'

for (const locale of locales) {
  test(`${locale}: what really runs is the chart's values under those of the Plan`, async ({ page }) => {
    const walk = walker(page, locale)
    await walk.open('helm')
    const section = page.locator('details', { hasText: walk.t('steps.helm.effective.title') })
    await section.locator('summary').click()
    const yaml = section.getByRole('region')
    const lines = (origin: string) => yaml.locator(`[data-origin="${origin}"]`)

    await expect(lines('plan').filter({ hasText: 'hostNetworking: true' })).toBeVisible()
    await expect(lines('chart').filter({ hasText: 'dnsPolicy: Default' })).toHaveCount(1)
    await expect(lines('dropped').filter({ hasText: 'node-role.kubernetes.io/master' })).toHaveCount(1)
    await expect(section.getByText('node-role.kubernetes.io/master:NoSchedule')).toBeVisible()
    await expect(lines('chart').filter({ hasText: 'tokenreviews' })).toHaveCount(1)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

    await walk.field('helm.chartVersion').selectOption('0.0.8')
    await expect(lines('chart').filter({ hasText: 'tokenreviews' })).toHaveCount(0)
    await expect(lines('dropped').filter({ hasText: 'tag: v1.27.1' })).toHaveCount(1)
  })

  test(`${locale}: the calculator says whether AWS finds a node, and what to do`, async ({ page }) => {
    const walk = walker(page, locale)
    const names = (key: string) => walk.t(`steps.nodes.names.${key}` as 'steps.nodes.names.title')
    await walk.open('nodes')
    const section = page.locator('details', { hasText: names('title') })
    await section.locator('summary').click()
    const chain = section.getByRole('listitem')

    await expect(section.getByText(names('found.yes'))).toBeVisible()
    await expect(chain.filter({ hasText: names('chain.lookup') })).toContainText('ip-10-0-1-23.eu-central-1.compute.internal')

    await section.getByLabel(names('domain')).selectOption('own')
    await section.getByLabel(names('ownDomain')).fill('corp.test')
    await expect(chain.filter({ hasText: names('chain.node') })).toContainText('ip-10-0-1-23.corp.test')
    await expect(section.getByText(names('found.no'))).toBeVisible()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

    await section.getByLabel(names('hostnameType')).selectOption('resource-name')
    await expect(section.getByText(names('found.yes'))).toBeVisible()

    await section.getByLabel(names('instanceId')).fill('web-1')
    await expect(section.getByText(names('badId'))).toBeVisible()
    await expect(section.getByText(names('incomplete'))).toBeVisible()

    // Nothing of it is in the Plan, so nothing of it comes back.
    await page.reload()
    await section.locator('summary').click()
    await expect(section.getByLabel(names('domain'))).toHaveValue('aws')
  })

  test(`${locale}: the calculator follows the Plan until something is changed in it`, async ({ page }) => {
    const walk = walker(page, locale)
    const names = (key: string) => walk.t(`steps.nodes.names.${key}` as 'steps.nodes.names.title')
    await walk.open('cluster')
    await walk.choose('nodes.source', 'existing')
    await walk.choose('cluster.distribution', 'k3s')
    const draft = () => page.evaluate(() => localStorage.getItem('lariat.draft') ?? '')
    await expect.poll(draft).toMatch(/existing[^]*k3s|k3s[^]*existing/)
    await walk.open('nodes')
    const section = page.locator('details', { hasText: names('title') })
    await section.locator('summary').click()
    await expect(section.getByText(names('found.only-if'))).toBeVisible()
    await section.getByLabel(names('naming')).selectOption('explicit')
    await section.getByLabel(names('nodeName')).fill('ip-10-0-1-23.eu-central-1.compute.internal')
    await expect(section.getByText(names('found.yes'))).toBeVisible()
  })
}
