/** Breaks a text into few, even lines of at most `width` columns; a Chinese character or full-width mark takes two. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const pieces = split(paragraph)
    let lines = fit(pieces, width)
    // The narrowest width that needs no further line leaves no single word on the last one.
    for (let narrower = width - 1; lines.length > 1 && narrower > 0; narrower--) {
      const tried = fit(pieces, narrower)
      if (tried.length > lines.length) break
      lines = tried
    }
    return lines.map((line) => line.map((piece) => piece.text).join('').trim())
  })
}

/** What cannot be broken: a word with the space after it, or a single ideograph with its closing marks. */
interface Piece {
  readonly text: string
  readonly width: number
  /** Without the space at its end, which the last piece of a line does not need. */
  readonly widthAtEnd: number
}

/** Ideographs and the full-width forms around them: a line may break after any of them. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u
/** Marks that may not begin a line; they stay with what is before them. */
const closing = /[，。；：、？！）》」』”]/u
/** Marks that may not end one. */
const opening = /[（《「『“]/u

function fit(pieces: readonly Piece[], width: number): Piece[][] {
  const lines: Piece[][] = [[]]
  let used = 0
  for (const piece of pieces) {
    if (used > 0 && used + piece.widthAtEnd > width) {
      lines.push([])
      used = 0
    }
    lines.at(-1)!.push(piece)
    used += piece.width
  }
  return lines
}

function split(text: string): Piece[] {
  const found: string[] = []
  let piece = ''
  for (const char of text) {
    const before = piece.at(-1) ?? ''
    const breaks = before === ' ' || (piece !== '' && (wide.test(char) || wide.test(before)))
    if (breaks && char !== ' ' && !closing.test(char) && !opening.test(before)) {
      found.push(piece)
      piece = ''
    }
    piece += char
  }
  if (piece !== '') found.push(piece)
  return found.map((each) => ({ text: each, width: columns(each), widthAtEnd: columns(each.trimEnd()) }))
}

/** Columns a text takes in a fixed-width font. */
export function columns(text: string): number {
  let count = 0
  for (const char of text) count += wide.test(char) ? 2 : 1
  return count
}
