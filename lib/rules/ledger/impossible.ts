import type { Cover } from './types'

/** Nothing that `where` makes can have it: the test says so. */
export const impossible = (where: string, file: string, name: string): Cover => ({
  kind: 'impossible',
  where,
  test: { file, name },
})

/** One of the properties of everything that Lariat writes for a cluster. */
export const never = (where: string, name: string) => impossible(where, 'lib/artifacts/documented-mistakes.test.ts', name)

/** And of what it writes for the account, for machines and for people. */
export const neverIn = (where: string, name: string) =>
  impossible(where, 'lib/artifacts/documented-account-mistakes.test.ts', name)

export const oneBlock = never('lib/artifacts/cluster.ts', 'options stand in one global block, never in role selectors')
export const noApiServerFlag = never(
  'lib/derive/cloud-provider.ts',
  'kube-apiserver-arg is never written for Kubernetes 1.33 and later',
)
export const ownControllerOff = never(
  'lib/derive/cloud-provider.ts',
  'the embedded cloud controller is off wherever the provider is external',
)
export const gate = impossible(
  'lib/derive/cloud-provider.ts',
  'lib/derive/cloud-provider.test.ts',
  'keeps its volumes by a gate that only 1.23 and 1.24 may be given',
)
export const namesFromMetadata = never(
  'lib/derive/cloud-provider.ts',
  'machines that Rancher makes for RKE2 take their names from the metadata',
)
export const overridden = never('lib/derive/cloud-provider.ts', 'an RKE2 that hands aws on is overridden per component')
export const rightKey = never(
  'lib/derive/cloud-provider.ts',
  'the metadata key is written only for a Rancher that knows it, and aws only for the others',
)
export const namesByHand = impossible(
  'lib/artifacts/runbook/register.ts',
  'lib/artifacts/runbook/runbook.test.ts',
  'gives --node-name to machines that are named by hand, and to no others',
)
export const k3sForm = impossible(
  'lib/derive/cloud-provider.ts',
  'lib/derive/cloud-provider.test.ts',
  'E: K3s has no cloud-provider-name',
)
export const noValues = never('lib/derive/scheduling.ts', 'no toleration is compared by value')
export const etcdTolerated = never('lib/derive/scheduling.ts', 'the taint of etcd is always tolerated')
export const rightSelector = never('lib/derive/scheduling.ts', 'it selects control plane nodes by the label they have')
export const selectorWithoutDefault = impossible(
  'lib/derive/scheduling.ts',
  'lib/derive/effective-values.test.ts',
  'has RKE1’s null take the chart’s own node selector away',
)
export const withController = never(
  'lib/artifacts/additional-manifest.ts',
  'an external cluster that installs charts itself comes with its cloud controller',
)
export const ownRules = never(
  'lib/derive/chart-values.ts',
  'cluster role rules are never replaced, and service account credentials never asked for',
)
export const pinned = never(
  'lib/artifacts/helm-chart.ts',
  'chart and image are pinned, and logs are quiet unless asked otherwise',
)
export const oneTag = neverIn('lib/derive/pool-tags.ts', 'every pool and every machine carries the one cluster tag')
export const subnetTags = impossible(
  'lib/derive/tag-plan.ts',
  'lib/derive/derive.test.ts',
  'lists every resource of an EC2 cluster',
)
export const canInitialise = neverIn(
  'lib/derive/policies-minimal.ts',
  'every node can be initialised, and a target that is registered can be taken out',
)
export const onlyWhatIsCalled = impossible(
  'lib/derive/policies-minimal.ts',
  'lib/derive/policies.test.ts',
  'has what the page forgets, and not what nothing calls',
)
export const scoped = impossible(
  'lib/derive/policies-tag-scoped.ts',
  'lib/derive/policies.test.ts',
  'every other statement names the cluster tag or the service',
)
export const plainWorkers = neverIn(
  'lib/derive/policies-minimal.ts',
  'nodes that do not run the cloud controller have no permission of it',
)
export const egress = neverIn(
  'lib/derive/credential-policy.ts',
  'the driver may open the egress of its own group from Rancher 2.13 on',
)
export const passesBoth = neverIn('lib/derive/credential-policy.ts', 'both roles may be passed, and to EC2 only')
export const partition = neverIn('lib/derive/arn.ts', 'every ARN is of the partition of the region')
export const inKubeSystem = impossible(
  'lib/artifacts/runbook/delivery.ts',
  'lib/artifacts/runbook/runbook.test.ts',
  'installs a chart by hand into kube-system, on a node unless it is RKE1',
)
export const ecrProvider = impossible(
  'lib/artifacts/ecr.ts',
  'lib/artifacts/ecr.test.ts',
  'puts the program and its configuration in place',
)
export const driverAfterwards = impossible(
  'lib/artifacts/runbook/volumes.ts',
  'lib/artifacts/runbook/runbook.test.ts',
  'the driver comes after the nodes are initialised, and before anything needs it',
)
export const tokensRequired = impossible(
  'lib/artifacts/machine-config.ts',
  'lib/artifacts/artifacts.test.ts',
  'an RKE2 that reads its name over IMDSv1 may do so',
)
export const addressFlags = impossible(
  'lib/artifacts/machine-config.ts',
  'lib/derive/derive.test.ts',
  'a private subnet takes both address flags, a public or unknown one neither',
)
export const hopLimit = impossible(
  'lib/artifacts/runbook/add-ons.ts',
  'lib/artifacts/runbook/runbook.test.ts',
  'raises the hop limit of the machines the controller may land on, and of no other',
)
export const profiles = neverIn('lib/artifacts/machine-config.ts', 'every pool names an instance profile')
export const templatesForRke1 = neverIn('lib/artifacts/rke1/index.ts', 'node templates and Docker are for RKE1 alone')
