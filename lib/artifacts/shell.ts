/** One word for a POSIX shell, quoted unless it plainly needs none. */
export function quote(text: string): string {
  return /^[\w./:@][\w./:@%+,-]*$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}

/** An option with its value in one word, so that a value never reads as another option. */
export function option(name: string, value: string): string {
  return `--${name}=${quote(value)}`
}

/** A list or structure for the AWS CLI as JSON: its shorthand splits at commas. */
export function json(name: string, value: unknown): string {
  return option(name, JSON.stringify(value))
}

/** A command over several lines. */
export function lines(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' \\\n  ')
}

/** A call that is given as its arguments, in one line; names of options stay as they are. */
export function commandLine(words: readonly string[]): string {
  return words.map((word) => (/^--[a-z][a-z-]*$/.test(word) ? word : quote(word))).join(' ')
}
