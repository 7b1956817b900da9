import type { Cover } from './types'

/** Nothing that `where` makes can have it: the test says so. */
const impossible = (where: string, file: string, name: string): Cover => ({
  kind: 'impossible',
  where,
  test: { file, name },
})

const rule = (...ids: `LAR-${string}`[]): Cover[] => ids.map((id) => ({ kind: 'rule', id }))

/** One of the properties of everything that Lariat writes for a cluster. */
const never = (where: string, name: string) => impossible(where, 'lib/artifacts/documented-mistakes.test.ts', name)

/** And of what it writes for the account, for machines and for people. */
const neverIn = (where: string, name: string) =>
  impossible(where, 'lib/artifacts/documented-account-mistakes.test.ts', name)

const oneBlock = never('lib/artifacts/cluster.ts', 'options stand in one global block, never in role selectors')
const noApiServerFlag = never(
  'lib/derive/cloud-provider.ts',
  'kube-apiserver-arg is never written for Kubernetes 1.33 and later',
)
const ownControllerOff = never(
  'lib/derive/cloud-provider.ts',
  'the embedded cloud controller is off wherever the provider is external',
)
const gate = impossible(
  'lib/derive/cloud-provider.ts',
  'lib/derive/cloud-provider.test.ts',
  'keeps its volumes by a gate that only 1.23 and 1.24 may be given',
)
const namesFromMetadata = never(
  'lib/derive/cloud-provider.ts',
  'machines that Rancher makes for RKE2 take their names from the metadata',
)
const overridden = never('lib/derive/cloud-provider.ts', 'an RKE2 that hands aws on is overridden per component')
const rightKey = never(
  'lib/derive/cloud-provider.ts',
  'the metadata key is written only for a Rancher that knows it, and aws only for the others',
)
const namesByHand = impossible(
  'lib/artifacts/runbook/register.ts',
  'lib/artifacts/runbook/runbook.test.ts',
  'gives --node-name to machines that are named by hand, and to no others',
)
const k3sForm = impossible(
  'lib/derive/cloud-provider.ts',
  'lib/derive/cloud-provider.test.ts',
  'E: K3s has no cloud-provider-name',
)
const noValues = never('lib/derive/scheduling.ts', 'no toleration is compared by value')
const etcdTolerated = never('lib/derive/scheduling.ts', 'the taint of etcd is always tolerated')
const rightSelector = never('lib/derive/scheduling.ts', 'it selects control plane nodes by the label they have')
const selectorWithoutDefault = impossible(
  'lib/derive/scheduling.ts',
  'lib/derive/effective-values.test.ts',
  'has RKE1’s null take the chart’s own node selector away',
)
const withController = never(
  'lib/artifacts/additional-manifest.ts',
  'an external cluster that installs charts itself comes with its cloud controller',
)
const ownRules = never(
  'lib/derive/chart-values.ts',
  'cluster role rules are never replaced, and service account credentials never asked for',
)
const pinned = never(
  'lib/artifacts/helm-chart.ts',
  'chart and image are pinned, and logs are quiet unless asked otherwise',
)
const oneTag = neverIn('lib/derive/pool-tags.ts', 'every pool and every machine carries the one cluster tag')
const subnetTags = impossible(
  'lib/derive/tag-plan.ts',
  'lib/derive/derive.test.ts',
  'lists every resource of an EC2 cluster',
)
const canInitialise = neverIn(
  'lib/derive/policies-minimal.ts',
  'every node can be initialised, and a target that is registered can be taken out',
)
const onlyWhatIsCalled = impossible(
  'lib/derive/policies-minimal.ts',
  'lib/derive/policies.test.ts',
  'has what the page forgets, and not what nothing calls',
)
const scoped = impossible(
  'lib/derive/policies-tag-scoped.ts',
  'lib/derive/policies.test.ts',
  'every other statement names the cluster tag or the service',
)
const plainWorkers = neverIn(
  'lib/derive/policies-minimal.ts',
  'nodes that do not run the cloud controller have no permission of it',
)
const egress = neverIn(
  'lib/derive/credential-policy.ts',
  'the driver may open the egress of its own group from Rancher 2.13 on',
)
const passesBoth = neverIn('lib/derive/credential-policy.ts', 'both roles may be passed, and to EC2 only')
const partition = neverIn('lib/derive/arn.ts', 'every ARN is of the partition of the region')
const inKubeSystem = impossible(
  'lib/artifacts/runbook/delivery.ts',
  'lib/artifacts/runbook/runbook.test.ts',
  'installs a chart by hand into kube-system, on a node unless it is RKE1',
)
const ecrProvider = impossible(
  'lib/artifacts/ecr.ts',
  'lib/artifacts/ecr.test.ts',
  'puts the program and its configuration in place',
)
const driverAfterwards = impossible(
  'lib/artifacts/runbook/volumes.ts',
  'lib/artifacts/runbook/runbook.test.ts',
  'the driver comes after the nodes are initialised, and before anything needs it',
)
const tokensRequired = impossible(
  'lib/artifacts/machine-config.ts',
  'lib/artifacts/artifacts.test.ts',
  'an RKE2 that reads its name over IMDSv1 may do so',
)
const addressFlags = impossible(
  'lib/artifacts/machine-config.ts',
  'lib/derive/derive.test.ts',
  'a private subnet takes both address flags, a public or unknown one neither',
)
const hopLimit = impossible(
  'lib/artifacts/runbook/add-ons.ts',
  'lib/artifacts/runbook/runbook.test.ts',
  'raises the hop limit of the machines the controller may land on, and of no other',
)
const profiles = neverIn('lib/artifacts/machine-config.ts', 'every pool names an instance profile')
const templatesForRke1 = neverIn('lib/artifacts/rke1/index.ts', 'node templates and Docker are for RKE1 alone')

