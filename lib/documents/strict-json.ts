/** The tokens of JSON, one after the other. */
const token = /[ \t\r\n]+|[{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/**
 * Where a text that a YAML parser takes is no JSON, as AWS reads it: a comment, a comma before a closing bracket, a text
 * without quotes. Undefined for JSON.
 */
export function firstOutsideJson(text: string): number | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch {
    return search(text)
  }
}

function search(text: string): number {
  let comma: number | undefined
  let at = 0
  while (at < text.length) {
    token.lastIndex = at
    const [found] = token.exec(text) ?? []
    if (found === undefined) return at
    if ((found === '}' || found === ']') && comma !== undefined) return comma
    if (found.trim() !== '') comma = found === ',' ? at : undefined
    at += found.length
  }
  return 0
}
