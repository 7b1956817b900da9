import { describe, expect, it } from 'vitest'
import { editFile, type Edit } from './edit'
import { readFile } from './read'
import type { DocumentKind } from './types'

function edited(text: string, kind: DocumentKind, edit: Edit) {
  const document = readFile({ name: 'a', text }).documents.find((one) => one.kind === kind)
  return editFile(text, document!, edit)
}

const cluster = `# mine
spec:
    rkeConfig:   # kept
        machineGlobalConfig: {cni: calico}
        machineSelectorConfig:
        - config:
          disable-cloud-controller: true   # why
          # and this
          kubelet-arg:
          - cloud-provider=external
          machineLabelSelector: {}
        additionalManifest: |-
            apiVersion: helm.cattle.io/v1
            kind: HelmChart
            spec:
              valuesContent: |-
                args:
                  - --v=5   # loud
`

describe('editFile', () => {
  it('sets a value, and leaves every other line as it is', () => {
    const set: Edit = { op: 'set', path: ['spec', 'rkeConfig', 'machineGlobalConfig', 'cni'], value: 'canal' }
    expect(edited(cluster, 'cluster', set)).toBe(cluster.replace('cni: calico', 'cni: canal'))
  })

  it('deletes, and takes away what becomes empty', () => {
    const path = ['spec', 'rkeConfig', 'machineGlobalConfig', 'cni']
    expect(edited(cluster, 'cluster', { op: 'delete', path })).toBe(cluster.replace('        machineGlobalConfig: {cni: calico}\n', ''))
  })

  it('keeps the comment above what it deletes', () => {
    const text = 'args: # a\n  - x\n  # b\n  - y\n# c\nnodeSelector: {}\n'
    expect(edited(text, 'helm-values', { op: 'delete', path: ['args', 1] })).toBe('args: # a\n  - x\n  # b\n# c\nnodeSelector: {}\n')
    expect(edited(text, 'helm-values', { op: 'delete', path: ['nodeSelector'] })).toBe('args: # a\n  - x\n  # b\n  - y\n# c\n')
  })

  it('moves entries with their comments', () => {
    const entry = ['spec', 'rkeConfig', 'machineSelectorConfig', 0]
    const move = (key: string): Edit => ({ op: 'move', path: [...entry, key], to: [...entry, 'config', key] })
    const one = edited(cluster, 'cluster', move('disable-cloud-controller'))!
    const both = edited(one, 'cluster', move('kubelet-arg'))!
    expect(both).toContain('# why')
    expect(both).toContain('# and this')
    const { root } = readFile({ name: 'a', text: both }).documents[0]!
    expect(JSON.stringify(root)).not.toContain('null')
    expect(both.split('\n').slice(0, 5)).toEqual(cluster.split('\n').slice(0, 5))
  })

  it('renames where an entry stands', () => {
    const path = ['spec', 'rkeConfig', 'machineGlobalConfig']
    const to = ['spec', 'rkeConfig', 'other']
    expect(edited(cluster, 'cluster', { op: 'move', path, to })).toBe(cluster.replace('machineGlobalConfig', 'other'))
  })

  it('leaves blank lines where they stand', () => {
    const text = 'args:\n  - x\n\n\n# where\nnodeSelector: {a: b}\n\ntolerations: []\n'
    const append: Edit = { op: 'append', path: ['args'], value: 'y' }
    expect(edited(text, 'helm-values', append)).toBe(text.replace('- x\n', '- x\n  - y\n'))
    const set: Edit = { op: 'set', path: ['nodeSelector', 'a'], value: 'c' }
    expect(edited(text, 'helm-values', set)).toBe(text.replace('a: b', 'a: c'))
    const last = 'tolerations: []\nargs:\n  - x\n\n'
    expect(edited(last, 'helm-values', append)).toBe('tolerations: []\nargs:\n  - x\n  - y\n\n')
    const json = '{\n\n  "Version": "2012-10-17",\n\n  "Statement": [\n    1\n\n  ]\n}\n'
    const append2: Edit = { op: 'append', path: ['Statement'], value: 2 }
    expect(edited(json, 'iam-policy', append2)).toBe(json.replace('1\n', '1,\n    2\n'))
  })

  it.each<[string, string, string | null]>([
    ['a list', 'args:\n  - x\n', 'args:\n  - x\n  - y\n'],
    ['no list yet', 'args:\nimage: {}\n', 'args:\n  - y\nimage: {}\n'],
    ['a scalar, which stays', 'args: x # why\nimage: {}\n', 'args:\n  - x # why\n  - y\nimage: {}\n'],
    ['a map, which is no list', 'args:\n  x: 1\n', null],
    ['an alias', 'image: &x [z]\nargs: *x\n', null],
    ['a list of JSON', '{\n  "args": ["x"]\n}', '{\n  "args": [\n    "x",\n    "y"\n  ]\n}'],
    ['no list yet in JSON', '{\n  "args": null\n}', '{\n  "args": [\n    "y"\n  ]\n}'],
    ['a scalar of JSON', '{\n  "args": "x"\n}', '{\n  "args": [\n    "x",\n    "y"\n  ]\n}'],
    ['a map of JSON', '{"args": {"x": 1}}', null],
  ])('appends to %s', (_, text, after) => {
    const [document] = readFile({ name: 'a', text }).documents
    expect(editFile(text, document!, { op: 'append', path: ['args'], value: 'y' })).toBe(after)
  })

  it('edits documents in documents', () => {
    const set: Edit = { op: 'set', path: ['args', 0], value: '--v=2' }
    expect(edited(cluster, 'helm-values', set)).toContain('                  - --v=2')
    expect(edited(cluster, 'helm-values', set)).toContain('# loud')
    const append: Edit = { op: 'append', path: ['tolerations'], value: { operator: 'Exists' } }
    expect(edited(cluster, 'helm-values', append)).toContain('tolerations:')
  })

  it('edits fragments in their own place', () => {
    expect(edited("- '--v=5'\n", 'helm-values', { op: 'set', path: ['args', 0], value: '--v=2' })).toBe("- --v=2\n")
  })

  it('keeps JSON in its own layout', () => {
    const policy = '{\n    "Version": "2012-10-17",\n    "Statement": [{"Effect": "Allow"}]\n}\n'
    const set: Edit = { op: 'set', path: ['Version'], value: '2008-10-17' }
    expect(edited(policy, 'iam-policy', set)).toContain('    "Version": "2008-10-17"')
    const wide = '{\n    "Version": "2012-10-17",\n    "Statement": [\n        {\n            "Effect": "Allow"\n        }\n    ]\n}\n'
    expect(edited(wide, 'iam-policy', set)).toBe(wide.replace('2012', '2008'))
  })

  it('keeps the line ends of Windows', () => {
    const windows = cluster.replaceAll('\n', '\r\n')
    const set: Edit = { op: 'set', path: ['spec', 'rkeConfig', 'machineGlobalConfig', 'cni'], value: 'canal' }
    expect(edited(windows, 'cluster', set)).toBe(windows.replace('cni: calico', 'cni: canal'))
  })

  it('gives nothing where the text has no place for it', () => {
    expect(edited(cluster, 'cluster', { op: 'delete', path: ['nowhere'] })).toBeNull()
    expect(edited('a: &x {b: 1}\nspec: {rkeConfig: *x}\n', 'cluster', { op: 'set', path: ['spec', 'rkeConfig', 'b'], value: 2 })).toBeNull()
  })

  it('gives nothing where an alias would be left without its anchor', () => {
    const text = (first: string, second: string) => `a: ${first}\nb: ${second}\nspec: {rkeConfig: {}}\n`
    expect(edited(text('&x 1', '*x'), 'cluster', { op: 'delete', path: ['a'] })).toBeNull()
    expect(edited(text('*x', '&x 1'), 'cluster', { op: 'set', path: ['c'], value: 1 })).toBeNull()
  })
})
