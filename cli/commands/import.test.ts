import { describe, expect, it } from 'vitest'
import { generate } from '@/lib/artifacts'
import { planVersion } from '@/lib/plan/migrate'
import { presets } from '@/lib/plan/presets'
import { setIn } from '@/lib/plan/path'
import { runWith } from '../testing/memory-io'
import { misindented } from '../testing/snippet'

const { plan } = presets[0]!
const exported = Object.fromEntries(generate(plan, 'en').map(({ path, content }) => [`out/${path}`, content]))

describe('import', () => {
  it('prints the Plan that an export was made from', async () => {
    const { code, out, complaints } = await runWith(exported, 'import', 'out')
    expect([code, JSON.parse(out)]).toEqual([0, { version: planVersion, plan }])
    expect(complaints).toMatch(/^Understood: \d+, ignored: \d+, wrong: 0\.$/m)
    expect(complaints).not.toContain('ignored metadata')
  })

  it('says of every value what became of it', async () => {
    const { complaints } = await runWith(exported, 'import', 'out/cluster.yaml', '--report')
    expect(complaints).toMatch(/^out\/cluster\.yaml:\d+:\d+ understood metadata\.name = .* → cluster\.name$/m)
  })

  it('takes an edit over', async () => {
    const edited = exported['out/cluster.yaml']!.replace(/quantity: \d+/, 'quantity: 7')
    const { out } = await runWith({ 'a.yaml': edited }, 'import', 'a.yaml')
    expect(JSON.parse(out)).toEqual({ version: planVersion, plan: setIn(plan, 'nodes.pools.0.quantity', 7) })
  })

  it('ends with 1 and a Plan where something is wrong, and says what in either language', async () => {
    const { code, out, complaints } = await runWith({ '-': misindented }, 'import', '-')
    expect([code, Object.keys(JSON.parse(out) as object)]).toEqual([1, ['version', 'plan']])
    expect(complaints).toMatch(/^<stdin>:\d+:\d+ wrong spec\.rkeConfig\.machineSelectorConfig\[0\]/m)
    const chinese = await runWith({ '-': misindented }, 'import', '-', '--locale', 'zh-CN')
    expect(chinese.complaints).toMatch(/有误 spec\.rkeConfig/)
  })

  it.each([
    ['a file that is broken', { 'a.yaml': 'b: [\n' }, 'a.yaml:2:1 cannot be read'],
    ['a file that is not there', {}, 'ENOENT'],
    ['nothing', { 'a.yaml': '' }, 'a.yaml:1:1 cannot be read'],
  ])('ends with 2 and no Plan for %s', async (_, files, complaint) => {
    const { code, out, complaints } = await runWith(files, 'import', 'a.yaml')
    expect([code, out, complaints]).toEqual([2, '', expect.stringContaining(complaint)])
  })
})
