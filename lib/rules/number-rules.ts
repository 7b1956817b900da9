import type { Rule } from './types'

/**
 * A number field with something else in it. The Plan cannot hold that text, so `check` in `index.ts` reports it
 * from what the form remembers; on a Plan alone the rule is never broken.
 */
export const notANumber: Rule = {
  id: 'LAR-001',
  severity: 'error',
  title: {
    en: '“{text}” is not a number this field can take',
    'zh-CN': '“{text}”不是该字段可接受的数字',
  },
  explain: {
    en: 'Enter a whole number. Until then the files are made with the last number that was valid.',
    'zh-CN': '请输入整数。在此之前，生成的文件仍使用上一个有效的数字。',
  },
  source: { name: 'Lariat lib/plan/schema.ts' },
  check: () => [],
}
