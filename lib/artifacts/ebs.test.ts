import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { ebsValues } from '@/lib/derive/ebs-values'
import { snapshotClass, storageClass } from '@/lib/derive/storage-class'
import { plans } from '@/lib/plan/arbitrary'
import { defaultPlan } from '@/lib/plan/defaults'
import type { Plan } from '@/lib/plan/schema'
import { ebsHelmChartSchema, ebsValuesSchema, snapshotClassSchema, storageClassSchema } from './add-on-schema'
import { cluster } from './cluster'
import { ebsHelmChart, ebsStorageClass, ebsValues as ebsValuesFile } from './ebs'
import { generate } from './index'
import { embedsEbs } from './produces'
import { clusterSchema } from './schema'
import { documents } from './testing/documents'
import type { Artifact, Render } from './types'

const kmsKey = 'arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-4333-8444-555555555555'
const withStorage = (storage: Partial<Plan['storage']>, more: Partial<Plan> = {}): Plan => ({
  ...defaultPlan,
  ...more,
  storage: { ...defaultPlan.storage, ebs: true, ...storage },
})
/** One file by its renderer: random Plans would pay for all the others. */
const read = (render: Render, plan: Plan) => documents((render(plan, 'en') as Artifact | null) ?? undefined)
const own = (plan: Plan) => generate(plan, 'en').map(({ path }) => path).filter((path) => path.startsWith('aws-ebs-csi/'))
const embedded = (plan: Plan) => {
  const { additionalManifest = '' } = clusterSchema.parse(read(cluster, plan)[0]).spec.rkeConfig
  return additionalManifest.split('---\n').map((text) => parse(text, { version: '1.1' }) as unknown)
}

describe('files for volumes', () => {
  const byHand = { helm: { ...defaultPlan.helm, delivery: 'helm-cli' as const } }
  const rke1 = { cluster: { ...defaultPlan.cluster, distribution: 'rke1' as const } }

  it.each<[string, Plan, string[]]>([
    ['without the driver', withStorage({ ebs: false }), []],
    ['as HelmChart', withStorage({}), ['helmchart', 'values', 'storageclass']],
    ['with Helm by hand', withStorage({}, byHand), ['values', 'storageclass']],
    ['RKE1 knows no HelmChart', withStorage({}, rke1), ['values', 'storageclass']],
  ])('%s', (_, plan, names) => expect(own(plan)).toEqual(names.map((name) => `aws-ebs-csi/${name}.yaml`)))

  it('stand in the additional manifest after the cloud controller', () => {
    const kinds = (plan: Plan) => embedded(plan).map((one) => z.looseObject({ kind: z.string() }).parse(one).kind)
    expect(kinds(withStorage({ ebs: false }))).toEqual(['HelmChart'])
    expect(kinds(withStorage({}))).toEqual(['HelmChart', 'HelmChart', 'StorageClass'])
    expect(kinds(withStorage({ snapshots: true }))).toEqual([
      'HelmChart',
      'HelmChart',
      'StorageClass',
      'VolumeSnapshotClass',
    ])
  })

  it('the class says how volumes are encrypted, and who removes them', () => {
    const chosen = (storage: Partial<Plan['storage']>) => storageClass(withStorage(storage))
    expect(chosen({ encryption: { enabled: true, kmsKey } }).parameters).toEqual({
      type: 'gp3',
      encrypted: 'true',
      kmsKeyId: kmsKey,
    })
    expect(chosen({ encryption: { enabled: false, kmsKey } }).parameters).toEqual({ type: 'gp3', encrypted: 'false' })
    expect(chosen({ reclaim: 'Retain', defaultClass: false })).toMatchObject({
      reclaimPolicy: 'Retain',
      metadata: { name: 'ebs-gp3' },
    })
    expect(chosen({ defaultClass: false }).metadata).not.toHaveProperty('annotations')
    expect(snapshotClass(withStorage({ reclaim: 'Retain' })).deletionPolicy).toBe('Retain')
  })
})

const valuesOf = (chart: unknown) =>
  parse(ebsHelmChartSchema.parse(chart).spec.valuesContent, { version: '1.1' }) as unknown

/** The part of JSON Schema that the chart's values.schema.json uses. */
interface Schema {
  type?: string | string[]
  properties?: Record<string, Schema>
  additionalProperties?: boolean | Schema
  items?: Schema
}

const published = join(import.meta.dirname, '../../../shared/data/ebs-chart-values.schema.json')
/** The chart's schema is not part of this repository; without it the strict schema above still holds. */
const chartSchema = existsSync(published) ? (JSON.parse(readFileSync(published, 'utf8')) as Schema) : {}

function problems({ type, properties, additionalProperties, items }: Schema, value: unknown, at: string): string[] {
  const kind = Array.isArray(value) ? 'array' : typeof value
  if (type !== undefined && ![type].flat().includes(kind)) return [`${at}: ${kind} instead of ${String(type)}`]
  if (Array.isArray(value)) return value.flatMap((item, i) => problems(items ?? {}, item, `${at}[${i}]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => {
    const known = properties?.[key]
    if (known) return problems(known, child, `${at}.${key}`)
    return additionalProperties === false ? [`${at}: unknown value ${key}`] : []
  })
}

describe(`the chart's schema (${existsSync(published) ? 'read' : 'not at hand: nothing to compare with'})`, () => {
  it('refuses values it does not know', () => {
    const wrong = problems(chartSchema, { controller: { hostNetwork: true }, helmTester: { enabled: 'no' } }, '')
    expect(wrong).toHaveLength(existsSync(published) ? 2 : 0)
  })
})

describe('every Plan with volumes', () => {
  it('gives files that hold together', () => {
    fc.assert(
      fc.property(plans, (random) => {
        const plan = { ...random, storage: { ...random.storage, ebs: true } }
        const [values] = read(ebsValuesFile, plan)
        expect(ebsValuesSchema.parse(values)).toEqual(ebsValues(plan))
        expect(problems(chartSchema, values, '')).toEqual([])
        const classes = read(ebsStorageClass, plan)
        expect(storageClassSchema.parse(classes[0])).toEqual(storageClass(plan))
        expect(classes.slice(1).map((one) => snapshotClassSchema.parse(one))).toEqual(
          plan.storage.snapshots ? [snapshotClass(plan)] : [],
        )
        const [chart] = read(ebsHelmChart, plan)
        if (!chart) return
        expect(valuesOf(chart)).toEqual(values)
        if (!embedsEbs(plan)) return
        const [, inside, ...rest] = embedded(plan)
        expect(valuesOf(inside)).toEqual(values)
        expect(rest).toEqual(classes)
      }),
      { numRuns: 150 },
    )
  })
})
