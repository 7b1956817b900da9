import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { configKeys } from '@/lib/catalog/config-keys'
import { positionAt, type Tree } from '@/lib/documents/tree'
import type { BroughtDocument, DocumentKind } from '@/lib/documents/types'
import { documentRules } from '.'

const at = { line: 1, column: 1 }
const kinds: readonly DocumentKind[] = [
  'cluster', 'machine-config', 'helm-chart', 'helm-values', 'rke1', 'iam-policy', 'iam-trust', 'plan', 'shell', 'other',
]
const words = [
  'spec', 'rkeConfig', 'machineGlobalConfig', 'machineSelectorConfig', 'machineLabelSelector', 'matchLabels',
  'matchExpressions', 'config', 'machinePools', 'taints', 'machineConfigRef', 'name', 'metadata', 'kubernetesVersion',
  'additionalManifest', 'kind', 'chart', 'version', 'args', 'tolerations', 'nodeSelector', 'clusterRoleRules', 'image',
  'tag', 'key', 'values', 'effect', 'tags', 'iamInstanceProfile', 'securityGroup', 'controlPlaneRole', 'etcdRole',
  'node-role.kubernetes.io/control-plane',
  'Statement', 'Action', 'Resource', 'Effect', '__proto__', 'constructor', 'toString', ...configKeys.rke2,
]
const texts = [
  'aws', 'external', 'cloud-provider=external', 'v1.34.10+rke2r1', 'v1.30.1+rke2r1', 'v1.34.1+k3s1', '--v=5', 'true', '',
  'Exists', 'aws-cloud-controller-manager', 'HelmChart', 'Allow', 'ec2:*', 'additionalManifest: |\n  a: b\n',
  'feature-gates=CSIMigrationAWS=false',
]
const scalar = fc.oneof(fc.constantFrom(...texts), fc.string(), fc.double(), fc.boolean(), fc.constant(null))
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 7, withCrossShrink: true },
    scalar.map((value): Tree => ({ type: 'scalar', value, at })),
    fc.array(tie('tree'), { maxLength: 4 }).map((items): Tree => ({ type: 'list', items, at })),
    fc
      .array(fc.tuple(fc.oneof(fc.constantFrom(...words), fc.string()), tie('tree')), { maxLength: 6 })
      .map((all): Tree => ({ type: 'map', entries: all.map(([key, value]) => ({ key, keyAt: at, value })), at })),
    fc.string().map((text): Tree => ({ type: 'opaque', text, at })),
  ),
}))
/** Trees at the places where rules look. */
const paths = [[], ['spec'], ['spec', 'rkeConfig'], ['spec', 'rkeConfig', 'machineGlobalConfig']]
const placed = fc.tuple(tree, fc.constantFrom(...paths)).map(([inner, path]) =>
  path.reduceRight<Tree>((value, key) => ({ type: 'map', entries: [{ key, keyAt: at, value }], at }), inner),
)
const documentOf = (kind: DocumentKind, root: Tree, index: number): BroughtDocument => {
  const home = { hops: [{ path: [], index }], base: [], wrapped: [] }
  return { file: 'a', format: 'yaml', kind, root, home }
}
const documents = fc
  .array(fc.tuple(fc.constantFrom(...kinds), placed), { minLength: 1, maxLength: 3 })
  .map((all) => all.map(([kind, root], index) => documentOf(kind, root, index)))

describe('rules over documents', () => {
  it('throw on no tree, and point at a place', () => {
    fc.assert(
      fc.property(documents, (bundle) => {
        for (const document of bundle) {
          for (const rule of documentRules.filter((one) => one.kinds.includes(document.kind))) {
            for (const finding of rule.check(document, bundle)) {
              expect(positionAt(document.root, finding.path)).toEqual(at)
              rule.fix?.edits(document, finding, bundle)
            }
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})
