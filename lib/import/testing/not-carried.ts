import { usesInTreeVolumes } from '@/lib/derive/cloud-provider'
import { migrates, runsCloudController, usesHelmChart } from '@/lib/artifacts/produces'
import { getIn, setIn, type PlanPath } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'

interface NotCarried {
  readonly paths: readonly PlanPath[]
  readonly when: (plan: Plan) => boolean
  readonly why: string
}

const always = () => true
const existing = ({ nodes }: Plan) => nodes.source === 'existing'
const rke1 = ({ cluster }: Plan) => cluster.distribution === 'rke1'

/**
 * What no file that is read back says of a Plan: without the link in its first lines it cannot be told. It stands in
 * commands, in prose or in comments, or nowhere at all.
 */
export const notCarried: readonly NotCarried[] = [
  { paths: ['cluster.rancher', 'cluster.freshKdm'], when: always, why: 'Several give the same files.' },
  { paths: ['cluster.members'], when: always, why: 'Only Terraform and the runbook have them.' },
  {
    paths: [
      'iam.permissionsBoundary', 'iam.replaceProfiles', 'iam.policies', 'iam.serviceLinkedRole', 'iam.rancherCredential',
      'nodes.nodeGroup', 'nodes.routeTables', 'nodes.enableDns', 'nodes.metadata', 'nodes.hostnameType', 'storage.volumes',
    ],
    when: always,
    why: 'Only scripts and templates for AWS have them.',
  },
  { paths: ['leave'], when: always, why: 'It is said of one account.' },
  { paths: ['helm.delivery'], when: (plan) => !usesHelmChart(plan), why: 'Ways by hand differ in the runbook alone.' },
  { paths: ['helm.chartVersion'], when: (plan) => !usesHelmChart(plan), why: 'It stands in a comment and in a command.' },
  { paths: ['helm'], when: (plan) => !runsCloudController(plan), why: 'There are no values.' },
  {
    paths: ['features.classicLoadBalancer', 'features.networkLoadBalancer', 'features.ecr'],
    when: (plan) => plan.iam.mode === 'documented' || !runsCloudController(plan),
    why: 'The documented policy is the same for all of them.',
  },
  { paths: ['iam.mode'], when: (plan) => !runsCloudController(plan) && existing(plan), why: 'The in-tree provider gets the documented policy.' },
  { paths: ['storage'], when: ({ storage }) => !storage.ebs, why: 'There is no class of volumes.' },
  { paths: ['storage.encryption.kmsKey'], when: ({ storage }) => !storage.encryption.enabled, why: 'Encryption is off.' },
  { paths: ['nodes.encryption.kmsKey'], when: ({ nodes }) => !nodes.encryption.enabled, why: 'Encryption is off.' },
  { paths: ['cluster.accessEndpoint.fqdn'], when: ({ cluster }) => !cluster.accessEndpoint.enabled, why: 'It is off.' },
  { paths: ['cluster.etcd.schedule', 'cluster.etcd.retention'], when: ({ cluster }) => !cluster.etcd.snapshots, why: 'They are off.' },
  { paths: ['cluster.etcd.s3'], when: ({ cluster }) => cluster.etcd.s3.bucket === '', why: 'There is no bucket.' },
  { paths: ['cluster.migrating'], when: (plan) => !migrates(plan), why: 'Only files of a migration show it.' },
  { paths: ['cluster.cni'], when: ({ cluster }) => cluster.distribution !== 'rke2', why: 'K3s has none, RKE1 has no Cilium.' },
  {
    paths: ['cluster.registries', 'cluster.etcd.schedule', 'cluster.etcd.s3.credential'],
    when: rke1,
    why: 'RKE1 has hours instead of a schedule, and neither secrets nor credentials.',
  },
  { paths: ['nodes.pools'], when: (plan) => rke1(plan) || existing(plan), why: 'Node templates have neither roles nor quantities.' },
  {
    paths: ['nodes.instances', 'nodes.network.vpcId', 'nodes.encryption', 'aws.accountId', 'iam.controlPlane', 'iam.worker', 'iam.path', 'cluster.docker'],
    when: existing,
    why: 'Machines that exist are registered by commands; the table of tags has their ids and names.',
  },
  {
    paths: ['aws.region'],
    when: (plan) => existing(plan) && !plan.storage.ebs && plan.features.loadBalancerController === 'none',
    why: 'Without add-ons only policies that are held to it name it.',
  },
  {
    paths: ['nodes.naming'],
    when: (plan) => existing(plan) && !runsCloudController(plan),
    why: 'The in-tree provider is told the same either way.',
  },
  { paths: ['cluster.docker', 'iam.controlPlane', 'iam.worker', 'nodes.network.vpcId', 'cluster.cloudCredential'], when: migrates, why: 'A cluster that runs has its node templates and roles.' },
  { paths: ['cluster.name', 'cluster.id'], when: rke1, why: 'RKE1 is told no name.' },
  { paths: ['storage.ebs'], when: usesInTreeVolumes, why: 'Volumes are inside Kubernetes.' },
]

/** The Plan with what no file could say as it was. Subnets are told by their pools alone, so the others are restored. */
export function withNotCarried(read: Plan, original: Plan): Plan {
  const paths = notCarried.filter(({ when }) => when(original)).flatMap((one) => one.paths)
  const plan = paths.reduce((now, path) => setIn(now, path, getIn(original, path)), read)
  const used = new Set(original.nodes.source === 'ec2' && !migrates(original) ? original.nodes.pools.map(({ subnetId }) => subnetId || original.nodes.network.subnets[0]?.id) : [])
  const subnets = plan.nodes.network.subnets.map((subnet) => {
    const was = original.nodes.network.subnets.find(({ id }) => id === subnet.id)
    return !was || used.has(subnet.id) ? subnet : { ...subnet, zone: was.zone, kind: was.kind }
  })
  return setIn(plan, 'nodes.network.subnets', subnets)
}
