import { errorCodes, type AppError } from '@/lib/app-error'

/**
 * The events of an NDJSON stream, together as they arrive: hundreds of tagged machines are one update of the screen.
 * Chunks may end anywhere, also inside a character; what `parse` does not know (a line cut in half) is passed over.
 * Ends when the stream ends, whatever the last event was.
 */
export async function* readEvents<Event>(
  stream: ReadableStream<Uint8Array>,
  parse: (line: string) => Event | null,
): AsyncGenerator<readonly Event[]> {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      const lines = (rest + decoder.decode(value, { stream: !done })).split('\n')
      rest = done ? '' : (lines.pop() ?? '')
      const events = lines.flatMap((line) => parse(line) ?? [])
      if (events.length > 0) yield events
      if (done) return
    }
  } finally {
    reader.releaseLock()
  }
}

/** What a refused request says: an AppError in its body, or else what the status means. */
export async function refusalOf(response: Response): Promise<AppError> {
  const text = await response.text()
  try {
    const body: unknown = JSON.parse(text)
    const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : body
    if (isAppError(error)) return error
  } catch {
    // Not JSON: a proxy or the framework answered.
  }
  if (response.status === 401) return { code: 'not-signed-in' }
  return { code: response.status < 500 ? 'bad-request' : 'unknown', said: `HTTP ${response.status}` }
}

function isAppError(value: unknown): value is AppError {
  return typeof value === 'object' && value !== null && 'code' in value && errorCodes.some((code) => code === value.code)
}
