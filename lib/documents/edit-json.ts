import type { Edit } from './edit'
import { keepLines } from './keep-lines'
import type { TreePath } from './tree'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** JSON text after an edit, with its own indentation and order. Null when it is no JSON, or has no such place. */
export function editJson(text: string, edit: Edit): string | null {
  const data = parse(text)
  if (data === undefined) return null
  const indent = /^[ \t]+/m.exec(text)?.[0] ?? 2
  const write = (value: Json) => `${JSON.stringify(value, null, indent)}${text.endsWith('\n') ? '\n' : ''}`
  const before = write(data)
  if (!change(data, edit)) return null
  const after = write(data)
  const kept = keepLines(text, before, after)
  return JSON.stringify(parse(kept)) === JSON.stringify(data) ? kept : after
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

function change(data: Json, edit: Edit): boolean {
  if (edit.op === 'set') return put(data, edit.path, edit.value as Json)
  if (edit.op === 'delete') return take(data, edit.path) !== undefined
  if (edit.op === 'append') {
    const list = at(data, edit.path)
    if (isObject(list)) return false
    // A scalar where a list may stand is its only item.
    return put(data, edit.path, [...[list ?? []].flat(), edit.value as Json])
  }
  const taken = take(data, edit.path)
  return taken !== undefined && put(data, edit.to, taken)
}

function at(data: Json, path: TreePath): Json | undefined {
  return path.reduce<Json | undefined>((here, step) => {
    if (Array.isArray(here)) return typeof step === 'number' ? here[step] : undefined
    return isObject(here) && Object.hasOwn(here, step) ? here[String(step)] : undefined
  }, data)
}

function put(data: Json, path: TreePath, value: Json): boolean {
  const last = path.at(-1)
  if (last === undefined) return false
  const above = path.slice(0, -1)
  if (at(data, above) === undefined && !put(data, above, {})) return false
  const parent = at(data, above)
  if (Array.isArray(parent) && typeof last === 'number') {
    parent[last] = value
    return true
  }
  if (!isObject(parent)) return false
  // A key called `__proto__` is a key like any other.
  Object.defineProperty(parent, last, { value, writable: true, enumerable: true, configurable: true })
  return true
}

function take(data: Json, path: TreePath): Json | undefined {
  const last = path.at(-1)
  const parent = at(data, path.slice(0, -1))
  const taken = at(data, path)
  if (last === undefined || taken === undefined) return undefined
  if (Array.isArray(parent)) parent.splice(Number(last), 1)
  else if (isObject(parent)) Reflect.deleteProperty(parent, last)
  return taken
}

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
