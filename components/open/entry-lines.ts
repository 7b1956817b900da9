/** One line of an entry: which field, and what it holds. */
export interface EntryLine {
  readonly path: string
  /** `switch`: it is on. `roles`: keys of node roles. `texts`: as written in the Plan. */
  readonly kind: 'switch' | 'roles' | 'texts'
  readonly values: readonly string[]
}

type Fields = Readonly<Record<string, unknown>>

/**
 * What an entry of a list holds, line by line: fields that are off or empty are left out, those that are as usual are
 * not, because whoever opens a link need not know what is usual.
 */
export function entryLines(list: string, entry: Fields): readonly EntryLine[] {
  return Object.entries(entry).flatMap(([key, value]) => {
    const line = lineOf(key, value)
    return line.values.length > 0 ? [{ path: `${list}.${key}`, ...line }] : []
  })
}

function lineOf(key: string, value: unknown): Omit<EntryLine, 'path'> {
  if (typeof value === 'boolean') return { kind: 'switch', values: value ? ['true'] : [] }
  if (key === 'roles' && isFields(value)) {
    return { kind: 'roles', values: Object.keys(value).filter((role) => value[role] === true) }
  }
  return { kind: 'texts', values: (Array.isArray(value) ? value : [value]).map(textOf).filter((text) => text !== '') }
}

/** Labels and taints as Kubernetes writes them: `key=value`, `key=value:effect`, `key:effect`. */
function textOf(value: unknown): string {
  if (!isFields(value)) return String(value)
  const { key, value: content, effect } = value
  return `${String(key)}${content === '' && effect !== undefined ? '' : `=${String(content)}`}${effect === undefined ? '' : `:${String(effect)}`}`
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const listsOfTexts = /^(helm\.extraArgs|nodes\.instances\.\d+\.securityGroups)$/

/** The elements of a field that is a list of texts; null for any other field. */
export function textsOf(path: string, value: unknown): readonly string[] | null {
  if (!listsOfTexts.test(path) || typeof value !== 'string') return null
  const texts: unknown = JSON.parse(value)
  return Array.isArray(texts) ? texts.map(String) : null
}
