import { readFile } from '@/lib/documents/read'
import type { BroughtFile } from '@/lib/documents/types'
import type { Knowledge } from '@/lib/rules/types'
import type { Diagnostic, LintReport } from '../../types'

/** A rule that is in no list. */
export const sampleRule: Knowledge = {
  id: 'LAR-999',
  severity: 'error',
  title: { en: '“{key}” is not read', 'zh-CN': '“{key}”不会被读取' },
  explain: { en: 'Rancher drops it.', 'zh-CN': 'Rancher 会丢弃它。' },
  source: { name: 'Rancher source', url: 'https://example.com/rancher' },
}
const note: Knowledge = { ...sampleRule, id: 'LAR-998', severity: 'info', source: { name: 'a book' } }

export const sampleFiles: readonly BroughtFile[] = [
  { name: 'my cluster/a.yaml', text: 'kind: Cluster\n名称: "键" # \u001b[31mred\nspec: {}\n' },
  { name: '/etc/b.yaml', text: 'a: [1\n' },
  { name: 'C:\\c.yaml', text: '# nothing\n' },
]

const found = (rule: Knowledge, line: number, column: number): Diagnostic => ({
  file: 'my cluster/a.yaml', at: { line, column }, rule, values: { key: '键' }, fixable: false,
})

/** A report with findings, a file that is broken, and one with nothing in it. */
export const sampleReport: LintReport = {
  files: sampleFiles.map(readFile),
  diagnostics: [found(sampleRule, 2, 5), found(note, 3, 1)],
}
