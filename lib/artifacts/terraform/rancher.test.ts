import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import type * as z from 'zod'
import { plans } from '@/lib/plan/arbitrary'
import { defaultInstance, defaultPlan } from '@/lib/plan/defaults'
import { setIn } from '@/lib/plan/path'
import { presets } from '@/lib/plan/presets'
import type { Plan } from '@/lib/plan/schema'
import { cluster } from '../cluster'
import { migrates } from '../produces'
import { clusterSchema, machineConfigSchema } from '../schema'
import { documents } from '../testing/documents'
import { parseHcl } from '../testing/hcl'
import { rancherMain, rancherVersions } from '../testing/rancher-provider'
import { terraformRancher } from './rancher'

type Main = z.infer<typeof rancherMain>
type TerraformCluster = Main['resource']['rancher2_cluster_v2']['cluster'][0]

const file = (plan: Plan, path: string) =>
  [cluster, terraformRancher]
    .flatMap((render) => render(plan, 'en') ?? [])
    .find((artifact) => artifact.path === path)
/** Data that fit a schema, as they are: what zod gives back lacks a key called `__proto__`. */
function fitting<T extends z.ZodType>(schema: T, data: unknown): z.infer<T> {
  schema.parse(data)
  return data as z.infer<T>
}
const main = async (plan: Plan) =>
  fitting(rancherMain, await parseHcl(file(plan, 'terraform/rancher/main.tf')!.content))
const having = (changes: Readonly<Record<string, unknown>>) =>
  Object.entries(changes).reduce<Plan>((plan, [path, value]) => setIn(plan, path, value), defaultPlan)

const camelCase = (key: string) => key.replace(/_[a-z]/g, (letter) => letter[1]!.toUpperCase())
/** The documents of a manifest, charts' values included; their comments differ, for they are wrapped elsewhere. */
const yamlDocuments = (text: string) =>
  parseAllDocuments(text, { version: '1.1' }).map((document) => {
    const data = document.toJS() as { spec?: { valuesContent?: string } }
    return data.spec?.valuesContent ? { ...data, spec: { ...data.spec, valuesContent: yaml(data.spec.valuesContent) } } : data
  })
const yaml = (text: string): unknown => parse(text, { version: '1.1' })
/** Terraform composes every text. */
const composed = (value: unknown) => JSON.parse(JSON.stringify(value).normalize('NFC')) as unknown
const byHost = <T>(list: readonly T[] | undefined, entry: (each: T) => [string, unknown]) =>
  list && Object.fromEntries(list.map(entry))

/** What Rancher would be sent, in the words of cluster.yaml. */
function asSpec({ kubernetes_version, enable_network_policy, local_auth_endpoint, rke_config }: TerraformCluster) {
  const [config] = rke_config
  const [etcd] = config.etcd
  const { s3_config, ...snapshots } = etcd
  const [registries] = config.registries ?? []
  const [upgrade] = config.upgrade_strategy ?? []
  const drain = (options: unknown) => options && { enabled: true, deleteEmptyDirData: true, gracePeriod: -1 }
  return {
    kubernetesVersion: kubernetes_version,
    enableNetworkPolicy: enable_network_policy,
    localClusterAuthEndpoint: local_auth_endpoint?.[0],
    rkeConfig: {
      machineGlobalConfig: yaml(config.machine_global_config),
      chartValues: config.chart_values && yaml(config.chart_values),
      etcd: {
        disableSnapshots: snapshots.disable_snapshots,
        snapshotScheduleCron: snapshots.snapshot_schedule_cron,
        snapshotRetention: snapshots.snapshot_retention,
        s3: s3_config && {
          bucket: s3_config[0].bucket,
          region: s3_config[0].region,
          folder: s3_config[0].folder,
          endpoint: s3_config[0].endpoint || undefined,
          cloudCredentialName: s3_config[0].cloud_credential_name,
        },
      },
      upgradeStrategy: upgrade && {
        controlPlaneConcurrency: upgrade.control_plane_concurrency,
        workerConcurrency: upgrade.worker_concurrency,
        controlPlaneDrainOptions: drain(upgrade.control_plane_drain_options),
        workerDrainOptions: drain(upgrade.worker_drain_options),
      },
      registries: registries && {
        mirrors: byHost(registries.mirrors, ({ hostname, endpoints }) => [hostname, { endpoint: endpoints }]),
        configs: byHost(registries.configs, ({ hostname, auth_config_secret_name }) => [
          hostname,
          { authConfigSecretName: auth_config_secret_name },
        ]),
      },
      machinePools: config.machine_pools?.map(({ machine_config: _, ...pool }) => ({
        name: pool.name,
        quantity: pool.quantity,
        etcdRole: pool.etcd_role,
        controlPlaneRole: pool.control_plane_role,
        workerRole: pool.worker_role,
        labels: pool.machine_labels,
        taints: pool.taints?.map(({ value, ...taint }) => ({ ...taint, value: value || undefined })),
      })),
      additionalManifest: config.additional_manifest && yamlDocuments(config.additional_manifest),
    },
  }
}

