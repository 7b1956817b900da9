import { describe, expect, it } from 'vitest'
import { generate } from '@/lib/artifacts'
import { defaultPlan } from '@/lib/plan/defaults'
import { decodeLink, encodePlan } from '@/lib/plan/link'
import { planVersion } from '@/lib/plan/migrate'
import { setIn } from '@/lib/plan/path'
import { presets } from '@/lib/plan/presets'
import { locales } from '@/lib/text'
import { runCli, runWith } from './testing/memory-io'
import { texts } from './texts'

const preset = presets[0]!
const broken = setIn(preset.plan, 'cluster.name', 'Not A Name')
const filesOf = (plan: typeof preset.plan, locale: (typeof locales)[number] = 'en') =>
  new Map(generate(plan, locale).map(({ path, content }) => [`files/${path}`, content]))

describe('a Plan that somebody else wrote', () => {
  it.each([
    ['show'],
    ['link'],
    ['plan'],
    ['preflight'],
    ['generate', '--out', 'files'],
  ])('sends nothing to the terminal that it obeys: %s', async (...argv) => {
    const files = { 'plan.json': JSON.stringify({ ...preset.plan, '\u001b]0;pwned\u0007\u001b[31mX': 1 }) }
    const { code, complaints } = await runWith(files, ...argv, '--plan', 'plan.json')
    expect([code, complaints]).toEqual([2, expect.stringContaining('�]0;pwned�') as string])
    expect(complaints).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/)
  })
})

describe('presets', () => {
  it.each(locales)('lists all of them in %s', async (locale) => {
    const { code, out } = await runCli('presets', '--locale', locale)
    expect(code).toBe(0)
    expect(out.trim().split('\n')).toHaveLength(presets.length)
    for (const { id, title } of presets)
      expect(out).toMatch(new RegExp(`^${id} +${title[locale].replaceAll(/[()]/g, '.')}`, 'm'))
  })
})

describe('generate', () => {
  it.each(presets.flatMap(({ id, plan }) => locales.map((locale) => ({ id, plan, locale }))))(
    'writes the files of $id in $locale, byte for byte',
    async ({ id, plan, locale }) => {
      const { code, written, out } = await runCli('generate', '--preset', id, '--locale', locale, '--out', 'files')
      expect(code).toBe(0)
      expect(written).toEqual(filesOf(plan, locale))
      for (const file of written.keys()) expect(out).toContain(file)
    },
  )

  it('takes a link, a file of its own, and a Plan alone', async () => {
    const { out: printed } = await runCli('show', '--preset', preset.id)
    expect(JSON.parse(printed)).toEqual({ version: planVersion, plan: preset.plan })
    const files = { 'plan.json': printed, 'bare.json': JSON.stringify(preset.plan) }
    const link = `http://127.0.0.1:3000/open#p=${encodePlan(preset.plan)}`
    for (const source of [
      ['--link', link],
      ['--plan', 'plan.json'],
      ['--plan', 'bare.json'],
    ]) {
      const ran = await runWith(files, 'generate', ...source, '--out', 'files')
      expect([ran.code, ran.written]).toEqual([0, filesOf(preset.plan)])
    }
  })

  it('changes fields', async () => {
    const argv = [
      '--set',
      'iam.mode=documented',
      '--set',
      'nodes.pools.2.quantity=5',
      '--set',
      'tags.extra=[{"key":"a","value":"b=c"}]',
    ]
    const { code, written } = await runCli('generate', '--preset', preset.id, ...argv, '--out', 'files')
    const plan = setIn(setIn(setIn(preset.plan, 'iam.mode', 'documented'), 'nodes.pools.2.quantity', 5), 'tags.extra', [
      { key: 'a', value: 'b=c' },
    ])
    expect([code, written]).toEqual([0, filesOf(plan)])
  })

  it('reads a Plan that an editor on Windows has saved', async () => {
    const text = JSON.stringify({ version: planVersion, plan: preset.plan }, null, 2).replaceAll('\n', '\r\n')
    const { code, written } = await runWith({ 'p.json': `\ufeff${text}` }, 'generate', '--plan', 'p.json', '--out', 'files')
    expect([code, written]).toEqual([0, filesOf(preset.plan)])
  })

  it('refuses a Plan with errors, and says which', async () => {
    const source = ['generate', '--link', encodePlan(broken), '--out', 'files']
    const refused = await runCli(...source)
    expect([refused.code, refused.written.size, refused.out]).toEqual([1, 0, ''])
    expect(refused.complaints).toContain('error LAR-003 cluster.name: Kubernetes cannot take “Not A Name” as a name')
    expect(refused.complaints).toContain('--force')
    const chinese = await runCli(...source, '--locale', 'zh-CN')
    expect(chinese.complaints).toContain('错误 LAR-003 cluster.name: Kubernetes 不接受“Not A Name”作为名称')
    const forced = await runCli(...source, '--force')
    expect([forced.code, forced.written]).toEqual([0, filesOf(broken)])
    expect(forced.complaints).toContain('LAR-003')
  })

  it('shows warnings, and goes on', async () => {
    const { code, complaints } = await runCli(
      'generate',
      '--preset',
      preset.id,
      '--set',
      'iam.mode=documented',
      '--out',
      'files',
    )
    expect(code).toBe(0)
    expect(complaints).toMatch(/^warning LAR-214 iam\.mode: /m)
  })
})

