import {
  defaultInstance, defaultMember, defaultPlan, defaultPool, defaultRegistry, defaultSecurityGroup, defaultSubnet, defaultTaggedOnly,
} from '@/lib/plan/defaults'
import { serializeDraft } from '@/lib/plan/draft'
import type { Plan } from '@/lib/plan/schema'
import { stepIds, stepOf } from '@/lib/rules/step-of'
import { expect, test } from './support/test'

const word = { key: 'a', value: 'b' }
const { cluster, nodes, iam, features, storage, tags, helm } = defaultPlan

/** With one entry in every list, and everything on that shows more fields. */
const full: Plan = {
  ...defaultPlan,
  cluster: {
    ...cluster,
    distribution: 'rke1', kubernetes: 'v1.26.15-rancher1-1', rancher: '2.13', migrating: true,
    accessEndpoint: { enabled: true, fqdn: '' },
    etcd: { ...cluster.etcd, s3: { ...cluster.etcd.s3, bucket: 'b', credential: 'a:b' } },
    registries: [{ ...defaultRegistry, authSecret: 'pull' }],
    docker: { ...cluster.docker, labels: [word], registryMirrors: ['https://mirror.example.com'] },
    members: [defaultMember],
  },
  nodes: {
    ...nodes,
    network: { ...nodes.network, subnets: [defaultSubnet], securityGroups: [{ ...defaultSecurityGroup, id: 'sg-1' }] },
    pools: [{ ...defaultPool, spot: true, labels: [word], taints: [{ ...word, effect: 'NoSchedule' }] }],
    instances: [defaultInstance],
    encryption: { enabled: true, kmsKey: '' },
    nodeGroup: { create: true, name: '', administration: ['10.0.0.0/8'], nodePorts: ['10.0.0.0/8'] },
    routeTables: [defaultTaggedOnly],
  },
  iam: { ...iam, rancherCredential: { kind: 'user', name: '' } },
  features: { ...features, loadBalancerController: 'beside' },
  storage: { ...storage, ebs: true, volumes: [defaultTaggedOnly] },
  tags: { ...tags, extra: [word] },
  helm: { ...helm, extraArgs: ['--v=3'] },
}

/** Shown for the other source of machines only. */
const ofExisting = /^(nodes\.(instances|naming|metadata\.machines)|iam\.replaceProfiles)/
const ofPools = /^nodes\.(pools|encryption)|^iam\.rancherCredential/
/** Chosen elsewhere: on the Cluster step, and by boxes beside the groups that there are. */
const elsewhere = /^nodes\.source$|^nodes\.instances\.\d+\.securityGroups/

const leaves = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, below]) => leaves(below, path ? `${path}.${key}` : key))
    : [path]

for (const source of ['ec2', 'existing'] as const) {
  test(`every field of a Plan with ${source} machines has a control on its own step`, async ({ page }) => {
    const plan: Plan = { ...full, nodes: { ...full.nodes, source } }
    const draft = serializeDraft({ plan, invalid: {}, ui: {} })
    await page.addInitScript((text) => localStorage.setItem('lariat.draft', text), draft)
    const left = new Set(leaves(plan).filter((path) => !elsewhere.test(path) && !(source === 'ec2' ? ofExisting : ofPools).test(path)))
    for (const step of stepIds) {
      await page.goto(`/en/${step}`)
      await expect(page.locator('header')).toContainText('RKE1')
      for (const line of await page.locator('main details[data-fields] > summary').all()) await line.click()
      for (const path of left) if (stepOf(path) === step) await expect(page.locator(`[name="${path}"]`).first(), path).toBeAttached()
    }
  })
}