async function compare(plan: Plan) {
  const [first, ...rest] = documents(file(plan, 'cluster.yaml'))
  const made = first !== undefined && !migrates(plan)
  expect(file(plan, 'terraform/rancher/main.tf') !== undefined).toBe(made)
  if (!made) return
  rancherVersions.parse(await parseHcl(file(plan, 'terraform/rancher/versions.tf')!.content))
  const { variable, resource, output } = await main(plan)
  const [body] = resource.rancher2_cluster_v2.cluster
  const { metadata, spec } = fitting(clusterSchema, composed(first))
  const { cloudCredentialSecretName, ...others } = spec
  const { machinePools = [], additionalManifest } = spec.rkeConfig
  expect({ name: body.name, namespace: body.fleet_namespace }).toEqual(metadata)
  const ec2 = plan.nodes.source === 'ec2'
  const credential = ec2 ? (cloudCredentialSecretName ?? '${var.cloud_credential}') : undefined
  expect(body.cloud_credential_secret_name).toBe(credential)
  expect(variable !== undefined).toBe(ec2 && cloudCredentialSecretName === undefined)
  expect(output !== undefined).toBe(!ec2)
  expect(JSON.parse(JSON.stringify(asSpec(body)))).toEqual({
    ...others,
    rkeConfig: {
      ...others.rkeConfig,
      machinePools: machinePools.length > 0 ? machinePools.map(({ machineConfigRef: _, ...pool }) => pool) : undefined,
      additionalManifest: additionalManifest && yamlDocuments(additionalManifest),
    },
  })
  checkMachines(body, resource.rancher2_machine_config_v2 ?? {}, rest)
}

/** Each pool refers to a resource that says what the Amazonec2Config says. */
function checkMachines(
  body: TerraformCluster,
  configs: NonNullable<Main['resource']['rancher2_machine_config_v2']>,
  expected: readonly unknown[],
) {
  const pools = body.rke_config[0].machine_pools ?? []
  expect(Object.keys(configs)).toHaveLength(expected.length)
  expect(pools).toHaveLength(expected.length)
  pools.forEach(({ machine_config }, i) => {
    const label = /^\$\{rancher2_machine_config_v2\.([a-z_][\w-]*)\.name\}$/.exec(machine_config[0].name)![1]!
    expect(machine_config[0].kind).toBe(`\${rancher2_machine_config_v2.${label}.kind}`)
    const [{ generate_name, fleet_namespace, amazonec2_config }] = configs[label]!
    const { apiVersion: _, kind, metadata, ...fields } = machineConfigSchema.parse(composed(expected[i]))
    expect(kind).toBe('Amazonec2Config')
    expect({ name: generate_name, namespace: fleet_namespace }).toEqual(metadata)
    const given = Object.entries(amazonec2_config[0]).filter(([, value]) => value !== '')
    expect(Object.fromEntries(given.map(([key, value]) => [camelCase(key), value]))).toEqual(fields)
  })
}

describe("Terraform for Rancher's provider says what cluster.yaml says", () => {
  it.each(presets.map(({ id, plan }) => [id, plan] as const))('of %s', (_, plan) => compare(plan))

  it('of every Plan', async () => {
    await fc.assert(fc.asyncProperty(plans, compare), { numRuns: 60 })
  })
})

describe('the provider', () => {
  const version = async (rancher: string) => {
    const content = file(having({ 'cluster.rancher': rancher }), 'terraform/rancher/versions.tf')!.content
    return rancherVersions.parse(await parseHcl(content)).terraform[0].required_providers[0].rancher2.version
  }

  it.each([['2.14', '~> 14.0'], ['2.12', '~> 8.0'], ['2.99', undefined]])('for Rancher %s', async (rancher, expected) =>
    expect(await version(rancher)).toBe(expected),
  )
})

describe('what only Terraform says', () => {
  it('members, by id or by principal', async () => {
    const members = [
      { user: 'u-7k2mx', role: 'cluster-owner' },
      { user: '', role: 'cluster-owner' },
      { user: 'local://u-abcde', role: 'cluster-member' },
    ]
    const { resource } = await main(having({ 'cluster.members': members }))
    const cluster_id = '${rancher2_cluster_v2.cluster.cluster_v1_id}'
    expect(resource.rancher2_cluster_role_template_binding).toEqual({
      'member-1': [{ name: 'member-1', cluster_id, role_template_id: 'cluster-owner', user_id: 'u-7k2mx' }],
      'member-3': [
        { name: 'member-3', cluster_id, role_template_id: 'cluster-member', user_principal_id: 'local://u-abcde' },
      ],
    })
  })

  it('how existing machines register', async () => {
    const instances = [
      { ...defaultInstance, id: 'i-1', roles: { etcd: true, controlPlane: true, worker: false }, privateDnsName: 'ip-10-0-0-1.ec2.internal' },
      { ...defaultInstance, id: 'i-2', privateDnsName: "a'b" },
      defaultInstance,
    ]
    const plan = having({ 'nodes.source': 'existing', 'nodes.instances': instances })
    const commands = async (naming: string) =>
      (await main(setIn(plan, 'nodes.naming', naming))).output?.registration_commands[0].value
    const command = 'rancher2_cluster_v2.cluster.cluster_registration_token[0].node_command'
    expect(await commands('metadata')).toEqual({
      'i-1': `\${format("%s %s", ${command}, "--etcd --controlplane")}`,
      'i-2': `\${format("%s %s", ${command}, "--worker")}`,
    })
    expect(await commands('explicit')).toMatchObject({
      'i-2': expect.stringContaining(`"--worker --node-name 'a'\\\\''b'"`),
    })
  })

  it('a name for a pool that begins with a digit', async () => {
    const plan = having({ 'nodes.pools.0.name': '3a' })
    expect(Object.keys((await main(plan)).resource.rancher2_machine_config_v2!)).toContain('_3a')
    await compare(plan)
  })
})
