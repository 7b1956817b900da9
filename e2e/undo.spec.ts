import { AxeBuilder } from '@axe-core/playwright'
import { defaultPlan, defaultSubnet } from '@/lib/plan/defaults'
import { serializeDraft } from '@/lib/plan/draft'
import type { Plan } from '@/lib/plan/schema'
import { openAccount } from './support/account'
import { expect, locales, test } from './support/test'
import { walker } from './support/walk'

const account = openAccount('eu-central-1')
let plan: Plan
test.beforeEach(async () => {
  const [seeded] = await account.reset()
  if (!seeded) throw new Error('nothing was seeded')
  const { networks } = seeded
  const [id = ''] = networks.prod.subnetIds
  plan = {
    ...defaultPlan,
    nodes: {
      ...defaultPlan.nodes,
      network: {
        vpcId: networks.prod.vpcId,
        subnets: [{ ...defaultSubnet, id, zone: 'eu-central-1a' }],
        securityGroups: [{ id: networks.prod.groups['rke2-nodes'], name: 'rke2-nodes', tagged: true }],
      },
    },
    // The sandbox has a role of this name that Lariat did not make.
    iam: { ...defaultPlan.iam, worker: { ...defaultPlan.iam.worker, roleName: 'platform-node', profileName: 'prod-a-worker' } },
  }
})

for (const locale of locales) {
  test(`${locale}: a conflict is decided, the Plan applied, and everything taken back`, async ({ page }) => {
    await page.addInitScript(
      (text) => localStorage.getItem('lariat.draft') ?? localStorage.setItem('lariat.draft', text),
      serializeDraft({ plan, invalid: {}, ui: {} }),
    )
    const { t, signInToSandbox, open, apply } = walker(page, locale)
    const button = (key: 'leave' | 'takeUp' | 'rename') => page.getByRole('button', { name: t(`changes.decide.${key}`) })
    await open('credentials')
    await signInToSandbox()
    await open('review')

    // Left alone with all that builds on it, and taken up again.
    await button('leave').click()
    await expect(page.getByText(t('changes.why.left')).first()).toBeVisible()
    await button('takeUp').click()
    await button('rename').click()
    await apply()
    expect((await account.role('platform-node-2')).tags).toMatchObject({ 'kubernetes.io/cluster/prod-a': 'owned' })
    const tagged = await account.tagged('kubernetes.io/cluster/prod-a')
    expect(Object.keys(tagged)).toHaveLength(2)

    await page.getByText(t('steps.review.undo.open')).click()
    const undo = page.getByRole('button', { name: /^(Undo \d|撤销 \d)/ })
    await expect(undo).toBeDisabled()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await page.getByLabel(/(type its ID: |请输入集群 ID：)prod-a$/).fill('prod-a')
    await undo.click()
    await expect(page.getByText(t('steps.review.changes.upToDateUndo', { region: 'eu-central-1' }))).toBeVisible()
    await expect(account.role('platform-node-2')).rejects.toThrow(/platform-node-2/)
    expect(await account.tagged('kubernetes.io/cluster/prod-a')).toEqual({})
    expect((await account.role('platform-node')).policies).toEqual([])
  })
}