/** By entry: what keeps it from happening, or what finds it. */
export const covers: Readonly<Record<string, readonly Cover[]>> = {
  F01: [withController, ...rule('LAR-404', 'LAR-405', 'LAR-824', 'LAR-827', 'LAR-970')],
  F02: [rightSelector, selectorWithoutDefault, ...rule('LAR-833', 'LAR-834', 'LAR-972')],
  F03: [noValues, ...rule('LAR-830', 'LAR-831', 'LAR-973')],
  F04: [etcdTolerated, ...rule('LAR-831', 'LAR-832', 'LAR-973', 'LAR-974')],
  F05: [noApiServerFlag, ...rule('LAR-806', 'LAR-807', 'LAR-975')],
  F06: [ownControllerOff, oneBlock, ...rule('LAR-801', 'LAR-810', 'LAR-977')],
  F07: [oneBlock, ...rule('LAR-801', 'LAR-802')],
  F08: [
    never(
      'lib/artifacts/additional-manifest.ts',
      'the additional manifest is documents, not the line that introduces them',
    ),
    ...rule('LAR-823', 'LAR-979'),
  ],
  F09: [
    namesFromMetadata,
    namesByHand,
    ...rule('LAR-030', 'LAR-101', 'LAR-133', 'LAR-134', 'LAR-887', 'LAR-898', 'LAR-980', 'LAR-982'),
  ],
  F10: rule('LAR-941', 'LAR-942', 'LAR-981'),
  F10b: rule('LAR-940', 'LAR-982'),
  F10c: [overridden, ...rule('LAR-032', 'LAR-808')],
  F11: [rightKey, ...rule('LAR-814', 'LAR-815')],
  F12: [tokensRequired, ...rule('LAR-768', 'LAR-893', 'LAR-982')],
  F13: [
    never('lib/derive/chart-values.ts', 'it is on the host network'),
    hopLimit,
    ...rule('LAR-721', 'LAR-746', 'LAR-840', 'LAR-910', 'LAR-911', 'LAR-993'),
  ],
  F14: [
    oneTag,
    ...rule('LAR-006', 'LAR-128', 'LAR-309', 'LAR-841', 'LAR-846', 'LAR-900', 'LAR-903', 'LAR-905', 'LAR-984'),
  ],
  F15: [oneTag, ...rule('LAR-304', 'LAR-305', 'LAR-901', 'LAR-902', 'LAR-985')],
  F16: rule('LAR-301', 'LAR-302', 'LAR-303', 'LAR-950', 'LAR-951', 'LAR-986'),
  F17: [subnetTags, ...rule('LAR-122', 'LAR-311', 'LAR-952', 'LAR-953', 'LAR-954', 'LAR-987')],
  F18: [canInitialise, ...rule('LAR-214', 'LAR-850', 'LAR-930', 'LAR-988')],
  F19: [canInitialise, ...rule('LAR-210', 'LAR-851', 'LAR-931', 'LAR-989')],
  F20: [
    neverIn('lib/derive/policies-minimal.ts', 'load balancers come with the permission for their service-linked role'),
    ...rule('LAR-884', 'LAR-932', 'LAR-990'),
  ],
  F21: [egress, ...rule('LAR-870', 'LAR-991')],
  F22: [passesBoth, ...rule('LAR-202', 'LAR-848', 'LAR-867', 'LAR-922', 'LAR-923', 'LAR-991')],
  F23: [partition, ...rule('LAR-207', 'LAR-862', 'LAR-863', 'LAR-879', 'LAR-934')],
  F24: rule('LAR-012', 'LAR-641'),
  F25: [
    neverIn('lib/artifacts/machine-config.ts', 'nothing shows tags in the instance metadata'),
    ...rule('LAR-912', 'LAR-913', 'LAR-996'),
  ],
  F26: [ecrProvider, ...rule('LAR-740', 'LAR-747', 'LAR-994')],
  F27: [driverAfterwards, ...rule('LAR-720', 'LAR-762', 'LAR-783', 'LAR-933', 'LAR-995')],
  F28: [gate, ...rule('LAR-762', 'LAR-821', 'LAR-822', 'LAR-890', 'LAR-978')],
  F29: [
    neverIn(
      'lib/artifacts/runbook/clean-up.ts',
      'load balancers and volumes are deleted while their controllers still run',
    ),
    ...rule('LAR-960'),
  ],
  F30: [oneTag, ...rule('LAR-847', 'LAR-903', 'LAR-904')],
  F31: [
    never('lib/derive/chart-values.ts', 'cloud routes are always off'),
    ...rule('LAR-406', 'LAR-413', 'LAR-838', 'LAR-956', 'LAR-997'),
  ],
  F32: [
    impossible(
      'lib/artifacts/cluster-options.ts',
      'lib/artifacts/cluster-options.test.ts',
      'of %s is told to tolerate new nodes',
    ),
    ...rule('LAR-033', 'LAR-998'),
  ],
  F33: [k3sForm, ...rule('LAR-813', 'LAR-999')],
  F34: [rightSelector],
  F35: [
    impossible(
      'lib/derive/load-balancer-controller.ts',
      'lib/derive/load-balancer-controller.test.ts',
      'leave Services to the cloud controller unless it is the default',
    ),
    ...rule('LAR-741', 'LAR-844', 'LAR-992'),
  ],
  F36: rule('LAR-957'),
  F37: [addressFlags, ...rule('LAR-849', 'LAR-955')],
  F38: [
    never('lib/derive/cloud-provider.ts', 'components are told cloud-provider by its own name'),
    ...rule('LAR-820', 'LAR-976'),
  ],
  F39: [
    never('lib/derive/cloud-provider.ts', 'only keys that Rancher passes on are written'),
    ...rule('LAR-817', 'LAR-818'),
  ],
  F40: [oneBlock, ...rule('LAR-816')],

  E01: [gate, ...rule('LAR-762', 'LAR-821', 'LAR-822', 'LAR-890')],
  E02: rule('LAR-026', 'LAR-761', 'LAR-886'),
  E03: [oneBlock, ownControllerOff, ...rule('LAR-801')],
  E04: [noApiServerFlag, ...rule('LAR-806', 'LAR-807', 'LAR-975')],
  E05: [k3sForm, ...rule('LAR-031', 'LAR-812', 'LAR-814')],
  E06: [rightKey, overridden, ...rule('LAR-032', 'LAR-808', 'LAR-809')],
  E07: [rightKey, ...rule('LAR-809')],
  E08: [oneBlock, ...rule('LAR-804', 'LAR-805', 'LAR-816')],
  E09: [noValues, ...rule('LAR-830', 'LAR-973')],
  E10: [etcdTolerated, ...rule('LAR-831', 'LAR-832', 'LAR-973')],
  E11: [pinned, etcdTolerated, ...rule('LAR-401', 'LAR-402', 'LAR-826', 'LAR-829', 'LAR-839')],
  E12: [withController, ...rule('LAR-404', 'LAR-824', 'LAR-970')],
  E13: [rightSelector, ...rule('LAR-897')],
  E14: [ownRules, ...rule('LAR-836')],
  E15: [ownRules, ...rule('LAR-407', 'LAR-835')],
  E16: [inKubeSystem, ...rule('LAR-894', 'LAR-895')],
  E17: [selectorWithoutDefault, ...rule('LAR-834', 'LAR-897')],
  E18: [
    neverIn('lib/artifacts/runbook/verify.ts', 'the cloud controller is never looked for as a deployment'),
    ...rule('LAR-896'),
  ],
  E19: [etcdTolerated, ...rule('LAR-831', 'LAR-832', 'LAR-974')],
  E20: rule('LAR-134', 'LAR-981'),
  E21: [namesByHand, ...rule('LAR-102', 'LAR-133', 'LAR-898', 'LAR-981', 'LAR-982')],
  E21b: rule('LAR-887', 'LAR-940', 'LAR-941', 'LAR-981', 'LAR-982'),
  E22: [
    never('lib/artifacts/rke1/config.ts', 'RKE1 names nodes from the metadata or by hand, never both'),
    ...rule('LAR-889', 'LAR-891'),
  ],
  E23: [
    canInitialise,
    onlyWhatIsCalled,
    ...rule('LAR-210', 'LAR-214', 'LAR-850', 'LAR-851', 'LAR-852', 'LAR-853', 'LAR-854', 'LAR-930', 'LAR-931', 'LAR-988', 'LAR-989'),
  ],
  E24: [scoped, onlyWhatIsCalled, ...rule('LAR-210', 'LAR-855', 'LAR-856', 'LAR-857', 'LAR-858', 'LAR-859')],
  E25: [plainWorkers, ...rule('LAR-860', 'LAR-861')],
  E26: [plainWorkers, ...rule('LAR-211', 'LAR-212', 'LAR-860')],
  E27: rule('LAR-720', 'LAR-762', 'LAR-857', 'LAR-995'),
  E28: [ecrProvider, ...rule('LAR-740', 'LAR-747', 'LAR-994')],
  E29: [oneTag, ...rule('LAR-847', 'LAR-900', 'LAR-904')],
  E30: rule('LAR-301', 'LAR-302', 'LAR-303', 'LAR-950', 'LAR-951', 'LAR-986'),
  E31: [subnetTags, ...rule('LAR-311', 'LAR-952', 'LAR-953', 'LAR-954')],
  E32: [tokensRequired, hopLimit, ...rule('LAR-128', 'LAR-721', 'LAR-910', 'LAR-940', 'LAR-984', 'LAR-993')],
  E33: [neverIn('lib/artifacts/runbook/verify.ts', 'load balancers come from Services, not from menus that are gone')],
  E34: [profiles, ...rule('LAR-848', 'LAR-920', 'LAR-921')],
  E35: [partition, ...rule('LAR-862', 'LAR-863', 'LAR-934')],
  E36: [egress, ...rule('LAR-870', 'LAR-991')],
  E37: [
    impossible(
      'lib/derive/credential-policy.ts',
      'lib/derive/credential-policy.test.ts',
      'knows of spot only where a pool is spot',
    ),
    ...rule('LAR-871', 'LAR-991'),
  ],
  E38: [
    impossible(
      'lib/derive/credential-policy.ts',
      'lib/derive/credential-policy.test.ts',
      'launches without a condition, from images and snapshots that belong to no account',
    ),
    ...rule('LAR-864'),
  ],
  E39: [
    impossible(
      'lib/derive/credential-policy.ts',
      'lib/derive/credential-policy.test.ts',
      'uses a key of one’s own, and gives it on to AWS services only',
    ),
    ...rule('LAR-873'),
  ],
  E40: [passesBoth, ...rule('LAR-865', 'LAR-866', 'LAR-867', 'LAR-868', 'LAR-869', 'LAR-991')],
  E41: [
    impossible(
      'lib/derive/credential-policy.ts',
      'lib/derive/credential-policy.test.ts',
      'stops and deletes only machines of the cluster',
    ),
    impossible('lib/derive/credential-policy.ts', 'lib/derive/credential-policy.test.ts', 'tags only what it launches'),
    ...rule('LAR-874', 'LAR-875'),
  ],
  E42: [
    neverIn('lib/plan/defaults.ts', 'the layout that people start from has two workers or more'),
    ...rule('LAR-108'),
  ],
  E43: [templatesForRke1],
  E44: [addressFlags, profiles, tokensRequired, ...rule('LAR-849', 'LAR-955')],
}
