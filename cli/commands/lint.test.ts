import { describe, expect, it } from 'vitest'
import { generate } from '@/lib/artifacts'
import { sarifSchema } from '@/lib/lint/format/testing/sarif-schema'
import { presets } from '@/lib/plan/presets'
import { runWith } from '../testing/memory-io'
import { misindented } from '../testing/snippet'

const preset = presets[0]!
const exported = Object.fromEntries(generate(preset.plan, 'en').map(({ path, content }) => [`out/${path}`, content]))

describe('lint', () => {
  it('points at the line, says why and what to do, and ends with 1', async () => {
    const { code, out, complaints } = await runWith({ 'a.yaml': misindented }, 'lint', 'a.yaml')
    expect([code, complaints]).toEqual([1, ''])
    expect(out).toContain('a.yaml:4:9 error LAR-801 ')
    expect(out).toContain('\n          - config:\n            ^\n')
    expect(out).toMatch(/^ {2}Fix: /m)
    expect(out).toMatch(/^ {2}Source: https:/m)
    expect(out).toMatch(/^Errors: [1-9]/m)
  })

  it('speaks Chinese', async () => {
    const { out } = await runWith({ 'a.yaml': misindented }, 'lint', 'a.yaml', '--locale', 'zh-CN')
    expect(out).toContain('a.yaml:4:9 错误 LAR-801 ')
    expect(out).toMatch(/^ {2}修复：/m)
  })

  it('finds nothing in what Lariat writes', async () => {
    const { code, out } = await runWith(exported, 'lint', 'out')
    expect([code, out.match(/^Errors: .*$/m)?.[0]]).toEqual([0, expect.stringContaining('Errors: 0, warnings: 0')])
  })

  it('reads stdin, and judges it together with files', async () => {
    const { code, out } = await runWith({ '-': misindented, 'b.yaml': 'kind: Other\n' }, 'lint', '-', 'b.yaml')
    expect(code).toBe(1)
    expect(out).toContain('<stdin>:4:9 error LAR-801')
    expect(out).toContain('Files: 2, documents: 2, of kinds that Lariat knows: 1.')
  })

  it.each([
    ['a file that is broken', { 'a.yaml': 'a: 1\nb: [\n' }, 'a.yaml:3:1 not read', ''],
    ['a file that is not there', {}, '', 'a.yaml cannot be read: ENOENT'],
    ['files with nothing in them', { 'a.yaml': '# nothing\n' }, 'a.yaml note There is nothing', ''],
  ])('ends with 2 for %s', async (_, files, out, complaint) => {
    const ran = await runWith(files, 'lint', 'a.yaml')
    expect(ran.code).toBe(2)
    expect(ran.out).toContain(out)
    expect(ran.complaints).toContain(complaint)
  })

  it('says 2 rather than 1, since what is not read may hide anything', async () => {
    const { code, out } = await runWith({ 'a.yaml': misindented, 'b.yaml': 'b: [\n' }, 'lint', 'a.yaml', 'b.yaml')
    expect([code, out]).toEqual([2, expect.stringContaining('LAR-801')])
  })

  it('wants files, and a format that there is', async () => {
    expect((await runWith({}, 'lint')).code).toBe(2)
    expect((await runWith({}, 'lint', 'a.yaml', '--format', 'xml')).code).toBe(2)
  })

  it('prints JSON, each finding with its rule, and the fixed file', async () => {
    const { code, out } = await runWith({ 'a.yaml': misindented }, 'lint', 'a.yaml', '--format', 'json')
    const { findings, files } = JSON.parse(out) as { findings: unknown[]; files: { fixed: string }[] }
    expect(code).toBe(1)
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'LAR-801', line: 4, column: 9, severity: 'error' }))
    expect(files[0]?.fixed).toContain('          disable-cloud-controller: true\n')
  })

  it('prints SARIF', async () => {
    const { code, out } = await runWith({ 'a.yaml': misindented }, 'lint', 'a.yaml', '--format', 'sarif')
    const { runs } = sarifSchema.parse(JSON.parse(out))
    expect([code, runs[0]?.results.map(({ ruleId }) => ruleId)]).toEqual([1, expect.arrayContaining(['LAR-801'])])
  })
})

describe('lint --fix', () => {
  it('writes the file with its comments, and says what it changed and what is left', async () => {
    const { written, complaints, out } = await runWith({ 'a.yaml': misindented }, 'lint', 'a.yaml', '--fix')
    const text = written.get('a.yaml') ?? ''
    expect(text).toContain('# mine\n')
    expect(text).toContain('\n          disable-cloud-controller: true\n')
    expect(complaints).toMatch(/^fixed {6}a\.yaml\n/)
    expect(complaints).toContain('+           disable-cloud-controller: true')
    expect(out).not.toContain('LAR-801')
  })

  it('leaves alone what it could not read whole, and what needs no fix', async () => {
    const files = { 'a.yaml': `${misindented}---\nb: [\n`, ...exported }
    const { code, written } = await runWith(files, 'lint', 'a.yaml', 'out', '--fix')
    expect([code, written.size]).toEqual([2, 0])
  })

  it('hands fixed input on, and reports beside it', async () => {
    const { out, complaints } = await runWith({ '-': misindented }, 'lint', '-', '--fix')
    expect(out).toContain('\n          disable-cloud-controller: true\n')
    expect(out).not.toContain('Errors:')
    expect(complaints).toContain('Errors:')
  })
})
