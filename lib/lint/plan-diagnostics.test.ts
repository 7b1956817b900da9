import { describe, expect, it } from 'vitest'
import { generate } from '@/lib/artifacts'
import { readFile } from '@/lib/documents/read'
import { stripped } from '@/lib/import/testing/stripped'
import { presets } from '@/lib/plan/presets'
import { rules } from '@/lib/rules'
import { lint } from './lint'
import { planDiagnostics } from './plan-diagnostics'
import { heardWith, silentFor, supersededBy } from './plan-rules'
import { documentRules } from './rules'
import { documentFixtures } from './testing/fixtures'
import { filesOf } from './testing/fixture'

const machine = (fields: string) =>
  `apiVersion: rke-machine-config.cattle.io/v1\nkind: Amazonec2Config\nmetadata:\n  name: a\n${fields}`

/** What Plan rules say of a file, as `line LAR-nnn`. */
const said = (text: string, name = 'a.yaml') =>
  planDiagnostics([readFile({ name, text })], []).map(({ at, rule }) => `${at.line} ${rule.id}`)

describe('planDiagnostics', () => {
  it.each([
    ['a region that Lariat does not know', machine('region: eu-nowhere-1\n'), '5 LAR-011'],
    ['an instance type', machine('instanceType: big\n'), '5 LAR-112'],
    ['a namespace', 'apiVersion: provisioning.cattle.io/v1\nkind: Cluster\nmetadata: {namespace: A b}\nspec: {}\n', '3 LAR-005'],
    ['a schedule', 'spec:\n  rkeConfig:\n    etcd:\n      snapshotScheduleCron: often\n', '4 LAR-660'],
    ['a registry', 'spec:\n  rkeConfig:\n    registries:\n      mirrors:\n        a.example.com: {endpoint: [b]}\n', '5 LAR-672'],
    ['an argument', 'hostNetworking: true\nargs:\n  - --v=2\n  - --a b\n', '4 LAR-408'],
  ])('finds %s at its line', (_, text, expected) => {
    expect(said(text)).toContain(expected)
  })

  it('says nothing of what no document says', () => {
    expect(said('spec:\n  rkeConfig:\n    machineGlobalConfig:\n      cni: calico\n')).toEqual([])
    expect(said('hostNetworking: true\nimage: {tag: v1.30.10}\n')).toEqual([])
    expect(said('rancher_kubernetes_engine_config:\n  cloud_provider: {name: aws}\n', 'cluster.yml')).not.toContain('2 LAR-026')
  })

  it('lets a cluster that is there have the name Rancher gave it', () => {
    const named = (metadata: string, rest: string) =>
      said(`apiVersion: provisioning.cattle.io/v1\nkind: Cluster\nmetadata: ${metadata}\n${rest}`)
    expect(named('{name: c-x7k2p}', 'spec: {rkeConfig: {}}\n')).toContain('3 LAR-004')
    expect(named('{name: c-x7k2p, uid: a}', 'spec: {rkeConfig: {}}\n')).toEqual([])
    expect(named('{name: c-x7k2p}', 'spec: {rkeConfig: {}}\nstatus: {ready: true}\n')).toEqual([])
    expect(named('{name: local}', 'spec: {}\n')).toEqual([])
  })

  it('takes no arguments from the values of another chart', () => {
    expect(said('args: [--v=2, --use-service-account-credentials=true]\nimage: {repository: a/prometheus}\n')).toEqual([])
  })

  it.each(presets)('finds no error and no warning in what Lariat makes of $id', ({ plan }) => {
    const files = generate(plan, 'en')
    const bring = (texts: readonly string[]) =>
      planDiagnostics(files.map(({ path }, index) => readFile({ name: path, text: texts[index] ?? '' })), [])
        .filter(({ rule }) => rule.severity !== 'info')
        .map(({ file, rule }) => `${file} ${rule.id}`)
    expect(bring(files.map(({ content }) => content))).toEqual([])
    expect(bring(files.map(stripped))).toEqual([])
    const alone = files.flatMap((file) => planDiagnostics([readFile({ name: file.path, text: stripped(file) })], []))
    expect(alone.filter(({ rule }) => rule.severity !== 'info').map(({ file, rule }) => `${file} ${rule.id}`)).toEqual([])
  })
})

describe('supersededBy', () => {
  it('names rules that there are', () => {
    const known = new Set<string>([...rules, ...documentRules].map(({ id }) => id))
    const named = [...Object.entries(supersededBy).flatMap(([id, others]) => [id, ...others]), ...Object.keys({ ...heardWith, ...silentFor })]
    expect(named.filter((id) => !known.has(id))).toEqual([])
  })

  it('leaves no rule of Plans to repeat, at the same line, what a rule of documents says', () => {
    const twice = Object.values(documentFixtures).flatMap(({ broken }) =>
      broken.flatMap(([brought]) => {
        const { diagnostics } = lint(filesOf(brought))
        return diagnostics.flatMap((one) =>
          (supersededBy[one.rule.id] ?? []).filter((id) =>
            diagnostics.some((other) => other.rule.id === id && other.file === one.file && other.at.line === one.at.line),
          ),
        )
      }),
    )
    expect(twice).toEqual([])
  })

  it('is needed: each pair meets in a document', () => {
    const met = new Set(
      Object.values(documentFixtures).flatMap(({ broken }) =>
        broken.flatMap(([brought]) => {
          const read = filesOf(brought).map(readFile)
          const plan = planDiagnostics(read, [])
          const { diagnostics } = lint(filesOf(brought))
          return plan.flatMap((one) =>
            diagnostics.filter(({ file, at }) => file === one.file && at.line === one.at.line).map(({ rule }) => `${one.rule.id} ${rule.id}`),
          )
        }),
      ),
    )
    const pairs = Object.entries(supersededBy).flatMap(([id, others]) => others.map((other) => `${id} ${other}`))
    expect(pairs.filter((pair) => !met.has(pair))).toEqual([])
  })
})
