import { chart } from '@/lib/catalog/chart'
import { leaderMigrationArgument } from '@/lib/catalog/chart-values'
import { fileHeaders } from '@/lib/catalog/manifest-reasons'
import { migrates } from '../produces'
import type { Render } from '../types'
import { values } from '../values'
import { yamlFile } from '../yaml-file'

/** `aws-ccm/values-migration.yaml`: the chart's values while both controllers run. */
export const migrationValues: Render = (plan, locale) => {
  if (!migrates(plan)) return null
  const file = yamlFile(locale)
  const { data, remarks } = values(plan)
  const { arg, reason, source } = leaderMigrationArgument
  const document = file.write(
    { ...data, args: [...data.args, arg] },
    [...remarks, { path: ['args', data.args.length], reason, source }],
    { document: 0 },
  )
  const version = plan.helm.chartVersion || chart.newest
  const { content, notes } = file.finish([document], fileHeaders.valuesMigration, { version })
  return { path: 'aws-ccm/values-migration.yaml', language: 'yaml', content, notes }
}
