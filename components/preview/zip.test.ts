import { strFromU8, unzipSync } from 'fflate'
import { afterEach, describe, expect, it } from 'vitest'
import { generate } from '@/lib/artifacts'
import type { Artifact } from '@/lib/artifacts/types'
import { presets } from '@/lib/plan/presets'
import { locales } from '@/lib/text'
import { zipFiles, zipName } from './zip'

const artifact = (path: string, content: string): Artifact => ({ path, language: 'yaml', content, notes: [] })
const files = [
  artifact('cluster.yaml', '# 云控制器管理器：等待 AWS 🤠\nkind: Cluster\n'.repeat(40)),
  artifact('aws-ccm/values.yaml', 'tolerations: []\n'),
  artifact('iam/trust.json', '{}\n'),
  artifact('README.md', ''),
]

describe('zipFiles', () => {
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  it('holds exactly the files, in their order, to the byte', () => {
    const unzipped = Object.entries(unzipSync(zipFiles(files)))
    expect(unzipped.map(([path, bytes]) => [path, strFromU8(bytes)])).toEqual(files.map(({ path, content }) => [path, content]))
  })

  it.each(presets.flatMap((preset) => locales.map((locale) => [preset.id, locale, preset] as const)))(
    'holds what generate() makes of %s in %s, and is the same twice',
    (_, locale, preset) => {
      const made = generate(preset.plan, locale)
      const zip = zipFiles(made)
      expect(Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, strFromU8(bytes)])).toEqual(
        made.map(({ path, content }) => [path, content]),
      )
      expect(zipFiles(generate(preset.plan, locale))).toEqual(zip)
      expect(made.length).toBeGreaterThan(0)
    },
  )

  it('gives the same bytes twice', () => {
    expect(zipFiles(files)).toEqual(zipFiles(files.map((file) => ({ ...file }))))
  })

  it('gives the same bytes in every time zone', () => {
    process.env.TZ = 'UTC'
    const expected = Buffer.from(zipFiles(files)).toString('base64')
    const offsets = new Set<number>()
    for (const timeZone of Intl.supportedValuesOf('timeZone')) {
      process.env.TZ = timeZone
      offsets.add(new Date(2026, 0, 1).getTimezoneOffset())
      expect(Buffer.from(zipFiles(files)).toString('base64'), timeZone).toBe(expected)
    }
    // Proves that the runtime followed TZ at all.
    expect(offsets.size).toBeGreaterThan(20)
  })

  it('is dated 1 January 1980, midnight', () => {
    const header = new DataView(zipFiles(files).buffer)
    expect(header.getUint32(10, true)).toBe((1 << 21) | (1 << 16))
  })
})

describe('zipName', () => {
  it.each([
    ['prod-a', 'prod-a-lariat.zip'],
    ['', 'lariat.zip'],
    ['../../etc', 'etc-lariat.zip'],
    ['a b/c:d', 'a-b-c-d-lariat.zip'],
    ['生产', '生产-lariat.zip'],
    ['...', 'lariat.zip'],
  ])('%j → %s', (name, expected) => {
    expect(zipName(name)).toBe(expected)
  })
})
