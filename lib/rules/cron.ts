interface Field {
  readonly from: number
  readonly to: number
  readonly names?: readonly string[]
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** As robfig/cron v3, which K3s and RKE2 use, reads them. Sunday is 0 only. */
const fields: readonly Field[] = [
  { from: 0, to: 59 },
  { from: 0, to: 23 },
  { from: 1, to: 31 },
  { from: 1, to: 12, names: months },
  { from: 0, to: 6, names: days },
]

/** Whether a text is a schedule: five fields, or a word such as `@daily`. */
export function isCron(text: string): boolean {
  if (/^@(hourly|daily|midnight|weekly|monthly|yearly|annually|every \d+[hm])$/.test(text)) return true
  const parts = text.trim().split(/ +/)
  return parts.length === fields.length && fields.every((field, i) => parts[i]!.split(',').every((part) => fits(part, field)))
}

/** `*`, `5`, `1-5`, each with `/2` or without. */
function fits(part: string, field: Field): boolean {
  const [range = '', step, ...more] = part.split('/')
  if (more.length > 0 || (step !== undefined && !/^[1-9]\d{0,3}$/.test(step))) return false
  if (range === '*' || range === '?') return true
  const ends = range.split('-').map((end) => numberOf(end, field))
  const inside = ends.every((end) => end !== null && end >= field.from && end <= field.to)
  return inside && ends.length <= 2 && Number(ends[0]) <= Number(ends.at(-1))
}

function numberOf(text: string, { from, names }: Field): number | null {
  const named = names?.indexOf(text.toLowerCase()) ?? -1
  if (named >= 0) return named + from
  return /^\d{1,2}$/.test(text) ? Number(text) : null
}
