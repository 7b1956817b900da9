import { AxeBuilder } from '@axe-core/playwright'
import { holdScripts } from './support/hold-scripts'
import { expect, locales, test } from './support/test'
import { walker } from './support/walk'

for (const locale of locales) {
  test(`${locale}: what lies behind the lines of the Cluster step reaches cluster.yaml, the lines and the draft`, async ({ page }) => {
    const walk = walker(page, locale)
    const group = (place: 'etcd' | 'registries' | 'members') => page.locator(`details[data-fields~="cluster.${place}"]`)
    await walk.open('cluster')

    await group('etcd').locator('summary').click()
    await walk.field('cluster.etcd.retention').fill('9')
    await walk.field('cluster.etcd.s3.bucket').fill('acme-etcd')
    await walk.field('cluster.etcd.s3.folder').fill('prod-a')
    await walk.field('cluster.upgrade.drain').check()

    await group('registries').locator('summary').click()
    await group('registries').getByRole('button', { name: walk.t('steps.cluster.options.registries.add') }).click()
    await expect(walk.field('cluster.registries.0.host')).toBeFocused()
    await walk.field('cluster.registries.0.host').fill('docker.io')
    await walk.field('cluster.registries.0.endpoint').fill('https://mirror.example.com')

    await group('members').locator('summary').click()
    await walk.field('cluster.networkPolicy').check()
    await walk.field('cluster.accessEndpoint.enabled').check()
    await walk.field('cluster.accessEndpoint.fqdn').fill('kube.example.com')
    await group('members').getByRole('button', { name: walk.t('steps.cluster.options.access.add') }).click()
    await walk.field('cluster.members.0.user').fill('u-7k2mx')
    await walk.field('cluster.members.0.role').selectOption('cluster-owner')

    for (const line of [
      'snapshotRetention: 9', 'bucket: acme-etcd', 'folder: prod-a', 'workerDrainOptions:', '- https://mirror.example.com',
      'enableNetworkPolicy: true', 'fqdn: kube.example.com',
    ]) {
      await expect(walk.files).toContainText(line)
    }
    await expect(group('etcd').locator('summary')).toContainText('acme-etcd')
    await expect(group('registries').locator('summary')).toContainText('docker.io')
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

    await page.reload()
    await expect(group('registries').locator('summary')).toContainText('docker.io')
    await group('members').locator('summary').click()
    await expect(walk.field('cluster.members.0.user')).toHaveValue('u-7k2mx')
  })

  test(`${locale}: Docker is asked about only where Rancher installs it`, async ({ page }) => {
    const walk = walker(page, locale)
    const docker = page.locator('details[data-fields~="cluster.docker"]')
    await walk.open('cluster')
    await expect(docker).toHaveCount(0)
    await walk.choose('cluster.distribution', 'rke1')
    await docker.locator('summary').click()
    await walk.field('cluster.docker.storageDriver').fill('overlay2')
    await expect(docker.locator('summary')).toContainText('overlay2')
    await walk.choose('nodes.source', 'existing')
    await expect(walk.field('cluster.docker.storageDriver')).toHaveValue('overlay2')
    await walk.field('cluster.docker.storageDriver').fill('')
    await expect(docker).toHaveCount(0)
  })

  test(`${locale}: encryption and the spot price reach the machine configs`, async ({ page }) => {
    const walk = walker(page, locale)
    await walk.open('nodes')
    await walk.field('nodes.encryption.enabled').check()
    await expect(walk.files).toContainText('encryptEbsVolume: true')
    await page.locator('[id="nodes.pools.2"] summary').click()
    await expect(walk.field('nodes.pools.2.spotPrice')).toHaveCount(0)
    await walk.field('nodes.pools.2.spot').check()
    await walk.field('nodes.pools.2.spotPrice').fill('0.25')
    await expect(walk.files).toContainText('spotPrice: "0.25"')
  })

  test(`${locale}: volumes and the load balancer controller can be chosen`, async ({ page }) => {
    const walk = walker(page, locale)
    await walk.open('iam')
    await walk.choose('features.loadBalancerController', 'beside')
    const steps = page.getByRole('navigation', { name: walk.t('frame.steps') })
    await steps.getByRole('link', { name: walk.t('steps.helm.name') }).click()
    await expect(walk.field('storage.controllerOn')).toHaveCount(0)
    await walk.field('storage.ebs').check()
    await walk.choose('storage.controllerOn', 'control-plane')
    await walk.choose('storage.reclaim', 'Retain')
    await walk.field('storage.snapshots').check()
    await walk.field('storage.encryption.enabled').uncheck()
    await expect(walk.field('storage.encryption.kmsKey')).toHaveCount(0)
    await expect(steps).toContainText('EBS')
    await page.getByRole('tab', { name: 'aws-ebs-csi/storageclass.yaml' }).click()
    await expect(walk.files).toContainText('reclaimPolicy: Retain')
    await expect(walk.files).toContainText('kind: VolumeSnapshotClass')
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await steps.getByRole('link', { name: walk.t('steps.iam.name') }).click()
    await expect(page.locator('[name="features.loadBalancerController"][value="beside"]')).toBeChecked()
  })
}

test('a link to a field behind a closed line opens it and leads there', async ({ page }) => {
  await page.goto('/en/cluster#cluster.etcd.schedule')
  await expect(page.locator('[name="cluster.etcd.schedule"]')).toBeFocused()
})

test('an error behind a closed line is said on the line, and the summary leads to its field', async ({ page }) => {
  await page.goto('/en/cluster')
  const line = page.locator('details[data-fields~="cluster.etcd"] > summary')
  await line.click()
  await page.locator('[name="cluster.etcd.retention"]').fill('many')
  await line.click()
  await expect(page.locator('[name="cluster.etcd.retention"]')).toBeHidden()
  await expect(line).toContainText('1 thing to look at')
  await page.getByRole('button', { name: 'Next: Nodes' }).click()
  await page.locator('#error-summary').getByRole('link').click()
  await expect(page.locator('[name="cluster.etcd.retention"]')).toBeFocused()
  await expect(page.locator('[name="cluster.etcd.retention"]')).toHaveAttribute('aria-invalid', 'true')
})

test('a line opened before the scripts run shows its fields once they have', async ({ page }) => {
  const release = await holdScripts(page)
  await page.goto('/en/cluster', { waitUntil: 'commit' })
  await page.locator('details[data-fields~="cluster.etcd"]').locator('summary').click()
  release()
  await expect(page.locator('[name="cluster.etcd.schedule"]')).toBeVisible()
})
