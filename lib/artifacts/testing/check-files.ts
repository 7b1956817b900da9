import { expect } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { partitionOf } from '@/lib/catalog/regions'
import { chartValues } from '@/lib/derive/chart-values'
import { clusterTagKey } from '@/lib/derive/cluster-tag'
import { namedPools } from '@/lib/derive/machine-configs'
import { nodeGroups } from '@/lib/derive/nodes'
import { credentialPermissionReasons, credentialPolicy, nodePolicy } from '@/lib/derive/policies'
import { nodeSelector, schedulable, type Toleration } from '@/lib/derive/scheduling'
import type { Plan } from '@/lib/plan/schema'
import { ebsHelmChartSchema, lbcValuesSchema, snapshotClassSchema, storageClassSchema } from '../add-on-schema'
import {
  clusterSchema,
  helmChartSchema,
  machineConfigSchema,
  nodeTemplateSchema,
  policySchema,
  rke1Schema,
  tagsSchema,
  trustSchema,
  valuesSchema,
} from '../schema'
import type { Artifact } from '../types'
import { migrates } from '../produces'
import { columns } from '../wrap'
import { documents } from './documents'

/** Holds the files of one Plan to everything that is known of them: they parse, follow their schemas and agree. */
export function checkFiles(plan: Plan, artifacts: readonly Artifact[]): void {
  for (const artifact of artifacts) checkText(artifact, plan)
  const byPath = new Map(artifacts.map((artifact) => [artifact.path, artifact]))
  checkCluster(plan, byPath.get('cluster.yaml'))
  checkRke1(plan, artifacts)
  const chart = documents(byPath.get('aws-ccm/helmchart.yaml'))[0]
  if (chart) checkHelmChart(plan, chart)
  const values = documents(byPath.get('aws-ccm/values.yaml'))[0]
  if (values) expect(json(valuesSchema.parse(values))).toBe(json(chartValues(plan)))
  checkNodePolicies(plan, byPath)
  checkCredential(plan, byPath.get('iam/rancher-credential.json'))
  checkLoadBalancerController(plan, byPath)
  checkTags(plan, JSON.parse(byPath.get('tags.json')!.content))
}

function checkNodePolicies(plan: Plan, byPath: ReadonlyMap<string, Artifact>) {
  trustSchema.parse(JSON.parse(byPath.get('iam/trust.json')!.content))
  for (const profile of ['control-plane', 'worker'] as const) {
    const policy = policySchema.parse(JSON.parse(byPath.get(`iam/${profile}.json`)!.content))
    expect(policy).toEqual(nodePolicy(plan, profile))
    const sids = policy.Statement.flatMap(({ Sid }) => Sid ?? [])
    expect(new Set(sids).size).toBe(sids.length)
  }
}

const json = (value: unknown) => JSON.stringify(value)

