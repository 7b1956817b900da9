import { AxeBuilder } from '@axe-core/playwright'
import { nodesYaml } from '@/lib/doctor/pasted/testing/nodes'
import { healthy } from '@/lib/doctor/pasted/testing/healthy'
import { accountRules } from '@/lib/doctor/account/rules'
import { symptoms } from '@/lib/doctor/pasted'
import { defaultPlan } from '@/lib/plan/defaults'
import { fill } from '@/lib/text'
import { expect, locales, test } from './support/test'
import { walker } from './support/walk'

const name = 'ip-10-0-1-12.eu-west-1.compute.internal'
const nodes = nodesYaml({ name, waits: true })
const log = 'F1121 09:12:00.117300       1 main.go:120] could not init cloud provider "aws": AWS cloud failed to find ClusterID'
const symptom = (id: string) => symptoms.find((one) => one.id === id)!

for (const locale of locales) {
  test(`${locale}: what is pasted is diagnosed, roots first, and nothing leaves the browser`, async ({ page }) => {
    const { t } = walker(page, locale)
    await page.goto(`/${locale}/doctor`)
    const diagnose = page.getByRole('button', { name: t('doctor.pasted.diagnose'), exact: true })
    await expect(diagnose).toBeEnabled()
    await page.waitForLoadState('networkidle')
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))

    await page.getByLabel(t('doctor.pasted.label')).fill(`${nodes}\n\n${log}`)
    await diagnose.click()
    await expect(page.getByRole('heading', { name: t('doctor.causes.title', { count: 1 }) })).toBeFocused()
    const causes = page.getByRole('heading', { level: 4 })
    await expect(causes).toContainText([
      symptom('LAR-984').title[locale],
      fill(symptom('LAR-971').title[locale], { nodes: name }),
    ])
    const root = page.getByRole('listitem').filter({ hasText: symptom('LAR-984').title[locale] })
    await expect(root).toContainText(t('doctor.causes.line', { number: `${nodes}\n\n${log}`.split('\n').length }))
    await expect(root).toContainText('AWS cloud failed to find ClusterID')
    await expect(root).toContainText(symptom('LAR-984').remedy[locale])
    await expect(page.getByText(t('doctor.causes.because', { ids: 'LAR-984' }))).toBeVisible()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

    // The paste is in no storage and in no address either.
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]))
    expect(kept).not.toContain('ClusterID')
    expect(requests).toEqual([])
  })

  test(`${locale}: files and text are judged together, and each line says where it is`, async ({ page }) => {
    const { t } = walker(page, locale)
    await page.goto(`/${locale}/doctor`)
    const diagnose = page.getByRole('button', { name: t('doctor.pasted.diagnose'), exact: true })
    await expect(diagnose).toBeEnabled()
    await page.locator('input[type=file]').setInputFiles([{ name: 'ccm.log', mimeType: 'text/plain', buffer: Buffer.from(log) }])
    await expect(page.getByRole('list', { name: t('doctor.pasted.files') })).toContainText('ccm.log')
    await page.getByLabel(t('doctor.pasted.label')).fill(nodes)
    await diagnose.click()
    await expect(page.getByText(t('doctor.causes.lineOf', { name: 'ccm.log', number: 1 }))).toBeVisible()

    await page.getByRole('button', { name: t('doctor.pasted.remove', { name: 'ccm.log' }) }).click()
    await page.getByLabel(t('doctor.pasted.label')).fill(healthy.everything ?? '')
    await diagnose.click()
    await expect(page.getByRole('heading', { name: t('doctor.causes.none'), exact: true })).toBeFocused()
    await page.getByLabel(t('doctor.pasted.label')).fill('hello')
    await diagnose.click()
    await expect(page.getByRole('heading', { name: t('doctor.causes.unknown'), exact: true })).toBeFocused()
  })

  test(`${locale}: it works by keyboard and on a phone, and says what is missing`, async ({ page }) => {
    const { t } = walker(page, locale)
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(`/${locale}/doctor`)
    const area = page.getByLabel(t('doctor.pasted.label'))
    const diagnose = page.getByRole('button', { name: t('doctor.pasted.diagnose'), exact: true })
    await expect(diagnose).toBeEnabled()
    await diagnose.focus()
    await page.keyboard.press('Enter')
    await expect(area).toBeFocused()
    await expect(page.getByText(t('doctor.pasted.empty'))).toBeVisible()

    await page.keyboard.insertText(`${nodes}\n\n${log}`)
    await page.keyboard.press('Tab')
    await expect(diagnose).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: t('doctor.causes.title', { count: 1 }) })).toBeFocused()
    await page.locator('summary').first().click()
    await expect(page.locator('code', { hasText: 'kubectl get nodes -o yaml' })).toBeVisible()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })

  test(`${locale}: the account is looked into for a cluster, with the session of the wizard`, async ({ page }) => {
    const walk = walker(page, locale)
    const { t } = walk
    await page.goto(`/${locale}/doctor`)
    await expect(page.getByText(t('doctor.account.noSession'))).toBeVisible()
    await page.getByRole('link', { name: t('doctor.account.connect'), exact: true }).click()
    await walk.signInToSandbox()
    await page.goto(`/${locale}/doctor`)

    const cluster = page.getByLabel(t('doctor.account.clusterId'))
    const look = page.getByRole('button', { name: t('doctor.account.look') })
    await cluster.fill('not/an id')
    await look.click()
    await expect(cluster).toBeFocused()
    await expect(page.getByText(t('doctor.account.badId'))).toBeVisible()

    await cluster.fill('nobody')
    await look.click()
    const missing = accountRules.find(({ id }) => id === 'LAR-900')!
    const card = page.getByRole('listitem').filter({ hasText: 'LAR-900' })
    await expect(card).toContainText(fill(missing.title[locale], { key: 'kubernetes.io/cluster/nobody', region: defaultPlan.aws.region }))
    await expect(card).toContainText('DescribeInstances tag-key')
    await expect(card.locator('code').filter({ hasText: 'aws ec2 create-tags' }).first()).toBeVisible()
    await expect(page.locator('#account-result')).toBeFocused()
    await page.locator('summary', { hasText: t('doctor.account.lookedAt') }).click()
    await expect(page.getByText(t('doctor.account.noneHere'), { exact: true })).toBeVisible()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })
}

test('the start page and the review lead to the doctor', async ({ page }) => {
  const { t } = walker(page, 'en')
  await page.goto('/en')
  await page.getByRole('link', { name: t('start.doctor') }).click()
  await expect(page.getByRole('heading', { level: 1, name: t('doctor.title') })).toBeVisible()
  await page.goto('/en/review')
  await page.getByRole('link', { name: t('doctor.review.link') }).click()
  await expect(page.getByRole('heading', { level: 1, name: t('doctor.title') })).toBeVisible()
})
