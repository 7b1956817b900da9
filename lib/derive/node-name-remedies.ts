import type { NodeNameRemedy } from '@/lib/catalog/node-name'
import { nodeNameAnswer, privateDnsName, type NodeNameInput } from './node-name'

interface Step {
  readonly id: NodeNameRemedy
  /** What is different once it is taken. */
  readonly change: Partial<NodeNameInput>
}

/**
 * Ways out for a node that is not found for certain, each of steps that go together: every choice of the fewest that
 * lead to a node that is found. None where it is found, or where nothing helps.
 */
export function nodeNameRemedies(input: NodeNameInput): NodeNameRemedy[][] {
  if (nodeNameAnswer(input).found === 'yes') return []
  const steps = stepsOf(input)
  for (let size = 1; size <= steps.length; size++) {
    const ways = choose(steps, size).filter((way) => {
      const changed = way.reduce<NodeNameInput>((before, { change }) => ({ ...before, ...change }), input)
      return nodeNameAnswer(changed).found === 'yes'
    })
    if (ways.length > 0) return ways.map((way) => way.map(({ id }) => id))
  }
  return []
}

function stepsOf(input: NodeNameInput): Step[] {
  const { distribution, source, naming, metadata, providerId, instanceId } = input
  const hasMetadataNaming = distribution !== 'k3s'
  const existing = source === 'existing'
  const steps: (Step | false)[] = [
    providerId !== '' && { id: 'anew', change: { providerId: '' } },
    !input.dnsHostnames && { id: 'dnsHostnames', change: { dnsHostnames: true } },
    hasMetadataNaming && naming !== 'metadata' && { id: 'metadataNaming', change: { naming: 'metadata' } },
    hasMetadataNaming && metadata === 'off' && { id: 'endpoint', change: { metadata: 'reachable' } },
    hasMetadataNaming && metadata === 'refused' && {
      id: distribution === 'rke1' ? 'tokensRke1' : 'tokens',
      change: { metadata: 'reachable' },
    },
    input.hostnameType === 'ip-name' && { id: 'resourceNames', change: { hostnameType: 'resource-name' } },
    existing && { id: 'nodeName', change: { naming: 'explicit', nodeName: privateDnsName(input) } },
    // RKE1 has kubelet arguments for the whole cluster only.
    existing && distribution !== 'rke1' && providerId === '' && {
      id: 'providerId',
      change: { providerId: `aws:///zone/${instanceId}` },
    },
  ]
  return steps.filter((step) => step !== false)
}

/** Every choice of so many, in order. */
function choose<T>(list: readonly T[], size: number): T[][] {
  if (size === 0) return [[]]
  return list.flatMap((first, i) => choose(list.slice(i + 1), size - 1).map((rest) => [first, ...rest]))
}
