import { addOns } from '@/lib/catalog/runbook/add-ons'
import { clusterTagKey } from '@/lib/derive/cluster-tag'
import type { Plan } from '@/lib/plan/schema'
import { podNetworkNames, podNetworkPlaces } from '../runbook/add-ons'
import { aws } from '../runbook/commands'
import { aligned } from '../runbook/markdown'
import type { Say, Step } from '../runbook/step'
import { json, lines } from '../shell'

/** The hop limit of machines that run already: the account's default reaches only new ones. */
export function hopLimit(plan: Plan, say: Say): Step | null {
  if (podNetworkPlaces(plan).length === 0) return null
  const filters = json('filters', [
    { Name: 'tag-key', Values: [clusterTagKey(plan)] },
    { Name: 'instance-state-name', Values: ['running'] },
  ])
  const instances = (fields: string) =>
    lines(
      `${aws(plan, 'ec2 describe-instances')} ${filters}`,
      `--query='Reservations[].Instances[].${fields}' --output=text`,
    )
  const commands = [
    `for id in $(${instances('[InstanceId]')}); do`,
    `  ${aws(plan, 'ec2 modify-instance-metadata-options')} --instance-id="$id" --http-endpoint=enabled \\`,
    '    --http-put-response-hop-limit=2',
    'done',
    instances('[InstanceId,MetadataOptions.HttpPutResponseHopLimit]'),
  ]
  return {
    text: addOns.hopLimitRunning,
    values: { names: say(podNetworkNames(plan)) },
    blocks: [{ commands: commands.join('\n') }],
    output: aligned([['i-…', '2']]),
  }
}
