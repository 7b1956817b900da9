import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import * as z from 'zod'
import { plans } from '@/lib/plan/arbitrary'
import { presets } from '@/lib/plan/presets'
import { generate } from './index'
import { clusterSchema } from './schema'

/** The part of an OpenAPI v3 schema that CustomResourceDefinitions use here. */
interface OpenApi {
  type?: string
  properties?: Record<string, OpenApi>
  additionalProperties?: OpenApi
  items?: OpenApi
  required?: string[]
  enum?: unknown[]
  maxLength?: number
  minimum?: number
  nullable?: boolean
  'x-kubernetes-preserve-unknown-fields'?: boolean
}

const file = join(import.meta.dirname, '../../../shared/data/provisioning.cattle.io_clusters.yaml')
/** Rancher's CRD is not part of this repository. Where it is not at hand, everything is allowed here, and
 * `every-plan.test.ts` holds the files to the project's own strict schema as it does everywhere. */
const anything: OpenApi = { 'x-kubernetes-preserve-unknown-fields': true }
const present = existsSync(file)
const crd = present ? crdSchema() : anything

function crdSchema(): OpenApi {
  const document = parse(readFileSync(file, 'utf8')) as {
    spec: { versions: { schema: { openAPIV3Schema: OpenApi } }[] }
  }
  return document.spec.versions[0]!.schema.openAPIV3Schema
}

/** What is wrong with a value, as an API server with strict field validation would say it. */
function problems(schema: OpenApi, value: unknown, at: string): string[] {
  if (value === null) return schema.nullable ? [] : [`${at}: null`]
  const kind = Array.isArray(value) ? 'array' : typeof value
  const type = kind === 'number' ? 'integer' : kind
  if (schema.type !== undefined && schema.type !== type) return [`${at}: ${type} instead of ${schema.type}`]
  if (schema.enum && !schema.enum.includes(value))
    return [`${at}: ${String(value)} is not one of ${schema.enum.join(', ')}`]
  if (typeof value === 'string')
    return schema.maxLength !== undefined && value.length > schema.maxLength ? [`${at}: too long`] : []
  if (typeof value === 'number')
    return schema.minimum !== undefined && value < schema.minimum ? [`${at}: too small`] : []
  if (Array.isArray(value)) return value.flatMap((item, i) => problems(schema.items ?? {}, item, `${at}[${i}]`))
  if (typeof value !== 'object') return []
  const missing = (schema.required ?? []).filter((key) => !(key in value)).map((key) => `${at}: no ${key}`)
  const found = Object.entries(value).flatMap(([key, item]) => {
    // The API server knows these itself, whatever the CRD says.
    const known =
      at === '' && ['apiVersion', 'kind', 'metadata'].includes(key)
        ? {}
        : (schema.properties?.[key] ?? schema.additionalProperties)
    if (known) return problems(known, item, `${at}.${key}`)
    return schema['x-kubernetes-preserve-unknown-fields'] || !schema.type ? [] : [`${at}: unknown field ${key}`]
  })
  return [...missing, ...found]
}

const clusterOf = (content: string) => parseAllDocuments(content)[0]?.toJS() as unknown
const clusters = (plan: Parameters<typeof generate>[0]) =>
  generate(plan, 'en')
    .filter(({ path }) => path === 'cluster.yaml')
    .map(({ content }) => clusterOf(content))

describe(`Rancher's CRD (${present ? 'read' : 'not at hand: nothing to compare with'})`, () => {
  it.each(presets.map(({ id, plan }) => [id, plan] as const))('takes %s', (_, plan) => {
    for (const cluster of clusters(plan)) expect(problems(crd, cluster, '')).toEqual([])
  })

  it('takes every Plan', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        for (const cluster of clusters(plan)) expect(problems(crd, cluster, '')).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('refuses what the documents tell people to write', () => {
    const cluster = clusters(presets[0]!.plan)[0] as { spec: { rkeConfig: Record<string, unknown> } }
    cluster.spec.rkeConfig.machineSelectorConfig = [{ config: null, 'disable-cloud-controller': true }]
    cluster.spec.rkeConfig.machinePools = [{ name: 'a', quantity: '1' }]
    expect(problems(crd, cluster, '')).toEqual(
      !present
        ? []
        : [
            '.spec.rkeConfig.machinePools[0]: no machineConfigRef',
            '.spec.rkeConfig.machinePools[0].quantity: string instead of integer',
            '.spec.rkeConfig.machineSelectorConfig[0]: unknown field disable-cloud-controller',
          ],
    )
  })

  it('knows every field of the schema that tests use without it', () => {
    expect(unknownFields(z.toJSONSchema(clusterSchema) as JsonSchema, crd, '')).toEqual([])
  })
})

interface JsonSchema {
  type?: string
  properties?: Record<string, JsonSchema>
  items?: JsonSchema
}

function unknownFields(own: JsonSchema, theirs: OpenApi, at: string): string[] {
  if (at === '.metadata' || theirs['x-kubernetes-preserve-unknown-fields']) return []
  if (own.type && theirs.type && own.type !== theirs.type) return [`${at}: ${own.type} instead of ${theirs.type}`]
  const inside = Object.entries(own.properties ?? {}).flatMap(([key, child]) => {
    const known = theirs.properties?.[key] ?? theirs.additionalProperties
    if (known) return unknownFields(child, known, `${at}.${key}`)
    return at === '' ? [] : [`${at}: unknown field ${key}`]
  })
  return own.items && theirs.items ? [...inside, ...unknownFields(own.items, theirs.items, `${at}[]`)] : inside
}
