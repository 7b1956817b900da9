import { recognise } from '../kinds'
import { places } from '../places'
import type { MapEntry, Position, Tree } from '../tree'
import type { DocumentKind, ReadProblem } from '../types'
import { parseHcl } from './parse'
import { policyAttributes, policyDocument } from './policies'
import { rancherObjects } from './rancher'
import { treeMaker, type Origin, type TreeMaker } from './tree'
import { HclError, type Block, type Expression, type Span } from './types'

/** A document that Terraform would make. */
export interface TerraformDocument {
  readonly kind: DocumentKind
  readonly root: Tree
  readonly notJson?: Position
}

export interface ReadTerraform {
  readonly documents: readonly TerraformDocument[]
  readonly problems: readonly ReadProblem[]
  /** For edits: what the nodes were made of, and where entries stand. */
  readonly origins: ReadonlyMap<Tree, Origin>
  readonly spans: ReadonlyMap<MapEntry, Span>
}

/** The charts whose values Lariat knows. */
const charts = ['aws-cloud-controller-manager', 'aws-ebs-csi-driver', 'aws-load-balancer-controller']

/** The clusters, machines, policies and charts' values in a Terraform file. Never throws. */
export function readTerraform(text: string): ReadTerraform {
  const maker = treeMaker(text)
  try {
    const { blocks } = parseHcl(text)
    const rancher = rancherObjects(maker, blocks)
    const documents = blocks.flatMap((block) => documentsOf(block, maker, rancher))
    return { documents, problems: maker.problems, origins: maker.origins, spans: maker.spans }
  } catch (error) {
    if (!(error instanceof HclError)) throw error
    const problem: ReadProblem = { code: error.code, at: places(text)(error.offset), said: error.message }
    return { documents: [], problems: [problem], origins: new Map(), spans: new Map() }
  }
}

function documentsOf(block: Block, maker: TreeMaker, rancher: ReturnType<typeof rancherObjects>): TerraformDocument[] {
  const [type = ''] = block.labels
  if (block.type === 'data') {
    return type === 'aws_iam_policy_document' ? known(policyDocument(maker, block)) : []
  }
  if (block.type !== 'resource') return []
  if (type === 'rancher2_cluster_v2') {
    return [{ kind: 'cluster', root: rancher.clusterObject(block) }, ...manifest(block, maker)]
  }
  if (type === 'rancher2_machine_config_v2') {
    const root = rancher.machineConfig(block)
    return root ? [{ kind: 'machine-config', root }] : []
  }
  if (type === 'helm_release' || type === 'rancher2_app_v2') return values(block, maker)
  const names = Object.hasOwn(policyAttributes, type) ? policyAttributes[type]! : []
  const own = names.map((name) => attribute(block, name))
  const inline = block.body.blocks.filter((one) => one.type === 'inline_policy').map((one) => attribute(one, 'policy'))
  return [...own, ...inline].flatMap((value) => (value ? policy(value, maker) : []))
}

function policy(value: Expression, maker: TreeMaker): TerraformDocument[] {
  const notJson = maker.notJson(value)
  return known(maker.decoded(value)).map((one) => (notJson ? { ...one, notJson } : one))
}

/** A manifest that a function makes has no text of its own. */
function manifest({ body }: Block, maker: TreeMaker): TerraformDocument[] {
  const config = body.blocks.find(({ type }) => type === 'rke_config')
  const value = config && attribute(config, 'additional_manifest')
  return value?.kind === 'call' ? known(maker.decoded(value)) : []
}

/** The values of a chart: a list of texts, or one. */
function values(block: Block, maker: TreeMaker): TerraformDocument[] {
  const chart = attribute(block, 'chart') ?? attribute(block, 'chart_name')
  const name = chart?.kind === 'literal' && typeof chart.value === 'string' ? chart.value : ''
  const value = attribute(block, 'values')
  if (!value || !charts.includes(name.split('/').at(-1) ?? '')) return []
  const texts = value.kind === 'list' ? value.items : [value]
  const roots = texts.map((one) => maker.decoded(one)).filter(({ type }) => type === 'map')
  return roots.map((root) => ({ kind: 'helm-values', root }))
}

function known(tree: Tree): TerraformDocument[] {
  const { kind, root } = recognise(tree)
  return kind === 'other' ? [] : [{ kind, root }]
}

const attribute = ({ body }: Block, name: string): Expression | undefined =>
  body.attributes.findLast((one) => one.name === name)?.value
