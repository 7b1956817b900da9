import { matchesAction } from '@/lib/derive/policy-pattern'
import { entriesOf, entryOf, itemsOf, nodeAt, textOf, type Tree, type TreePath } from '@/lib/documents/tree'
import type { BroughtDocument } from '@/lib/documents/types'

/** A text of a policy and where it stands. */
export interface Placed {
  readonly text: string
  readonly path: TreePath
}

export interface Statement {
  readonly path: TreePath
  readonly allows: boolean
  readonly actions: readonly Placed[]
  readonly resources: readonly Placed[]
  readonly condition: Tree | undefined
}

const known = new WeakMap<BroughtDocument, readonly Statement[]>()

/** The statements of a policy; one alone may stand without a list, and so may an action and a resource. */
export function statementsOf(document: BroughtDocument): readonly Statement[] {
  const before = known.get(document)
  if (before) return before
  const node = nodeAt(document.root, ['Statement'])
  const found = node?.type === 'map'
    ? [statement(node, ['Statement'])]
    : itemsOf(node).map((one, index) => statement(one, ['Statement', index]))
  known.set(document, found)
  return found
}

const statement = (node: Tree, path: TreePath): Statement => ({
  path,
  allows: textOf(entryOf(node, 'Effect')?.value) !== 'Deny',
  actions: placed(node, path, 'Action'),
  resources: placed(node, path, 'Resource'),
  condition: entryOf(node, 'Condition')?.value,
})

function placed(node: Tree, path: TreePath, key: string): Placed[] {
  const value = entryOf(node, key)?.value
  const alone = textOf(value)
  if (alone !== undefined) return [{ text: alone, path: [...path, key] }]
  return itemsOf(value).flatMap((item, index) => {
    const text = textOf(item)
    return text === undefined ? [] : [{ text, path: [...path, key, index] }]
  })
}

/** Names of the keys that a condition tests, such as `iam:PassedToService`. */
export const testedKeys = (condition: Tree | undefined): string[] =>
  entriesOf(condition).flatMap(({ value }) => entriesOf(value).map(({ key }) => key.toLowerCase()))

/** The statement that allows an action, if any. */
export const allowing = (document: BroughtDocument, action: string): Statement | undefined =>
  statementsOf(document).find(({ allows, actions }) => allows && actions.some(({ text }) => matchesAction(text, action)))

/** All that a policy allows; what it denies is judged nowhere. */
export const allowedActions = (document: BroughtDocument): readonly Placed[] =>
  statementsOf(document).flatMap(({ allows, actions }) => (allows ? actions : []))

/** The resources that a policy allows something on. An ARN that matches nothing in a Deny takes nothing away. */
export const allowedResources = (document: BroughtDocument): readonly Placed[] =>
  statementsOf(document).flatMap(({ allows, resources }) => (allows ? resources : []))

/**
 * What a policy is for, by what it allows. `controller`: nodes that run the cloud controller. `nodes`: other nodes.
 * `credential`: Rancher's cloud credential. `encryption`: the documented addition to it. `ebs`, `balancers`: the
 * policies of the EBS CSI driver and of the AWS Load Balancer Controller.
 */
export type Purpose = 'controller' | 'nodes' | 'credential' | 'encryption' | 'ebs' | 'balancers'

const judged = new WeakMap<BroughtDocument, ReadonlySet<Purpose>>()

/** What a policy is for; nothing for one that is about something else. */
export function purposesOf(document: BroughtDocument): ReadonlySet<Purpose> {
  const before = judged.get(document)
  if (before) return before
  const can = (action: string) => allowing(document, action) !== undefined
  const found = new Set<Purpose>()
  // Rules are for application load balancers, which the cloud controller does not make; it alone makes classic ones.
  const rules = can('elasticloadbalancing:CreateRule') && !can('elasticloadbalancing:CreateLoadBalancerListeners')
  if (rules) found.add('balancers')
  else if (can('elasticloadbalancing:CreateLoadBalancer')) found.add('controller')
  // The driver imports a key that it makes itself, and starts images of others. Builders of images do neither.
  const builds = can('ec2:CreateImage') || can('ec2:RegisterImage')
  if (can('ec2:RunInstances') && can('ec2:ImportKeyPair') && !builds) found.add('credential')
  if (hasEbs(document)) found.add('ebs')
  else if (can('kms:CreateGrant') && can('ec2:CreateVolume')) found.add('encryption')
  if (found.size === 0 && can('ecr:BatchGetImage') && readsOnly(document)) found.add('nodes')
  judged.set(document, found)
  return found
}

const reading = /^(ec2:Describe|ecr:(Get|List|Describe|BatchGet|BatchCheck))/i

/** Whether a policy reads of ECR and EC2, and does no more: who also pushes or deploys is no node. */
const readsOnly = (document: BroughtDocument): boolean => allowedActions(document).every(({ text }) => reading.test(text))

/** AWS's policy of the EBS CSI driver holds it to volumes with its tag; the older one reads modifications and snapshots. */
function hasEbs(document: BroughtDocument): boolean {
  const keys = statementsOf(document).flatMap(({ condition }) => testedKeys(condition))
  const tagged = keys.some((key) => key.includes('ebs.csi.aws.com/'))
  return tagged || (seesModifications(document) && allowing(document, 'ec2:DescribeSnapshots') !== undefined)
}

/** Whether a policy names the call that both the EBS CSI driver and the provider inside Kubernetes make, and no other. */
export const seesModifications = (document: BroughtDocument): boolean =>
  statementsOf(document).some(({ actions }) => actions.some(({ text }) => text === 'ec2:DescribeVolumesModifications'))

/** The parts of an ARN; undefined for anything else. The last part may have colons. */
export function arnOf(text: string) {
  const [arn, partition, service, region, account, ...rest] = text.split(':')
  if (arn !== 'arn' || partition === undefined || account === undefined) return undefined
  return { partition, service: service ?? '', region: region ?? '', account, resource: rest.join(':') }
}
