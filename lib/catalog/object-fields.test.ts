import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { configKeys } from './config-keys'
import { clusterSpec, ebsValueFields, machineConfigFields, type FieldShape } from './object-fields'

/** The published schemas lie outside of the repository, and not beside every copy of it. */
const published = <T>(name: string): T[] => {
  const file = join(import.meta.dirname, '../../../shared/data', name)
  return existsSync(file) ? [parse(readFileSync(file, 'utf8')) as T] : []
}

interface Schema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: unknown
  readonly items?: Schema
}

const hasFields = (shape: FieldShape): shape is Extract<FieldShape, { fields: unknown }> => typeof shape === 'object' && 'fields' in shape

/** Where our table and a schema differ; what ours leaves open is open. */
function differences(shape: FieldShape, schema: Schema | undefined, path: string): string[] {
  if (shape === 'any') return []
  if (hasFields(shape)) {
    const theirs = schema?.properties ?? {}
    const names = [...new Set([...Object.keys(shape.fields), ...Object.keys(theirs)])]
    return names.flatMap((name) => {
      const own = shape.fields[name]
      return own && theirs[name] ? differences(own, theirs[name], `${path}.${name}`) : [`${path}.${name}`]
    })
  }
  if (typeof shape === 'object') return differences(shape.of, schema?.items, `${path}[]`)
  return schema?.type === shape ? [] : [path]
}

interface Crd {
  readonly spec: { readonly versions: readonly { readonly schema: { readonly openAPIV3Schema: Schema } }[] }
}

describe('the tables of fields', () => {
  it('are those of Rancher\'s CRD', () => {
    for (const crd of published<Crd>('provisioning.cattle.io_clusters.yaml')) {
      expect(differences(clusterSpec, crd.spec.versions[0]?.schema.openAPIV3Schema.properties?.spec, 'spec')).toEqual([])
    }
  })

  it('are those of the EBS chart', () => {
    for (const schema of published<Schema>('ebs-chart-values.schema.json')) {
      expect(differences(ebsValueFields, schema, 'values')).toEqual([])
    }
  })

  it('are those of the node driver', () => {
    interface Fields {
      readonly fields: readonly { readonly name: string; readonly type: string }[]
    }
    for (const { fields } of published<Fields>('amazonec2config-fields.json')) {
      const own = hasFields(machineConfigFields) ? machineConfigFields.fields : {}
      const typeOf = (shape: FieldShape | undefined) => (typeof shape === 'object' && 'of' in shape ? `${String(shape.of)}[]` : shape)
      expect(fields.map(({ name }) => [name, typeOf(own[name])])).toEqual(fields.map(({ name, type }) => [name, type]))
      const others = Object.keys(own).filter((name) => !fields.some((field) => field.name === name))
      expect(others).toEqual(['apiVersion', 'kind', 'metadata', 'status', 'common'])
    }
  })

  it('are those of the driver metadata, and what came later', () => {
    for (const { serverArgs, agentArgs } of published<Record<'serverArgs' | 'agentArgs', object>>('kdm-rke2-args.json')) {
      const theirs = new Set([...Object.keys(serverArgs), ...Object.keys(agentArgs)])
      const later = [...configKeys.rke2].filter((key) => !theirs.has(key))
      expect(later).toEqual(['node-name-from-cloud-provider-metadata', 'ingress-controller'])
      expect([...theirs].filter((key) => !configKeys.rke2.has(key))).toEqual([])
    }
  })
})