function checkText({ path, language, content, preamble, notes }: Artifact, plan: Plan) {
  expect(content.endsWith('\n') && !content.endsWith('\n\n')).toBe(true)
  const lines = content.split('\n')
  if (partitionOf(plan.aws.region).id !== 'aws') expect(content).not.toContain('arn:aws:')
  for (const note of notes) expect(lines[note.line - 1]).toMatch(/\S/)
  if (language !== 'yaml') return
  expect(content).not.toMatch(/\ue000\d/)
  // The link that opens the wizard stands in one line.
  for (const line of lines.slice(preamble)) if (/^\s*# /.test(line)) expect(columns(line)).toBeLessThanOrEqual(100)
  expect(json(documents({ path, language, content, notes }, '1.1'))).toBe(
    json(documents({ path, language, content, notes }, '1.2')),
  )
}

function checkCluster(plan: Plan, artifact: Artifact | undefined) {
  const [first, ...rest] = documents(artifact)
  if (!first) return
  const { spec } = clusterSchema.parse(first)
  expect(spec.kubernetesVersion).toBe(plan.cluster.kubernetes)
  const { additionalManifest, machinePools } = spec.rkeConfig
  const external = plan.cluster.provider === 'external'
  expect(additionalManifest !== undefined).toBe(external && plan.helm.delivery === 'additional-manifest')
  // Both would initialise nodes; RKE2 turns its own off by itself where the provider is inside Kubernetes.
  expect(spec.rkeConfig.machineGlobalConfig['disable-cloud-controller']).toBe(external ? true : undefined)
  if (additionalManifest) checkManifest(plan, additionalManifest)
  const configs = rest.map((document) => machineConfigSchema.parse(document))
  expect(configs.map(({ metadata }) => metadata.name)).toEqual(
    (machinePools ?? []).map(({ machineConfigRef }) => machineConfigRef.name),
  )
  expect(configs).toHaveLength(plan.nodes.source === 'ec2' ? namedPools(plan).length : 0)
  for (const { tags } of configs) checkPoolTags(plan, tags ?? '')
}

/** RKE1 has the one file and the templates, and never the other. */
function checkRke1(plan: Plan, artifacts: readonly Artifact[]) {
  const file = artifacts.find(({ path }) => path === 'cluster.yml')
  const templates = artifacts.filter(({ path }) => path.startsWith('node-templates/'))
  if (!file) return expect(templates).toEqual([])
  expect(artifacts.map(({ path }) => path)).not.toContain('cluster.yaml')
  const config = rke1Schema.parse(documents(file)[0]).rancher_kubernetes_engine_config
  expect(config.kubernetes_version).toBe(plan.cluster.kubernetes)
  expect(config.cloud_provider.name).toBe(plan.cluster.provider === 'external' ? 'external-aws' : 'aws')
  expect(templates).toHaveLength(plan.nodes.source === 'ec2' && !migrates(plan) ? namedPools(plan).length : 0)
  for (const { content } of templates) {
    checkPoolTags(plan, nodeTemplateSchema.parse(JSON.parse(content)).amazonec2Config.tags ?? '')
  }
}

/** The cloud controller first; what needs nodes that it has initialised comes after. */
function checkManifest(plan: Plan, manifest: string) {
  const [first, ...rest] = parseAllDocuments(manifest, { version: '1.1' }).map((one) => one.toJS() as unknown)
  checkHelmChart(plan, first)
  const { ebs, snapshots } = plan.storage
  const volumes = [ebsHelmChartSchema, storageClassSchema, ...(snapshots ? [snapshotClassSchema] : [])]
  expect(rest).toHaveLength(ebs ? volumes.length : 0)
  rest.forEach((one, i) => volumes[i]?.parse(one))
}

function checkCredential(plan: Plan, artifact: Artifact | undefined) {
  expect(artifact !== undefined).toBe(plan.nodes.source === 'ec2')
  if (!artifact) return
  const policy = policySchema.parse(JSON.parse(artifact.content))
  expect(policy).toEqual(credentialPolicy(plan))
  const sids = policy.Statement.flatMap(({ Sid }) => Sid ?? [])
  expect(new Set(sids).size).toBe(policy.Statement.length)
  const actions = [...new Set(policy.Statement.flatMap(({ Action }) => Action))]
  expect(credentialPermissionReasons(plan).map(({ action }) => action)).toEqual(actions)
  // Each action stands in the file with its reason.
  const ofActions = artifact.notes.filter(({ path }) => path[2] === 'Action' && path.length === 4)
  expect(ofActions.length).toBe(policy.Statement.flatMap(({ Action }) => Action).length)
  for (const action of ['ec2:RunInstances', 'ec2:TerminateInstances', 'iam:PassRole']) expect(actions).toContain(action)
}

function checkLoadBalancerController(plan: Plan, byPath: ReadonlyMap<string, Artifact>) {
  const values = byPath.get('aws-load-balancer-controller/values.yaml')
  const policy = byPath.get('iam/load-balancer-controller.json')
  expect([values, policy].map((one) => one !== undefined)).toEqual(
    Array(2).fill(plan.features.loadBalancerController !== 'none'),
  )
  if (!values || !policy) return
  lbcValuesSchema.parse(documents(values)[0])
  const ofActions = policy.notes.filter(({ path }) => path[2] === 'Action' && path.length === 3)
  expect(policySchema.parse(JSON.parse(policy.content)).Statement).toHaveLength(ofActions.length)
}

/** As rancher-machine reads it: split at every comma, taken in pairs. */
function checkPoolTags(plan: Plan, tags: string) {
  const parts = tags === '' ? [] : tags.split(',')
  expect(parts.length % 2).toBe(0)
  const keys = parts.filter((_, i) => i % 2 === 0)
  expect(new Set(keys).size).toBe(keys.length)
  const expressible = !clusterTagKey(plan).includes(',') && clusterTagKey(plan) !== 'kubernetes.io/cluster/'
  expect(keys.filter((key) => key.startsWith('kubernetes.io/cluster/'))).toEqual(
    expressible ? [clusterTagKey(plan)] : [],
  )
}

function checkHelmChart(plan: Plan, document: unknown) {
  const { spec } = helmChartSchema.parse(document)
  const values = valuesSchema.parse(parse(spec.valuesContent, { version: '1.1' }))
  expect(json(values)).toBe(json(chartValues(plan)))
  for (const group of nodeGroups(plan).filter(({ roles }) => roles.controlPlane)) {
    expect(schedulable(group, nodeSelector(plan), values.tolerations as Toleration[])).toBe(true)
  }
}

function checkTags(plan: Plan, document: unknown) {
  const { resources } = tagsSchema.parse(document)
  for (const { type, tags } of resources) {
    const cluster = Object.keys(tags).filter((key) => key.startsWith('kubernetes.io/cluster/'))
    if (type !== 'pool') expect(cluster).toEqual([clusterTagKey(plan)])
    else expect(cluster.length).toBeLessThanOrEqual(1)
  }
}
