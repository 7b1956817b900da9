import type { BroughtFile, Format } from './types'

const endings: readonly (readonly [RegExp, Format | 'markdown'])[] = [
  [/\.(md|mdx|markdown)$/i, 'markdown'],
  [/\.(ya?ml)$/i, 'yaml'],
  [/\.json$/i, 'json'],
  [/\.(tf|hcl)$/i, 'terraform'],
  [/\.(sh|bash)$/i, 'shell'],
]

/** What a text without a telling name begins with, or holds. */
const looks: readonly (readonly [RegExp, Format | 'markdown'])[] = [
  [/^\s*\{/, 'json'],
  [/^#!.*sh\b/, 'shell'],
  [/^[ \t]*(```|~~~)[ \t]*[\w-]*[ \t]*\r?$/m, 'markdown'],
  [/^(resource|data|module|variable|provider)[ \t]+"[^"\n]*"[ \t]*("[^"\n]*"[ \t]*)?\{/m, 'terraform'],
  [/^(terraform|locals)[ \t]*\{[ \t]*\r?$/m, 'terraform'],
  [/^\s*(\$ +)?(sudo +)?(helm|kubectl|curl|docker) +\S/, 'shell'],
]

/** How a file is read: by its name, else by its text. Terraform and JSON are known by their text even in a file `*.yaml`. */
export function formatOf({ name, text }: BroughtFile): Format | 'markdown' {
  const named = endings.find(([ending]) => ending.test(name))?.[1]
  if (named && named !== 'yaml') return named
  const looked = looks.find(([look]) => look.test(text))?.[1]
  if (named === 'yaml') return looked === 'json' || looked === 'terraform' ? looked : 'yaml'
  return looked ?? 'yaml'
}
