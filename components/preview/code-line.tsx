import { highlight, type Token } from './highlight'

export const tokenColours: Record<Token['kind'], string | undefined> = {
  plain: undefined,
  key: 'text-code-key',
  string: 'text-code-string',
  comment: 'text-code-comment',
  number: 'text-code-number',
}

/** A line of a file, coloured. */
export function CodeLine({ line, language }: { line: string; language: string }) {
  return highlight(line, language).map((token, at) => (
    <span key={at} className={tokenColours[token.kind]}>
      {token.text}
    </span>
  ))
}