describe('link', () => {
  it('prints a link that opens', async () => {
    const { code, out } = await runCli('link', '--preset', preset.id, '--set', 'cluster.name=prod-b')
    expect(code).toBe(0)
    expect(out).toMatch(/^http:\/\/127\.0\.0\.1:3000\/open#p=r1\.[\w-]+\n$/)
    expect(decodeLink(out)).toEqual({ ok: true, value: setIn(preset.plan, 'cluster.name', 'prod-b') })
  })

  it('of another server', async () => {
    const { out } = await runCli('link', '--preset', preset.id, '--base', 'https://lariat.example.com/zh-CN/open#old')
    expect(out).toMatch(/^https:\/\/lariat\.example\.com\/zh-CN\/open#p=r1\./)
  })

  it('that is long says so, and one that would not open is not given out', async () => {
    const group = (n: number) => `sg-${(n * 7919 * 104_729 + 99_991).toString(16).padStart(17, '7').slice(-17)}`
    const machines = (count: number, groups: number) =>
      JSON.stringify(
        Array.from({ length: count }, (_, n) => ({
          id: `i-${n}`,
          name: '',
          privateDnsName: '',
          privateIp: '',
          subnetId: group(n),
          roles: preset.plan.nodes.pools[0]!.roles,
          securityGroups: Array.from({ length: groups }, (__, m) => group(n * 16 + m)),
        })),
      )
    const long = await runCli('link', '--preset', preset.id, '--set', `nodes.instances=${machines(100, 2)}`)
    expect([long.code, long.complaints]).toEqual([0, expect.stringContaining('2,000')])
    const huge = await runCli('link', '--preset', preset.id, '--set', `nodes.instances=${machines(500, 16)}`)
    expect([huge.code, huge.out, huge.complaints]).toEqual([2, '', `${texts['link-too-large'].en}\n`])
  })
})

describe('what was not understood ends with 2 and writes nothing', () => {
  const link = encodePlan(preset.plan)
  const files = {
    'text.json': 'hello',
    'newer.json': JSON.stringify({ version: planVersion + 1, plan: {} }),
    'older.json': JSON.stringify({ version: 0, plan: {} }),
    'half.json': JSON.stringify({ version: planVersion, plan: { ...defaultPlan, aws: {} } }),
    'null.json': 'null',
  }
  const from = (...source: string[]) => ['generate', ...source, '--out', 'files']

  it.each<[string[], string | RegExp]>([
    [[], 'Usage: lariat'],
    [['generat'], 'Did you mean generate?'],
    [['generate', '--preset', preset.id], '--out'],
    [from(), '--preset, --link'],
    [from('--preset', preset.id, '--link', link), '--preset, --link'],
    [from('--preset', 'rke3'), 'rke2-ec2-ha'],
    [from('--preset', preset.id, '--locale', 'de'), 'zh-CN'],
    [from('--link', 'https://example.com'), 'not a Lariat link'],
    [from('--link', link.slice(0, -20)), 'end of the link is missing'],
    [from('--link', `${link.slice(0, -3)}AAA`), 'damaged'],
    [from('--link', link.replace('r1.', 'r2.')), 'later version'],
    [from('--plan', 'nowhere.json'), 'nowhere.json cannot be read: ENOENT'],
    [from('--plan', 'text.json'), 'text.json is not JSON'],
    [from('--plan', 'newer.json'), 'later version'],
    [from('--plan', 'older.json'), 'too old'],
    [from('--plan', 'half.json'), 'aws.region'],
    [from('--plan', 'null.json'), 'is not a Plan'],
    [from('--preset', preset.id, '--set', 'cluster.nmae=x'), /no field cluster\.nmae\. Close to it: cluster\.name,/],
    [['link', '--preset', preset.id, '--base', 'javascript:alert(1)'], '--base'],
    [['link', '--preset', preset.id, '--base', 'open'], '--base'],
    [['link'], '--preset, --link'],
    [['show', '--preset', 'x'], 'rke2-ec2-ha'],
  ])('%j', async (argv, complaint) => {
    const ran = await runWith(files, ...argv)
    expect(ran.complaints).toMatch(complaint)
    expect([ran.code, ran.out, ran.written.size]).toEqual([2, '', 0])
  })

  it('help is no mistake', async () => {
    const { code, out } = await runCli('generate', '--help')
    expect([code, out]).toEqual([0, expect.stringContaining('--force')])
  })
})

it('says everything in both languages, with the same placeholders', () => {
  const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()
  for (const [key, text] of Object.entries(texts)) {
    expect(placeholders(text['zh-CN']), key).toEqual(placeholders(text.en))
  }
})
