/**
 * A policy document as IAM returns it. The API promises URL encoding (RFC 3986), and some of its answers and its
 * emulators send plain JSON instead; a document may itself contain `%41`, so plain JSON is tried first.
 * Null: neither.
 */
export function decodePolicy(document: string | undefined): unknown {
  if (document === undefined) return null
  return parse(document) ?? parse(decodeUri(document))
}

function parse(text: string | null): unknown {
  if (text === null) return null
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

function decodeUri(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
