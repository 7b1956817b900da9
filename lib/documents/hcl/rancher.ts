import { entriesOf, type MapEntry, type Tree } from '../tree'
import { own } from './own'
import type { TreeMaker } from './tree'
import type { Attribute, Block, Body, Expression } from './types'

/**
 * How a block of Rancher's provider becomes a map of Rancher's own objects:
 * rancher/terraform-provider-rancher2 rancher2/structure_cluster_v2*.go @ c37fdac6. What is not named is camel case.
 */
interface Shape {
  readonly names?: Readonly<Record<string, string>>
  /** Blocks that are written once per item of a list. */
  readonly lists?: readonly string[]
  /** Blocks that are written once per entry of a map, by the attribute that is its key. */
  readonly keyed?: Readonly<Record<string, string>>
  /** Texts of YAML or JSON that are maps in Rancher's objects. */
  readonly decoded?: readonly string[]
  /** Texts also where a number is written. */
  readonly texts?: readonly string[]
  readonly left?: readonly string[]
  readonly blocks?: Readonly<Record<string, Shape>>
}

/** What Terraform itself takes in a resource. */
const meta = ['count', 'for_each', 'provider', 'depends_on', 'lifecycle', 'timeouts', 'dynamic', 'provisioner', 'connection']

const agent: Shape = {
  lists: ['append_tolerations', 'override_resource_requirements'],
  decoded: ['override_affinity'],
}

const pool: Shape = {
  // `labels` and `annotations` are those of the MachineDeployment.
  names: {
    machine_config: 'machineConfigRef',
    machine_labels: 'labels',
    labels: 'machineDeploymentLabels',
    annotations: 'machineDeploymentAnnotations',
    node_startup_timeout_seconds: 'nodeStartupTimeout',
    unhealthy_node_timeout_seconds: 'unhealthyNodeTimeout',
    node_drain_timeout: 'drainBeforeDeleteTimeout',
  },
  lists: ['taints'],
}

const rkeConfig: Shape = {
  lists: ['machine_pools', 'machine_selector_config', 'machine_selector_files'],
  decoded: ['machine_global_config', 'chart_values'],
  left: ['local_auth_endpoint'],
  blocks: {
    machine_pools: pool,
    machine_selector_config: { decoded: ['config'], blocks: { machine_label_selector: { lists: ['match_expressions'] } } },
    machine_selector_files: {
      lists: ['file_sources'],
      blocks: { machine_label_selector: { lists: ['match_expressions'] } },
    },
    etcd: {
      names: { s3_config: 's3' },
      blocks: { s3_config: { names: { endpoint_ca: 'endpointCA', skip_ssl_verify: 'skipSSLVerify' } } },
    },
    registries: {
      keyed: { configs: 'hostname', mirrors: 'hostname' },
      blocks: {
        configs: { names: { insecure: 'insecureSkipVerify' } },
        mirrors: { names: { endpoints: 'endpoint', rewrites: 'rewrite' } },
      },
    },
    upgrade_strategy: { texts: ['control_plane_concurrency', 'worker_concurrency'] },
  },
}

const cluster: Shape = {
  names: { local_auth_endpoint: 'localClusterAuthEndpoint' },
  lists: ['agent_env_vars'],
  left: ['name', 'fleet_namespace', 'labels', 'annotations', 'resource_version'],
  blocks: {
    rke_config: rkeConfig,
    cluster_agent_deployment_customization: agent,
    fleet_agent_deployment_customization: agent,
  },
}

const reference = /^rancher2_machine_config_v2\.([\w-]+)\.(name|kind)$/
const camelCase = (key: string) => key.replaceAll(/_([a-z\d])/g, (_, letter: string) => letter.toUpperCase())
const snakeCase = (key: string) => key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const literalOf = (body: Body, name: string) => {
  const value = body.attributes.findLast((one) => one.name === name)?.value
  return value?.kind === 'literal' && typeof value.value === 'string' ? value.value : undefined
}

