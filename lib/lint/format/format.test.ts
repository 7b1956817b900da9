import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/text'
import { excerpt, visible } from './excerpt'
import { jsonReport } from './json'
import { said } from './said'
import { sarifReport } from './sarif'
import { summaryOf } from './summary'
import { sampleFiles, sampleReport } from './testing/sample'
import { sarifSchema } from './testing/sarif-schema'
import { textReport } from './text'

describe('excerpt', () => {
  it.each<[string, number, string, string]>([
    ['a: b', 4, 'a: b', '   ^'],
    ['\ta: b', 2, ' a: b', ' ^'],
    ['键: b', 4, '键: b', '    ^'],
    ['a', 99, 'a', ' ^'],
    ['\u001b[2Ja', 5, '�[2Ja', '    ^'],
  ])('%j, %i', (line, column, code, caret) => expect(excerpt(line, column)).toEqual([code, caret]))

  it('cuts a long line around the place', () => {
    const [code, caret] = excerpt(`${'x'.repeat(500)}!${'y'.repeat(500)}`, 501)
    expect(code).toHaveLength(152)
    expect(code[caret.indexOf('^')]).toBe('!')
  })
})

describe('visible', () => {
  it.each(['\u001b', '\u0007', '\r', '\n', '\u009b', '\u202e', '\u2066', '\ufeff'])('replaces %j', (character) =>
    expect(visible(`a${character}b`)).toBe('a�b'),
  )
})

describe('textReport', () => {
  it('says place, line, why and source in English', () => {
    expect(textReport(said(sampleReport, 'en'), sampleFiles, { locale: 'en', colours: false })).toBe(
      `my cluster/a.yaml:2:5 error LAR-999 “键” is not read
    名称: "键" # �[31mred
          ^
  Rancher drops it.
  Source: https://example.com/rancher

my cluster/a.yaml:3:1 note LAR-998 “键” is not read
    spec: {}
    ^
  Rancher drops it.
  Source: a book

/etc/b.yaml:2:1 not read This cannot be read: ${sampleReport.files[1]!.problems[0]!.said!.replaceAll('\n', '�')}

C:\\c.yaml note There is nothing in it to check.

Files: 3, documents: 1, of kinds that Lariat knows: 0.
Errors: 1, warnings: 0, notes: 1. Not read: 1.
`,
    )
  })

  it('says the same in Chinese', () => {
    const text = textReport(said(sampleReport, 'zh-CN'), sampleFiles, { locale: 'zh-CN', colours: false })
    expect(text).toContain('错误 LAR-999 “键”不会被读取')
    expect(text).toContain('错误 1 个，警告 0 个，提示 1 条。未能读取 1 处。')
  })

  it('has colours only where they are shown', () => {
    const coloured = textReport(said(sampleReport, 'en'), sampleFiles, { locale: 'en', colours: true })
    expect(coloured).toContain('\u001b[31merror LAR-999\u001b[0m')
    const plain = textReport(said(sampleReport, 'en'), sampleFiles, { locale: 'en', colours: false })
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain)
    expect(plain).not.toContain('\u001b')
  })
})

describe('jsonReport', () => {
  it('has the documented shape', () => {
    const json: unknown = JSON.parse(jsonReport(said(sampleReport, 'en'), new Map([['my cluster/a.yaml', 'fixed']])))
    expect(json).toMatchObject({
      version: 1,
      summary: { files: 3, documents: 1, known: 0, errors: 1, warnings: 0, infos: 1, fixable: 0, unread: 1 },
      files: [
        { file: 'my cluster/a.yaml', documents: ['other'], problems: [], fixed: 'fixed' },
        { file: '/etc/b.yaml', documents: [], problems: [{ code: 'syntax', line: 2, column: 1 }], fixed: null },
        { file: 'C:\\c.yaml', problems: [{ code: 'empty' }] },
      ],
      findings: [
        {
          file: 'my cluster/a.yaml', line: 2, column: 5, rule: 'LAR-999', severity: 'error', fix: null,
          title: '“键” is not read', explanation: 'Rancher drops it.',
          source: { name: 'Rancher source', url: 'https://example.com/rancher' },
        },
        { rule: 'LAR-998' },
      ],
    })
  })
})

describe.each(locales)('sarifReport in %s', (locale) => {
  const log = sarifSchema.parse(JSON.parse(sarifReport(sampleReport, locale)))
  const [run] = log.runs
  it('points at lines, and each result at its rule', () => {
    for (const { ruleId, ruleIndex } of run!.results) expect(run!.tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
    expect(run!.results.map(({ level }) => level)).toEqual(['error', 'note'])
    const { artifactLocation, region } = run!.results[0]!.locations[0]!.physicalLocation
    expect([artifactLocation.uri, region]).toEqual(['my%20cluster/a.yaml', { startLine: 2, startColumn: 5 }])
  })
  it('writes paths as URIs', () => {
    expect(run!.artifacts.map(({ location }) => location.uri)).toEqual(['my%20cluster/a.yaml', 'file:///etc/b.yaml', 'file:///C:/c.yaml'])
  })
  it('says what was not read', () => {
    expect(run!.invocations).toMatchObject([{ executionSuccessful: false, toolExecutionNotifications: [{ level: 'error' }] }])
  })
  it('names no placeholder', () => expect(JSON.stringify(log)).not.toMatch(/\{\w+\}/))
})

it('counts', () => {
  expect(summaryOf({ files: [], findings: [] })).toEqual({
    files: 0, documents: 0, known: 0, errors: 0, warnings: 0, infos: 0, fixable: 0, unread: 0,
  })
})
