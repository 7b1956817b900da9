import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { chart } from './chart'
import { chartDefaults } from './chart-defaults'

/** Upstream's own values.yaml files, where this checkout has them beside it. */
const upstream = (version: string) =>
  join(import.meta.dirname, `../../../shared/data/ccm-chart-values.${version}.yaml`)

describe('chart defaults', () => {
  it('exist for every version the chart table has', () => {
    expect(Object.keys(chartDefaults).sort()).toEqual(chart.versions.map(({ version }) => version).sort())
  })

  it.each(chart.versions.map(({ version }) => version).filter((version) => existsSync(upstream(version))))(
    '%s is upstream’s values.yaml, in its order',
    (version) => {
      const values = parse(readFileSync(upstream(version), 'utf8')) as Record<string, unknown>
      expect(chartDefaults[version]).toEqual(values)
      expect(Object.keys(chartDefaults[version])).toEqual(Object.keys(values))
    },
  )

  it('grew by two rules and the pull secrets in 0.0.9, and by nothing since', () => {
    const rules = (version: '0.0.8' | '0.0.9') =>
      (chartDefaults[version].clusterRoleRules as { resources: string[] }[]).flatMap(({ resources }) => resources)
    expect(rules('0.0.9').slice(-2)).toEqual(['tokenreviews', 'subjectaccessreviews'])
    expect(rules('0.0.9').slice(0, -2)).toEqual(rules('0.0.8'))
    expect(chartDefaults['0.0.8']).not.toHaveProperty('imagePullSecrets')
    expect({ ...chartDefaults['0.0.11'], image: null }).toEqual({ ...chartDefaults['0.0.9'], image: null })
  })
})
