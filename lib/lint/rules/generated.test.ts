import { describe, expect, it } from 'vitest'
import { generate } from '@/lib/artifacts'
import { presets } from '@/lib/plan/presets'
import { locales } from '@/lib/text'
import { lint } from '../lint'

/** What Lariat writes is judged like what anybody brings: together, and each file alone. */
describe.each(presets)('the files of $id', ({ plan }) => {
  it.each(locales)('break nothing (%s)', (locale) => {
    const files = generate(plan, locale).map(({ path, content }) => ({ name: path, text: content }))
    const diagnostics = [files, ...files.map((file) => [file])].flatMap((some) => lint(some).diagnostics)
    const worse = diagnostics.filter(({ rule }) => rule.severity !== 'info')
    expect(worse.map(({ file, at, rule, values }) => [rule.id, file, at.line, values])).toEqual([])
  })
})
