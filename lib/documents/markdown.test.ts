import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { editFile } from './edit'
import { readFile } from './read'
import { nodeAt, positionAt, textOf } from './tree'

const page = [
  '---', 'title: A page', '---', '<Tabs>', '',
  '1. First:', '',
  '    ```yaml', '    # mine', '    hostNetworking: true', '    ```', '',
  '``` json', '{"Statement": []}', '```', '',
  '```text', 'no: document', '```', '',
  '~~~shell', '$ kubectl get nodes', 'NAME  STATUS', '~~~', '',
  '```yaml', 'open: [', '```', '',
  '```yaml', 'kind: Other',
].join('\n')
const read = (text: string, name = 'page.md') => readFile({ name, text })

describe('Markdown', () => {
  it('is its code blocks, at their lines', () => {
    const { documents, problems } = read(page)
    expect(documents.map(({ kind, format, home }) => [kind, format, home.lines])).toEqual([
      ['helm-values', 'yaml', { from: 9, to: 10, indent: 4 }],
      ['iam-policy', 'json', { from: 14, to: 14, indent: 0 }],
      ['shell', 'shell', { from: 22, to: 23, indent: 0 }],
      ['other', 'yaml', { from: 31, to: 31, indent: 0 }],
    ])
    expect(positionAt(documents[0]!.root, ['hostNetworking'])).toEqual({ line: 10, column: 5 })
    expect(problems).toMatchObject([{ code: 'syntax', at: { line: 27 } }])
  })

  it('is known by its text too, and is empty without a block that can be read', () => {
    expect(read(page, 'page.txt').documents).toHaveLength(4)
    expect(read('# Title\n').problems).toMatchObject([{ code: 'empty' }])
  })

  it('is read up to a bound, and says where it ends', () => {
    const { documents, problems } = read('```yaml\na: 1\n```\n'.repeat(1002))
    expect(documents).toHaveLength(1000)
    expect(problems).toEqual([{ code: 'too-large', at: { line: 3002, column: 1 } }])
  })

  it('is edited inside of its blocks alone', () => {
    const [values] = read(page).documents
    const edited = editFile(page, values!, { op: 'set', path: ['hostNetworking'], value: false })
    expect(edited).toBe(page.replace('hostNetworking: true', 'hostNetworking: false'))
  })

  it('has every block of Rancher’s own page, where that lies beside the checkout', () => {
    const seed = join(import.meta.dirname, '../../../shared/seeds/000_4cdf2769a58409b4.txt')
    if (!existsSync(seed)) return
    const { documents, problems } = read(readFileSync(seed, 'utf8'), 'seed.txt')
    expect(problems).toEqual([])
    expect(documents.map(({ kind }) => kind)).not.toContain('other')
    expect(documents.filter(({ kind }) => kind === 'cluster')).toHaveLength(5)
    expect(documents.filter(({ kind }) => kind === 'iam-policy')).toHaveLength(2)
  })
})

describe('JSON', () => {
  it.each([
    ['a comma too many', '{\n  "Statement": [],\n}\n', { line: 2, column: 18 }],
    ['a comment', '{\n  # why\n  "Statement": []\n}\n', { line: 2, column: 3 }],
    ['a text without quotes', '{"Statement": [], Version: 1}', { line: 1, column: 19 }],
    ['nothing', '{"Statement": []}', undefined],
  ])('knows what makes it no JSON: %s', (_, text, at) => {
    expect(read(text, 'policy.json').documents[0]?.notJson).toEqual(at)
  })
})

describe('shell', () => {
  const script = [
    '#!/bin/sh', '# why', 'helm repo update', 'helm upgrade --install ccm repo/ccm \\', '  --values values.yaml',
    "cat > x <<'EOT'", 'kubectl edit daemonset x', 'EOT', '', 'exit 0 \\',
  ].join('\n')
  const texts = (text: string) => {
    const { root } = read(text, 'a.sh').documents[0]!
    return root.type === 'list' ? root.items.map(textOf) : []
  }

  it('is a list of commands: continued lines joined, comments and here documents left out', () => {
    expect(texts(script)).toEqual([
      'helm repo update', 'helm upgrade --install ccm repo/ccm --values values.yaml', "cat > x <<'EOT'", 'exit 0',
    ])
    expect(texts('$ kubectl get \\\n    nodes\nNAME\n')).toEqual(['kubectl get nodes'])
  })

  it('knows where a command stands, and each character of it', () => {
    const { root } = read(script, 'a.sh').documents[0]!
    expect(positionAt(root, [1])).toEqual({ line: 4, column: 1 })
    const command = nodeAt(root, [1])
    const inner = command?.type === 'scalar' ? command.inner : undefined
    expect(inner?.({ line: 1, column: 37 })).toEqual({ line: 5, column: 3 })
  })

  it('changes a command where it stands', () => {
    const { documents } = read(script, 'a.sh')
    const set = (value: string) => editFile(script, documents[0]!, { op: 'set', path: [1], value })
    expect(set('helm upgrade --install ccm repo/ccm -n kube-system --values values.yaml')).toBe(
      script.replace('  --values', '  -n kube-system --values'),
    )
    expect(set('helm upgrade --install ccm repo/ccm --values values.yaml -n kube-system')).toBe(
      script.replace('values.yaml', 'values.yaml -n kube-system'),
    )
    expect(set('helm upgrade --install ccm --values values.yaml')).not.toContain('repo/ccm')
    expect(editFile(script, documents[0]!, { op: 'delete', path: [0] })).toBeNull()
  })
})
