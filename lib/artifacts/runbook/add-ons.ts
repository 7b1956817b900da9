import { ecrProvider } from '@/lib/catalog/ecr-provider'
import { addOns, noteHopLimit, onPodNetwork } from '@/lib/catalog/runbook/add-ons'
import { distributions } from '@/lib/catalog/runbook/frame'
import { hosts, type Place } from '@/lib/derive/add-on-nodes'
import { needsEcrProvider } from '@/lib/derive/ecr-provider'
import { hasLoadBalancerController } from '@/lib/derive/load-balancer-controller'
import { podsReachMetadata } from '@/lib/derive/metadata-reach'
import type { Plan } from '@/lib/plan/schema'
import type { Text } from '@/lib/text'
import { realIds } from '../real-ids'
import { option } from '../shell'
import { aws, onCluster } from './commands'
import { aligned } from './markdown'
import type { Say, Step } from './step'

/** What must be right before machines join: hop limit and the program for ECR. */
export function beforeMachines(plan: Plan, say: Say): (Step | null)[] {
  return [hopLimit(plan, say), ecrProgram(plan)]
}

/** Controllers on the pod network need a second hop to the instance metadata. */
function hopLimit(plan: Plan, say: Say): Step | null {
  const places = podNetworkPlaces(plan)
  // What the change set and setup.sh do is no step of its own.
  if (places.length === 0 || podsReachMetadata(plan)) return null
  const values = { names: say(podNetworkNames(plan)) }
  const limit = '--http-put-response-hop-limit=2'
  if (plan.nodes.source === 'ec2') {
    return {
      text: addOns.hopLimit,
      values,
      blocks: [{ lead: say(noteHopLimit), commands: readDefault(plan) }, { commands: writeDefault(plan, 2) }],
      output: '2',
    }
  }
  const ids = realIds(places.flatMap((place) => machinesOf(plan, place)))
  if (ids.length === 0) return null
  const query = "--query='Reservations[].Instances[].[InstanceId,MetadataOptions.HttpPutResponseHopLimit]' --output=text"
  const commands = [
    ...ids.map(
      (id) => `${aws(plan, 'ec2 modify-instance-metadata-options')} --instance-id=${id} --http-endpoint=enabled ${limit}`,
    ),
    `${aws(plan, 'ec2 describe-instances')} --instance-ids ${ids.join(' ')} ${query}`,
  ]
  return {
    text: addOns.hopLimitExisting,
    values,
    blocks: [{ commands: commands.join('\n') }],
    output: aligned(ids.map((id) => [id, '2'])),
  }
}

const readDefault = (plan: Plan) =>
  `${aws(plan, 'ec2 get-instance-metadata-defaults')} --query=AccountLevel.HttpPutResponseHopLimit --output=text`

const writeDefault = (plan: Plan, limit: number) =>
  `${aws(plan, 'ec2 modify-instance-metadata-defaults')} --http-put-response-hop-limit=${limit}\n${readDefault(plan)}`

/** The account's default again as it was. */
export function hopLimitBack(plan: Plan): Step | null {
  if (plan.nodes.source !== 'ec2' || podNetworkPlaces(plan).length === 0 || podsReachMetadata(plan)) return null
  return { text: addOns.hopLimitBack, blocks: [{ commands: writeDefault(plan, -1) }] }
}

/** What runs on the pod network, where `podNetworkPlaces` is not empty. */
export function podNetworkNames(plan: Plan): Text {
  return onPodNetwork[!plan.storage.ebs ? 'balancers' : hasLoadBalancerController(plan) ? 'both' : 'ebs']
}

/** Where controllers on the pod network may land. */
export function podNetworkPlaces(plan: Plan): Place[] {
  const places = new Set<Place>()
  if (plan.storage.ebs) places.add(plan.storage.controllerOn)
  if (hasLoadBalancerController(plan)) places.add('worker')
  return [...places]
}

function machinesOf(plan: Plan, place: Place): string[] {
  const paths = new Set(hosts(plan, place).map(({ path }) => path))
  return plan.nodes.instances.flatMap(({ id }, i) => (paths.has(`nodes.instances.${i}`) ? [id] : []))
}

function ecrProgram(plan: Plan): Step | null {
  if (!needsEcrProvider(plan)) return null
  const { directory, name } = ecrProvider
  const commands = ['sudo sh ecr/prepare-node.sh', `ls ${directory}/bin/${name} ${directory}/config.yaml`]
  return {
    text: plan.nodes.source === 'ec2' ? addOns.ecrImage : addOns.ecrMachines,
    values: { distribution: distributions[plan.cluster.distribution] },
    blocks: [{ commands: commands.join('\n') }],
    output: `${directory}/bin/${name}\n${directory}/config.yaml`,
  }
}

/** An image of the user's own registry, on any node. */
export function ecrTest(plan: Plan): Step | null {
  if (!needsEcrProvider(plan)) return null
  const pod = `${option('namespace', 'default')}`
  const events = '--field-selector=involvedObject.name=ecr-test,reason=Pulled -o custom-columns=REASON:.reason'
  return {
    text: addOns.ecrTest,
    values: { distribution: distributions[plan.cluster.distribution] },
    blocks: [
      {
        commands: [
          `${onCluster} run ecr-test ${pod} --restart=Never --image-pull-policy=Always --image="$ECR_IMAGE"`,
          `${onCluster} wait ${pod} --for=condition=Ready --timeout=120s pod/ecr-test`,
          `${onCluster} get events ${pod} ${events}`,
        ].join('\n'),
      },
    ],
    output: 'REASON\nPulled',
    afterwards: `${onCluster} delete pod/ecr-test ${pod}`,
  }
}
