/** A statement of a policy document, whoever wrote it: a list of one may be written as the one, or be missing. */
export interface ReadStatement {
  readonly effect: 'Allow' | 'Deny' | null
  readonly actions: readonly string[]
  readonly notActions: readonly string[]
  readonly resources: readonly string[]
  readonly notResources: readonly string[]
  /** Services under `Principal`. */
  readonly services: readonly string[]
  readonly conditional: boolean
}

/** The statements of a document; none where there is none. IAM User Guide, "Grammar of the IAM JSON policy language". */
export function statementsOf(document: unknown): ReadStatement[] {
  return list(field(document, 'Statement')).map((statement) => {
    const strings = (key: string) => list(field(statement, key)).map(String)
    const effect = field(statement, 'Effect')
    return {
      effect: effect === 'Allow' || effect === 'Deny' ? effect : null,
      actions: strings('Action'),
      notActions: strings('NotAction'),
      resources: strings('Resource'),
      notResources: strings('NotResource'),
      services: list(field(field(statement, 'Principal'), 'Service')).map(String),
      conditional: field(statement, 'Condition') !== undefined,
    }
  })
}

function list(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

function field(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return (value as Record<string, unknown>)[key]
}
