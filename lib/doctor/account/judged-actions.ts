import { ebsStatements } from '@/lib/catalog/ebs-policy'
import type { FeatureId } from '@/lib/catalog/features'
import { iamActions, type IamAction } from '@/lib/catalog/iam-actions'

/** Newer Kubernetes calls more; which version a cluster has, its account does not say. */
const always = (feature: FeatureId) => ({ uses }: IamAction) =>
  uses.some((use) => use.feature === feature && use.since === undefined)
const names = (entries: readonly IamAction[]) => entries.map(({ action }) => action)

export const linkedRoleAction = 'iam:CreateServiceLinkedRole'

/** Without these the cloud controller does not even initialise a node. */
export const nodeActions = names(iamActions.filter(always('node')))

/** Both kinds of load balancer. The service-linked role is judged on its own. */
export const balancerActions = names(iamActions.filter(always('load-balancer'))).filter(
  (action) => action !== linkedRoleAction,
)

/**
 * What each kind needs besides; `own`: what no other feature needs and that changes something, so that having some of
 * it shows the intention. Who may only look, such as with `ec2:Describe*`, has none.
 */
export const balancerKinds = (['classic', 'nlb'] as const).map((id) => {
  const entries = iamActions.filter(always(id))
  const own = entries.filter(
    ({ action, uses }) => uses.every((use) => use.feature === id) && !action.includes(':Describe'),
  )
  return { id, needs: names(entries), own: names(own) }
})

/** Rules are of Application Load Balancers, which the AWS Load Balancer Controller makes, beside NLBs of its own. */
export const controllerAction = 'elasticloadbalancing:CreateRule'

/** Calls that volumes can do without: cloning, status checks, limits per machine type, snapshots. */
const optional = new Set([
  'ec2:CopyVolumes', 'ec2:DescribeVolumeStatus', 'ec2:DescribeInstanceTypes', 'ec2:DescribeSnapshots', 'ec2:DeleteTags',
])

/** Without these the EBS CSI driver cannot make, attach, grow and delete a volume. */
export const volumeActions = [
  ...new Set(ebsStatements.filter(({ use }) => use === 'volumes').flatMap(({ actions }) => actions)),
].filter((action) => !optional.has(action))

/** Only the driver, or the provider inside Kubernetes before it, calls these. */
export const volumeWrites = ['ec2:CreateVolume', 'ec2:AttachVolume', 'ec2:DeleteVolume'] as const

/** Actions that IAM can only allow for `*`. */
export const withoutResource: ReadonlySet<string> = new Set([
  ...names(iamActions.filter(({ scope }) => scope === 'any')),
  ...ebsStatements.flatMap(({ actions, on }) => (on === 'any' ? actions : [])),
])

/** Everything that is asked about. */
export const judgedActions = [
  ...new Set([
    ...nodeActions,
    ...balancerActions,
    ...balancerKinds.flatMap(({ needs }) => needs),
    linkedRoleAction,
    controllerAction,
    ...volumeActions,
  ]),
]
