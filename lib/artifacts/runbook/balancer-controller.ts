import { lbcChart } from '@/lib/catalog/lbc-chart'
import { addOns } from '@/lib/catalog/runbook/add-ons'
import { hostProfiles } from '@/lib/derive/add-on-nodes'
import { hasLoadBalancerController } from '@/lib/derive/load-balancer-controller'
import { roleNamesOf } from '@/lib/derive/names'
import { shortName } from '@/lib/derive/short-name'
import type { Plan } from '@/lib/plan/schema'
import { lines, option } from '../shell'
import { onCluster } from './commands'
import type { Step } from './step'

/** AWS IAM User Guide, "IAM and AWS STS quotas": length of a policy's name. */
const longestName = 128

/** The same during a migration and after it: nothing in-tree has a policy of this name. */
function policyName(plan: Plan): string {
  const lasting = { ...plan, cluster: { ...plan.cluster, migrating: false } }
  return shortName(roleNamesOf(lasting, 'worker').policyName, '-load-balancers', longestName)
}

/** The roles of the nodes its pods may run on. */
const roles = (plan: Plan) => [
  ...new Set(hostProfiles(plan, 'worker').map((profile) => option('role-name', roleNamesOf(plan, profile).roleName))),
]

/** Its managed policy, which the change set does not make. */
export function balancerPolicy(plan: Plan): Step | null {
  if (!hasLoadBalancerController(plan)) return null
  const name = option('policy-name', policyName(plan))
  const create = `aws iam create-policy ${name} --policy-document=file://iam/load-balancer-controller.json`
  const commands = [
    `POLICY_ARN=$(${create} --query=Policy.Arn --output=text)`,
    ...roles(plan).map((role) => `aws iam attach-role-policy ${role} --policy-arn="$POLICY_ARN"`),
    ...roles(plan).map(
      (role) => `aws iam list-attached-role-policies ${role} --query='AttachedPolicies[].PolicyName' --output=text`,
    ),
  ]
  return {
    text: addOns.balancerPolicy,
    blocks: [{ commands: commands.join('\n') }],
    output: roles(plan).map(() => policyName(plan)).join('\n'),
  }
}

/** Its chart. */
export function balancerController(plan: Plan): Step | null {
  if (!hasLoadBalancerController(plan)) return null
  const { name, repository, version, namespace } = lbcChart
  const commands = [
    `helm repo add ${name} ${repository}`,
    `helm repo update ${name}`,
    lines(
      `helm upgrade --install ${name} ${name}/${name} --kubeconfig "$CLUSTER_KUBECONFIG"`,
      `-n ${namespace} --version ${version} -f aws-load-balancer-controller/values.yaml`,
    ),
    `${onCluster} --namespace=${namespace} rollout status deployment/${name}`,
  ]
  return {
    text: addOns.balancerController,
    blocks: [{ commands: commands.join('\n') }],
    output: `deployment "${name}" successfully rolled out`,
  }
}

/** A role with a managed policy cannot be deleted. */
export function detachPolicy(plan: Plan): Step | null {
  if (!hasLoadBalancerController(plan)) return null
  const commands = [
    ...roles(plan).map((role) => `aws iam detach-role-policy ${role} --policy-arn="$POLICY_ARN"`),
    'aws iam delete-policy --policy-arn="$POLICY_ARN"',
  ]
  return { text: addOns.detachPolicy, blocks: [{ commands: commands.join('\n') }] }
}
