import { parse, parseAllDocuments } from 'yaml'
import { openAccount } from './support/account'
import { expect, locales, test } from './support/test'
import { walker } from './support/walk'

const account = openAccount('eu-central-1')
test.beforeEach(() => account.reset())

interface Statement {
  readonly Action: string[]
}

for (const locale of locales) {
  test(`${locale}: RKE2 on EC2 machines, from an empty browser to files and an account that match`, async ({ page }) => {
    const walk = walker(page, locale)
    await walk.open('credentials')
    await walk.signInToSandbox()
    await walk.next('credentials', 'cluster')

    await walk.field('cluster.name').fill('walked')
    await walk.next('cluster', 'nodes')

    await walk.chooseNetwork(['prod-private-b', 'prod-public-a'], ['rke2-nodes', 'rke2-control-plane'])
    await walk.field('nodes.pools.1.quantity').fill('4')
    await walk.next('nodes', 'iam')
    await walk.choose('iam.mode', 'minimal')
    await walk.next('iam', 'tags')
    await walk.next('tags', 'helm')
    await walk.next('helm', 'review')

    await walk.apply()
    const files = await walk.download()

    // The account, with the SDK.
    for (const name of ['walked-control-plane', 'walked-worker']) {
      const role = await account.role(name)
      expect(role.trust).toEqual(JSON.parse(files['iam/trust.json'] ?? ''))
      expect(role.tags).toMatchObject({ 'lariat.dev/managed-by': 'lariat', 'kubernetes.io/cluster/walked': 'owned' })
      expect(role.policies).toEqual([JSON.parse(files[`iam/${name.replace('walked-', '')}.json`] ?? '')])
      expect(await account.profileRoles(name)).toEqual([name])
    }
    const [policy] = (await account.role('walked-control-plane')).policies as { Statement: Statement[] }[]
    expect(policy?.Statement.flatMap(({ Action }) => Action)).toContain('ec2:DescribeAvailabilityZones')
    const clusterTags = await account.tagged('kubernetes.io/cluster/walked')
    expect(Object.keys(clusterTags).filter((id) => id.startsWith('sg-'))).toHaveLength(1)
    expect(Object.keys(clusterTags).filter((id) => id.startsWith('subnet-'))).toHaveLength(2)
    expect(Object.keys(await account.tagged('kubernetes.io/role/elb'))).toHaveLength(1)
    expect(Object.keys(await account.tagged('kubernetes.io/role/internal-elb'))).toHaveLength(1)

    // The files, parsed.
    const [cluster, ...machines] = parseAllDocuments(files['cluster.yaml'] ?? '').map((document) => document.toJS())
    expect(cluster).toMatchObject({ kind: 'Cluster', metadata: { name: 'walked', namespace: 'fleet-default' } })
    const { machineGlobalConfig, machinePools, additionalManifest } = cluster.spec.rkeConfig
    expect(machineGlobalConfig).toEqual({
      cni: 'calico',
      'cloud-provider-name': 'external',
      'disable-cloud-controller': true,
      'node-name-from-cloud-provider-metadata': true,
    })
    expect(machinePools.map(({ name, quantity }: Record<string, unknown>) => [name, quantity])).toEqual([
      ['etcd', 3], ['control', 4], ['workers', 3],
    ])
    expect(machines.map(({ iamInstanceProfile }) => iamInstanceProfile)).toEqual(['walked-worker', 'walked-control-plane', 'walked-worker'])
    for (const machine of machines) {
      expect(machine.tags).toBe('kubernetes.io/cluster/walked,owned')
      expect(machine.securityGroup).toEqual(expect.arrayContaining(['rke2-nodes', 'rke2-control-plane']))
    }
    const chart = parse(additionalManifest)
    expect(chart).toMatchObject({ kind: 'HelmChart', spec: { bootstrap: true, version: '0.0.11', targetNamespace: 'kube-system' } })
    expect(parse(chart.spec.valuesContent)).toEqual(parse(files['aws-ccm/values.yaml'] ?? ''))
    const tags = JSON.parse(files['tags.json'] ?? '')
    expect(tags.clusterId).toBe('walked')

    // A second look: nothing is left, and nothing offers itself to be applied.
    await page.reload()
    await expect(page.getByText(walk.t('steps.review.changes.upToDate'))).toBeVisible()
    await expect(page.getByRole('button', { name: /^(Apply \d|应用 \d)/ })).toHaveCount(0)
  })

  test(`${locale}: RKE2 on existing machines`, async ({ page }) => {
    const walk = walker(page, locale)
    await walk.open('credentials')
    await walk.signInToSandbox()
    await walk.next('credentials', 'cluster')
    await walk.field('cluster.name').fill('existing')
    await walk.choose('nodes.source', 'existing')
    await walk.next('cluster', 'nodes')
    await page.getByRole('button', { name: walk.t('steps.nodes.machines.chooseAll', { count: 9 }) }).click()
    await expect(walk.files).toContainText('name: existing')
    await walk.next('nodes', 'iam')
    await walk.next('iam', 'tags')
    await walk.next('tags', 'helm')
    await walk.next('helm', 'review')
    await walk.apply()
    const files = await walk.download()

    const tagged = await account.tagged('kubernetes.io/cluster/existing')
    const instances = Object.keys(tagged).filter((id) => id.startsWith('i-'))
    expect(instances).toHaveLength(9)
    expect(instances.map((id) => tagged[id])).toEqual(Array(9).fill('owned'))
    expect(Object.keys(tagged).filter((id) => id.startsWith('sg-'))).toHaveLength(1)
    const profiles = Object.values(await account.associations())
    expect(profiles.filter((name) => name === 'existing-control-plane')).toHaveLength(3)
    expect(profiles.filter((name) => name === 'existing-worker')).toHaveLength(6)

    const documents = parseAllDocuments(files['cluster.yaml'] ?? '').map((document) => document.toJS())
    expect(documents).toHaveLength(1)
    expect(documents[0].spec.rkeConfig).not.toHaveProperty('machinePools')
    expect(documents[0].spec.rkeConfig.machineGlobalConfig['disable-cloud-controller']).toBe(true)

    await page.reload()
    await expect(page.getByText(walk.t('steps.review.changes.upToDate'))).toBeVisible()
  })
}
