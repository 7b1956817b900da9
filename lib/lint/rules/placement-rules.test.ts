import { describe, expect, it } from 'vitest'
import { fill, locales } from '@/lib/text'
import { lint } from '../lint'
import { placementRules } from './placement-rules'

describe('LAR-833', () => {
  const titles = (value: string) =>
    lint([{ name: 'a.yaml', text: `hostNetworking: true\nnodeSelector: {node-role.kubernetes.io/etcd: ${value}}\n` }])
      .diagnostics.flatMap(({ rule, values }) => (rule.id === 'LAR-833' ? [fill(rule.title.en, values)] : []))

  it.each([
    ['true', 'true'],
    ['"yes"', '"yes"'],
    ['""', '""'],
  ])('says of %s what it is, and that text is wanted', (value, shown) => {
    expect(titles(value)).toEqual([`The label node-role.kubernetes.io/etcd has the text "true", not ${shown}`])
  })
})

it('LAR-832 speaks of taints that nodes lose again, too: not each one is that of etcd', () => {
  const { explain } = placementRules.find(({ id }) => id === 'LAR-832')!
  expect(explain.en).toContain('until they are initialised')
  expect(explain['zh-CN']).toContain('初始化为止')
  for (const locale of locales) expect(explain[locale].match(/etcd/g)).toHaveLength(2)
})
