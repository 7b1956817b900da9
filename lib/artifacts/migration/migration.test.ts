import { execFileSync } from 'node:child_process'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chartValues } from '@/lib/derive/chart-values'
import { nodeConfig } from '@/lib/derive/cloud-provider'
import { plans } from '@/lib/plan/arbitrary'
import { defaultPlan } from '@/lib/plan/defaults'
import { setIn } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'
import { locales } from '@/lib/text'
import { generate } from '../index'
import { migrates } from '../produces'
import { read } from '../runbook/testing/read'
import { valuesSchema } from '../schema'
import { documents } from '../testing/documents'
import { changes, today } from './changes'

const having = (fields: Readonly<Record<string, unknown>>) =>
  Object.entries(fields).reduce<Plan>((plan, [path, value]) => setIn(plan, path, value), {
    ...defaultPlan,
    cluster: { ...defaultPlan.cluster, migrating: true, rancher: '2.8', kubernetes: 'v1.26.15+rke2r1' },
    storage: { ...defaultPlan.storage, ebs: true },
  })
const rke2 = having({})
const rke1 = having({ 'cluster.distribution': 'rke1', 'cluster.kubernetes': 'v1.26.15-rancher1-1' })
const named = having({ 'nodes.source': 'existing', 'nodes.naming': 'explicit' })
const file = (plan: Plan, path: string) => generate(plan, 'en').find((artifact) => artifact.path === path)
const text = (plan: Plan) => file(plan, 'MIGRATION.md')!.content
const titles = (plan: Plan) => [...text(plan).matchAll(/^## \d+\. (.*)$/gm)].map(([, title]) => title)

type Json = { [key: string]: Json } | readonly string[] | string | boolean | null

/** RFC 7386. */
function merge(target: Json | undefined, patch: Json): Json {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch
  const merged: { [key: string]: Json } = { ...(target as { [key: string]: Json } | undefined) }
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key]
    else merged[key] = merge(merged[key], value)
  }
  return merged
}

const config = (plan: Plan): Json => ({
  spec: {
    rkeConfig: {
      machineGlobalConfig: Object.fromEntries((nodeConfig(plan)?.lines ?? []).map(({ key, value }) => [key, value as Json])),
    },
  },
})

describe('the changes', () => {
  it.each<[string, Plan]>([
    ['1.26', rke2],
    ['1.24, whose volumes were in-tree', having({ 'cluster.kubernetes': 'v1.24.17+rke2r1', 'storage.ebs': false })],
    ['1.24, whose volumes go to the driver', having({ 'cluster.kubernetes': 'v1.24.17+rke2r1' })],
    ['names by hand', named],
    ['1.23, names by hand', having({ 'cluster.kubernetes': 'v1.23.17+rke2r1', 'storage.ebs': false, 'nodes.source': 'existing', 'nodes.naming': 'explicit' })],
  ])('of RKE2 %s lead from what runs today to cluster.yaml, and back', (_, plan) => {
    const all = changes(plan) as unknown as Record<keyof ReturnType<typeof changes>, Json>
    const leading = merge(config(today(plan)), all.leader)
    expect(JSON.stringify(leading)).toContain('enable-leader-migration')
    expect(merge(leading, all.leaderBack)).toEqual(config(today(plan)))
    const external = merge(leading, all.external)
    expect(external).toEqual(config(plan))
    expect(merge(external, all.externalBack)).toEqual(leading)
  })

  it('keep node names from the metadata where RKE2 has no other way', () => {
    expect(JSON.stringify(changes(rke2).external)).toContain('"cloud-provider-name":"aws"')
    expect(JSON.stringify(changes(rke2).external)).toContain('"disable-cloud-controller":true')
    expect(JSON.stringify(changes(named).external)).toContain('"cloud-provider-name":"external"')
  })

  it('of RKE1 are spelled as Rancher\'s API does', () => {
    expect(changes(rke1)).toMatchObject({
      leader: { spec: { rancherKubernetesEngineConfig: { services: { kubeController: { extraArgs: { 'enable-leader-migration': 'true' } } } } } },
      external: { spec: { rancherKubernetesEngineConfig: { cloudProvider: { name: 'external-aws', useInstanceMetadataHostname: true } } } },
    })
    expect(changes(rke1).external).toMatchObject({
      spec: { rancherKubernetesEngineConfig: { services: { kubeController: { extraArgs: { 'enable-leader-migration': null } } } } },
    })
  })

  it.each(['rke1', 'rke2'])('of %s lay the gate of in-tree volumes down where there may be one, and only there', (distribution) => {
    const at = (minor: string) => {
      const suffix = distribution === 'rke1' ? '-rancher1-1' : '+rke2r1'
      return having({ 'cluster.distribution': distribution, 'cluster.kubernetes': `v${minor}${suffix}` })
    }
    for (const plan of [at('1.23.17'), at('1.24.17')]) {
      expect(JSON.stringify(changes(plan).external)).not.toContain('CSIMigrationAWS')
      expect(JSON.stringify(changes(plan).externalBack)).toContain('CSIMigrationAWS=false')
      expect(text(plan)).toContain('only while no pod uses them')
    }
    expect(JSON.stringify(changes(at('1.24.17')).leader).includes('CSIMigrationAWS')).toBe(distribution === 'rke2')
    for (const plan of [at('1.25.16'), at('1.26.15')]) {
      expect(JSON.stringify(changes(plan))).not.toMatch(/feature-gates|CSIMigrationAWS/)
    }
  })
})

