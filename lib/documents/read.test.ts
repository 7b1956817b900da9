import { describe, expect, it } from 'vitest'
import { readFile } from './read'
import { entriesOf, nodeAt, plain, positionAt, textOf } from './tree'

const cluster = `# mine
apiVersion: provisioning.cattle.io/v1
kind: Cluster
spec:
  rkeConfig:
    additionalManifest: |-
      apiVersion: helm.cattle.io/v1
      kind: HelmChart
      spec:
        valuesContent: |
          # why
          hostNetworking: true
          args:
            - --v=5
---
kind: Other
`
const read = (text: string) => readFile({ name: 'a.yaml', text })
const bombs = `a: &a [x, x, x, x, x, x, x, x, x, x]\n${[...'bcdefghi']
  .map((name, index) => `${name}: &${name} [${Array.from({ length: 10 }, () => `*${'abcdefgh'[index]}`).join(', ')}]`)
  .join('\n')}\n`

describe('readFile', () => {
  it('finds documents in documents, at their places in the file', () => {
    const { documents, problems } = read(cluster)
    expect(problems).toEqual([])
    expect(documents.map(({ kind }) => kind)).toEqual(['cluster', 'helm-chart', 'helm-values', 'other'])
    const [, chart, values] = documents
    expect(positionAt(chart!.root, ['kind'])).toEqual({ line: 8, column: 7 })
    expect(positionAt(values!.root, ['hostNetworking'])).toEqual({ line: 12, column: 11 })
    expect(positionAt(values!.root, ['args', 0])).toEqual({ line: 14, column: 15 })
    expect(values!.parent).toBe(chart)
  })

  it('takes fragments for what they are part of', () => {
    const args = read("- '--v=5'\n").documents[0]!
    expect([args.kind, textOf(nodeAt(args.root, ['args', 0]))]).toEqual(['helm-values', '--v=5'])
    expect(read('machineGlobalConfig: {cni: calico}\n').documents[0]).toMatchObject({ kind: 'cluster', home: { wrapped: ['spec', 'rkeConfig'] } })
    expect(read('{"Statement": [{"Principal": {"Service": "ec2.amazonaws.com"}}]}').documents[0]).toMatchObject({ kind: 'iam-trust', format: 'json' })
  })

  it.each([
    ['sts:AssumeRole', {}, 'iam-trust'],
    [['sts:TagSession', 'STS:AssumeRoleWithWebIdentity'], {}, 'iam-trust'],
    ['sts:*', {}, 'iam-trust'],
    ['*', {}, 'iam-trust'],
    ['*', { Resource: '*' }, 'other'],
    [['kms:Decrypt', 'kms:DescribeKey'], { Resource: '*' }, 'other'],
    ['s3:GetObject', { Resource: 'arn:aws:s3:::a/*' }, 'other'],
    ['ecr:BatchGetImage', {}, 'other'],
  ])('tells a trust policy from those of keys, buckets and endpoints: %j %j', (Action, more, kind) => {
    const statement = { Effect: 'Allow', Principal: { AWS: '*' }, Action, ...more }
    for (const Statement of [statement, [statement]]) {
      expect(read(JSON.stringify({ Version: '2012-10-17', Statement })).documents[0]!.kind).toBe(kind)
    }
  })

  it('reads the items of a List one by one', () => {
    const list = `apiVersion: v1\nkind: List\nitems:\n  - {apiVersion: helm.cattle.io/v1, kind: HelmChart}\n`
    expect(read(list).documents[0]).toMatchObject({ kind: 'helm-chart', home: { base: ['items', 0] } })
  })

  it('keeps duplicate keys, and keys with a meaning elsewhere', () => {
    const { root } = read('spec: {rkeConfig: {}}\na: 1\na: 2\n__proto__: {polluted: true}\n').documents[0]!
    expect(entriesOf(root).map(({ key }) => key)).toEqual(['spec', 'a', 'a', '__proto__'])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    expect(Object.keys(plain(root) as object)).toEqual(['spec', 'a', '__proto__'])
  })

  it('writes merge keys out', () => {
    const { root } = read('base: &base {a: 1}\nspec:\n  rkeConfig:\n    <<: *base\n    b: 2\n').documents[0]!
    expect(JSON.stringify(plain(nodeAt(root, ['spec', 'rkeConfig'])!))).toBe('{"a":1,"b":2}')
  })

  it.each([
    ['broken', 'a: [1\nb: 2\n', 'syntax'],
    ['empty', '# nothing\n', 'empty'],
    ['an alias bomb', bombs, 'too-many-aliases'],
    ['a stream without end', 'a: 1\n---\n'.repeat(501), 'too-many-documents'],
    ['an alias to itself', 'a: &a\n  b: *a\n', 'too-deep'],
    ['nested too deep', `${'['.repeat(200)}${']'.repeat(200)}`, 'too-deep'],
    ['too large', 'x'.repeat(1_000_001), 'too-large'],
  ])('says why it cannot read what is %s', (_, text, code) => {
    expect(read(text).problems.map((problem) => problem.code)).toContain(code)
  })
})
