import * as z from 'zod'
import { parsePlan } from '@/lib/plan/parse'
import { getIn, setIn, type PlanPath } from '@/lib/plan/path'
import { planSchema, type Plan } from '@/lib/plan/schema'
import { err, ok, type Result } from '@/lib/result'
import type { Locale } from '@/lib/text'
import { nearest } from './nearest'
import { say, type Message } from './texts'

/** The Plan with one `path=value` of `--set` applied; the value is read as the schema wants it at that path. */
export function assign(plan: Plan, assignment: string, locale: Locale): Result<Plan, Message> {
  const equals = assignment.indexOf('=')
  if (equals < 1) return err({ key: 'setShape', values: { given: assignment } })
  const [path, text] = [assignment.slice(0, equals), assignment.slice(equals + 1)]
  const schema = schemaAt(plan, path)
  if (!schema.ok) return schema
  const value = read(schema.value, text)
  const wanted = () =>
    err<Message>({
      key: 'wrongValue',
      values: { path, value: text, wanted: say(wantedBy(schema.value), locale) },
    })
  if (value === undefined) return wanted()
  const changed = parsePlan(setIn(plan, path, value))
  if (changed.ok) return changed
  const [issue] = changed.error
  if (issue === undefined) return wanted()
  return err({ key: 'wrongValue', values: { path: issue.path, value: text, wanted: issue.message } })
}

/** The schema of the field at a path; the path must lead to something this Plan has. */
function schemaAt(plan: Plan, path: PlanPath): Result<z.core.$ZodType, Message> {
  let schema: z.core.$ZodType = planSchema
  const walked: string[] = []
  for (const key of path.split('.')) {
    if (schema instanceof z.ZodObject && Object.hasOwn(schema.shape, key)) {
      schema = (schema.shape as Record<string, z.core.$ZodType>)[key] as z.core.$ZodType
    } else if (schema instanceof z.ZodArray && /^\d{1,4}$/.test(key)) {
      const list = getIn(plan, walked.join('.')) as unknown[]
      if (Number(key) >= list.length || key !== String(Number(key))) {
        return err({
          key: 'noEntry',
          values: { path: [...walked, key].join('.'), list: walked.join('.'), count: list.length },
        })
      }
      schema = schema.element as z.core.$ZodType
    } else {
      return err({ key: 'noField', values: { path, near: nearest(path, paths(plan)).join(', ') } })
    }
    walked.push(key)
  }
  return ok(schema)
}

/** Every field of a Plan, lists and groups of fields among them. */
function paths(value: unknown, path = ''): string[] {
  const own = path === '' ? [] : [path]
  if (typeof value !== 'object' || value === null) return own
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, field]) => paths(field, path === '' ? key : `${path}.${key}`)),
  ]
}

/** A text as the schema's type; `undefined` when it cannot be. Whether it is allowed is for the schema to say. */
function read(schema: z.core.$ZodType, text: string): unknown {
  if (schema instanceof z.ZodString) return text
  if (schema instanceof z.ZodEnum) return schema.options.includes(text) ? text : undefined
  if (schema instanceof z.ZodBoolean) return text === 'true' ? true : text === 'false' ? false : undefined
  if (schema instanceof z.ZodNumber) return /^-?\d{1,15}$/.test(text) ? Number(text) : undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function wantedBy(schema: z.core.$ZodType): Message {
  if (schema instanceof z.ZodEnum) return { key: 'oneOf', values: { options: schema.options.join(', ') } }
  if (schema instanceof z.ZodBoolean) return { key: 'aBoolean' }
  return { key: schema instanceof z.ZodNumber ? 'anInteger' : 'json' }
}
