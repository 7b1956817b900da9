import { describe, expect, it } from 'vitest'
import { readFile } from '@/lib/documents/read'
import { importDocuments } from '..'
import { pathText, saidImport } from './said'
import { importText } from './text'

const files = [
  { name: 'b.yaml', text: 'spec:\n  rkeConfig:\n    machineGlobalConfig:\n      cni: calico\n      cloud-provider-name: 7\n' },
  { name: 'a.yaml', text: 'kind: Other\n' },
]
const said = (locale: 'en' | 'zh-CN') => saidImport(importDocuments(files.map(readFile)), locale)

describe('pathText', () => {
  it.each<[(string | number)[], string]>([
    [[], ''],
    [['spec', 'pools', 0, 'name'], 'spec.pools[0].name'],
    [['labels', 'node.kubernetes.io/x'], 'labels["node.kubernetes.io/x"]'],
    [[1, 'a-b'], '[1].a-b'],
  ])('%j', (path, text) => expect(pathText(path)).toBe(text))
})

describe('saidImport', () => {
  it('has places, values, and what became of them', () => {
    const { understood, wrong, ignored } = said('en')
    expect(understood).toContainEqual({
      file: 'b.yaml', line: 4, column: 7, path: 'spec.rkeConfig.machineGlobalConfig.cni', value: 'calico', plan: 'cluster.cni',
    })
    expect(wrong).toMatchObject([{ file: 'b.yaml', line: 5, value: '7' }])
    expect(ignored).toMatchObject([{ file: 'a.yaml', line: 1, path: 'kind' }])
  })

  it('cuts values that no line has room for', () => {
    const long = readFile({ name: 'a.yaml', text: `kind: ${'x'.repeat(500)}\n` })
    expect(saidImport(importDocuments([long]), 'en').ignored[0]?.value).toBe(`${'x'.repeat(80)}…`)
  })
})

describe('importText', () => {
  it('says what is wrong, and everything when asked to', () => {
    expect(importText(said('en'), 'en', false).split('\n')).toHaveLength(1 + 1 + 1)
    const all = importText(said('en'), 'en', true)
    expect(all).toContain('b.yaml:4:7 understood spec.rkeConfig.machineGlobalConfig.cni = calico → cluster.cni\n')
    expect(all).toContain('a.yaml:1:1 ignored kind = Other: ')
  })

  it('says it in Chinese', () => expect(importText(said('zh-CN'), 'zh-CN', false)).toMatch(/有误[^]*已识别 1 处，忽略 1 处，有误 1 处。/))
})