/** Trees of Rancher's objects out of resources; `all` are the blocks of the file, for what refers to each other. */
export function rancherObjects(maker: TreeMaker, all: readonly Block[]) {
  const configs = new Map(
    all.filter(({ labels: [type] }) => type === 'rancher2_machine_config_v2')
      .map(({ labels: [, label = ''], body }) => [label, literalOf(body, 'generate_name') ?? label]),
  )

  function map(block: Block, shape: Shape): Tree {
    const { attributes, blocks } = block.body
    const name = (key: string) => own(shape.names, key) ?? camelCase(key)
    const taken = (key: string) => !meta.includes(key) && !shape.left?.includes(key)
    const plain = attributes.filter((one) => taken(one.name)).flatMap((one) => {
      const value = valueOf(one, shape)
      return value ? [maker.entry(name(one.name), one.span, value)] : []
    })
    const types = [...new Set(blocks.map(({ type }) => type))].filter(taken)
    const nested = types.map((type) => nestedEntry(name(type), blocks.filter((one) => one.type === type), type, shape))
    const spell = (key: string) => Object.entries(shape.names ?? {}).find(([, other]) => other === key)?.[0] ?? snakeCase(key)
    const tree: Tree = { type: 'map', entries: [...plain, ...nested], at: maker.place(block.span.from) }
    return maker.made(tree, { kind: 'body', body: block.body, spell })
  }

  function nestedEntry(key: string, blocks: readonly Block[], type: string, shape: Shape): MapEntry {
    const [first] = blocks as readonly [Block]
    const inner = own(shape.blocks, type) ?? {}
    const at = maker.place(first.span.from)
    const keyed = own(shape.keyed, type)
    if (keyed !== undefined) {
      const entries = blocks.map((one) =>
        maker.entry(literalOf(one.body, keyed) ?? '', one.span, map(one, { ...inner, left: [keyed] })),
      )
      return { key, keyAt: at, value: { type: 'map', entries, at } }
    }
    if (shape.lists?.includes(type)) {
      return { key, keyAt: at, value: { type: 'list', items: blocks.map((one) => map(one, inner)), at } }
    }
    return maker.entry(key, first.span, map(first, inner))
  }

  /** An empty text is how the provider's required attributes are left out. */
  function valueOf({ name, value }: Attribute, { decoded = [], texts = [] }: Shape): Tree | undefined {
    if (value.kind === 'literal' && (value.value === '' || value.value === null)) return undefined
    if (decoded.includes(name)) return maker.decoded(value)
    const tree = maker.tree(resolved(value))
    return texts.includes(name) && tree.type === 'scalar' && typeof tree.value === 'number' ? asText(tree, value) : tree
  }

  const asText = (tree: Tree & { type: 'scalar' }, expression: Expression) =>
    maker.made({ ...tree, value: String(tree.value) }, { kind: 'expression', expression })

  /** A pool names its machine config by the resource. */
  function resolved(value: Expression): Expression {
    const [, label = '', field] = reference.exec(value.kind === 'opaque' ? value.code : '') ?? []
    if (field === 'kind') return { kind: 'literal', value: 'Amazonec2Config', span: value.span }
    const name = field && configs.get(label)
    return name === undefined || name === '' ? value : { kind: 'literal', value: name, span: value.span }
  }

  /** An object with what every one of them has. */
  function object(block: Block, name: string, apiVersion: string, kind: string, rest: readonly MapEntry[]): Tree {
    const at = maker.place(block.span.from)
    const entry = (key: string, value: Tree): MapEntry => ({ key, keyAt: at, value })
    const text = (value: string): Tree => ({ type: 'scalar', value, at })
    const named = block.body.attributes.flatMap((one) => {
      const key = own({ [name]: 'name', fleet_namespace: 'namespace', labels: 'labels', annotations: 'annotations' }, one.name)
      return key === undefined ? [] : [maker.entry(key, one.span, maker.tree(one.value))]
    })
    const metadata: Tree = { type: 'map', at, entries: named }
    const head = [entry('apiVersion', text(apiVersion)), entry('kind', text(kind)), entry('metadata', metadata)]
    return { type: 'map', at, entries: [...head, ...rest] }
  }

  /** `rancher2_cluster_v2` as the Cluster object. */
  function clusterObject(block: Block): Tree {
    const at = maker.place(block.span.from)
    const spec: MapEntry = { key: 'spec', keyAt: at, value: map(block, cluster) }
    return object(block, 'name', 'provisioning.cattle.io/v1', 'Cluster', [spec])
  }

  /** `rancher2_machine_config_v2` as the Amazonec2Config; undefined for machines of other clouds. */
  function machineConfig(block: Block): Tree | undefined {
    const config = block.body.blocks.find(({ type }) => type === 'amazonec2_config')
    if (!config) return undefined
    const names = config.body.attributes.map(({ name }) => name)
    const entries = entriesOf(map(config, { texts: names }))
    const whole = object(block, 'generate_name', 'rke-machine-config.cattle.io/v1', 'Amazonec2Config', entries)
    return maker.made(whole, { kind: 'body', body: config.body, spell: snakeCase })
  }

  return { clusterObject, machineConfig }
}
