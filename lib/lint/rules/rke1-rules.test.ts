import { expect, it } from 'vitest'
import { locales } from '@/lib/text'
import { rke1Rules } from './rke1-rules'

// v1.8.14 of June 2026 is later than the end of life: there were fixes, for those with Extended Life.
it('says when RKE1 ended, and for whom releases went on', () => {
  const { explain } = rke1Rules.find(({ id }) => id === 'LAR-876')!
  for (const locale of locales) expect(explain[locale]).toContain('Extended Life')
  expect(explain.en).toMatch(/31 July 2025.*31 August 2026/)
  expect(explain['zh-CN']).toMatch(/2025 年 7 月 31 日.*2026 年 8 月 31 日/)
})