describe('MIGRATION.md', () => {
  const steps = [
    'Reach both clusters',
    'What must hold before',
    'Where the provider is set today',
    'A snapshot of etcd',
    'Permissions of the cloud controller',
    'Let pods reach the instance metadata',
    'The EBS CSI driver',
    'Access to the migration lease',
    'Leader migration in the controller manager',
    'Cordon the control plane',
    'Install the cloud controller, waiting',
    'Switch the components to external',
    'End the leader migration',
    'Uncordon, and look at a load balancer',
    'What the migration leaves behind',
  ]
  it('has the steps in the only order that works', () => {
    expect(titles(rke2)).toEqual(steps)
    expect(titles(rke1)).toEqual(steps.filter((title) => title !== 'Where the provider is set today'))
    expect(titles(having({ 'storage.ebs': false }))).toEqual(steps.filter((title) => !/EBS|metadata/.test(title)))
  })

  it('is there for a cluster that can be migrated, and for no other', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom(...locales), (plan, locale) => {
        const artifacts = generate(plan, locale)
        const paths = artifacts.map(({ path }) => path)
        expect(paths.includes('MIGRATION.md')).toBe(migrates(plan))
        expect(paths.includes('aws-ccm/values-migration.yaml')).toBe(migrates(plan))
        if (!migrates(plan)) return
        const { skeleton } = read(artifacts.find(({ path }) => path === 'MIGRATION.md')!.content)
        expect(skeleton).not.toMatch(/[<>`]/)
        expect(skeleton).not.toMatch(/\{\w+\}/)
      }),
      { numRuns: 300 },
    )
  })

  it('has a way back for every change', () => {
    const changed = text(rke2).split(/^## /m).filter((step) => step.includes('--type=merge') || step.includes('cordon '))
    for (const step of changed.slice(0, -1)) expect(step).toContain('**Way back:**')
  })

  it('has commands that a shell can read, and files that are there', () => {
    for (const plan of [rke2, rke1, named]) {
      execFileSync('sh', ['-n'], { input: read(text(plan)).commands.join('\n') })
      const paths = generate(plan, 'en').map(({ path }) => path)
      for (const path of text(plan).match(/(?<![\w/.-])(?:aws-ccm|aws-ebs-csi|iam)\/[\w.-]+\w/g) ?? []) expect(paths).toContain(path)
    }
  })

  it('waits for the lease before the cloud controller comes, and for every controller manager at the switch', () => {
    for (const plan of [rke2, rke1]) {
      const all = text(plan)
      expect(all.indexOf('get lease/cloud-provider-extraction-migration')).toBeGreaterThan(all.indexOf('lariat-migration-lease'))
      expect(all.indexOf('get lease/cloud-provider-extraction-migration')).toBeLessThan(all.indexOf('values-migration.yaml'))
      expect(all).toMatch(/grep -o -- ('- )?--cloud-provider=external/)
    }
  })

  it('leaves the policies alone that the cluster runs with', () => {
    const names = [...text(rke2).matchAll(/--policy-name=(\S+)/g)].map(([, name]) => name)
    expect(new Set(names)).toEqual(new Set(['lariat-prod-a-migration-control-plane', 'lariat-prod-a-migration-worker']))
  })

  it('speaks of RKE1 to RKE1 only', () => {
    expect(text(rke1)).toContain('RKE1 uncordons')
    expect(text(rke2)).not.toContain('RKE1')
  })

  it('is the only one to say how the charts come', () => {
    const files = generate(rke2, 'en')
    expect(files.map(({ path }) => path).filter((path) => path.endsWith('helmchart.yaml'))).toEqual([])
    for (const path of ['aws-ccm/values.yaml', 'aws-ebs-csi/values.yaml', 'aws-ebs-csi/storageclass.yaml']) {
      expect(file(rke2, path)!.content).not.toMatch(/cluster\.yaml|new cluster|after the cloud/i)
    }
    expect(text(rke2)).toContain('apply -f aws-ebs-csi/storageclass.yaml')
    expect(file(rke2, 'RUNBOOK.md')!.content).toContain('came with MIGRATION.md')
  })

  it('labels control plane nodes as each distribution does', () => {
    expect(text(rke2)).toContain('--selector=node-role.kubernetes.io/control-plane=true')
    expect(text(rke1)).toContain('--selector=node-role.kubernetes.io/controlplane=true')
  })

  it('goes with values that differ by the one argument', () => {
    for (const plan of [rke2, rke1]) {
      const values = valuesSchema.parse(documents(file(plan, 'aws-ccm/values-migration.yaml'))[0])
      expect(values).toEqual({ ...chartValues(plan), args: [...chartValues(plan).args, '--enable-leader-migration=true'] })
    }
  })

  it('says that cluster.yaml is not to be applied', () => {
    expect(file(rke2, 'cluster.yaml')!.content).toContain('Do not apply it')
    expect(file(rke1, 'cluster.yml')!.content).toContain('Do not apply it')
  })
})
