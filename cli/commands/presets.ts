import { presets } from '@/lib/plan/presets'
import type { Locale } from '@/lib/text'
import type { Io } from '../io'

/** Lists the presets, one per line: its name, and what it is. */
export function presetsCommand({ locale }: { readonly locale: Locale }, io: Io): number {
  const width = Math.max(...presets.map(({ id }) => id.length))
  for (const { id, title, description } of presets) {
    io.stdout(`${id.padEnd(width)}  ${title[locale]}${locale === 'en' ? '. ' : '。'}${description[locale]}\n`)
  }
  return 0
}
