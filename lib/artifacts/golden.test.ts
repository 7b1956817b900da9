import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { presets } from '@/lib/plan/presets'
import { locales } from '@/lib/text'
import { generate } from './index'

/** The files of every preset in both languages, as reviewed. `UPDATE_GOLDEN=1` writes them anew: read the diff. */
const root = join(import.meta.dirname, 'golden')
const update = process.env.UPDATE_GOLDEN === '1'

const sets = presets.flatMap(({ id, plan }) => locales.map((locale) => [`${id}/${locale}`, plan, locale] as const))

describe.each(sets)('%s', (name, plan, locale) => {
  const directory = join(root, name)
  const artifacts = generate(plan, locale)
  if (update) rmSync(directory, { recursive: true, force: true })

  it.each(artifacts.map(({ path, content }) => [path, content] as const))('%s', (path, content) => {
    const golden = join(directory, path)
    if (update) {
      mkdirSync(dirname(golden), { recursive: true })
      writeFileSync(golden, content)
    }
    expect(content).toBe(existsSync(golden) ? readFileSync(golden, 'utf8') : undefined)
  })

  it('has these files and no others', () => {
    const found = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const paths = found.map(({ parentPath, name: file }) => join(parentPath, file).slice(directory.length + 1))
    expect(paths.sort()).toEqual(artifacts.map(({ path }) => path).sort())
  })
})
