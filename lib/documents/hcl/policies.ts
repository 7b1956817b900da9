import type { MapEntry, Tree } from '../tree'
import { own } from './own'
import type { TreeMaker } from './tree'
import type { Attribute, Block } from './types'

/** Attributes that hold a policy as text, by resource. */
export const policyAttributes: Readonly<Record<string, readonly string[]>> = {
  aws_iam_policy: ['policy'],
  aws_iam_role_policy: ['policy'],
  aws_iam_user_policy: ['policy'],
  aws_iam_group_policy: ['policy'],
  aws_iam_role: ['assume_role_policy'],
  aws_kms_key: ['policy'],
}

/** Attributes of a statement as policies spell them. */
const names: Readonly<Record<string, string>> = {
  sid: 'Sid', effect: 'Effect', actions: 'Action', not_actions: 'NotAction', resources: 'Resource', not_resources: 'NotResource',
}
const spell = (key: string) => Object.entries(names).find(([, name]) => name === key)?.[0] ?? key

/** `data "aws_iam_policy_document"` as the policy that it makes. */
export function policyDocument(maker: TreeMaker, block: Block): Tree {
  const at = maker.place(block.span.from)
  const entry = (key: string, value: Tree): MapEntry => ({ key, keyAt: value.at, value })
  const text = (value: string): Tree => ({ type: 'scalar', value, at })
  const statements = block.body.blocks.filter(({ type }) => type === 'statement').map(statement)
  const list: Tree = { type: 'list', items: statements, at }
  return { type: 'map', at, entries: [entry('Version', text('2012-10-17')), entry('Statement', list)] }

  function statement({ body, span }: Block): Tree {
    const here = maker.place(span.from)
    const written = body.attributes.flatMap((one: Attribute) => {
      const name = own(names, one.name)
      return name === undefined ? [] : [maker.entry(name, one.span, maker.tree(one.value))]
    })
    const allow = written.some(({ key }) => key === 'Effect') ? [] : [entry('Effect', { ...text('Allow'), at: here })]
    const entries = [...written, ...allow, ...principals(body.blocks), ...conditions(body.blocks)]
    return maker.made({ type: 'map', at: here, entries }, { kind: 'body', body, spell })
  }

  function principals(blocks: readonly Block[]): MapEntry[] {
    const found = blocks.filter(({ type }) => type === 'principals').flatMap((one) => pair(one, 'type', 'identifiers'))
    return found[0] ? [entry('Principal', { type: 'map', at: found[0].keyAt, entries: found })] : []
  }

  function conditions(blocks: readonly Block[]): MapEntry[] {
    const found = blocks.filter(({ type }) => type === 'condition').flatMap((one) => {
      const [inner] = pair(one, 'variable', 'values')
      const test = one.body.attributes.find(({ name }) => name === 'test')?.value
      if (!inner || test?.kind !== 'literal') return []
      return [{ key: String(test.value), keyAt: inner.keyAt, value: { type: 'map', at: inner.keyAt, entries: [inner] } as const }]
    })
    return found[0] ? [entry('Condition', { type: 'map', at: found[0].keyAt, entries: merged(found) })] : []
  }

  /** A block whose one attribute names what the other says. */
  function pair({ body }: Block, key: string, value: string): MapEntry[] {
    const name = body.attributes.find((one) => one.name === key)?.value
    const said = body.attributes.find((one) => one.name === value)
    if (name?.kind !== 'literal' || !said) return []
    return [{ key: String(name.value), keyAt: maker.place(name.span.from), value: maker.tree(said.value) }]
  }
}

/** Conditions with the same test are one map in a policy. */
function merged(entries: readonly MapEntry[]): MapEntry[] {
  const byKey = new Map<string, MapEntry>()
  for (const entry of entries) {
    const before = byKey.get(entry.key)
    if (before?.value.type !== 'map' || entry.value.type !== 'map') byKey.set(entry.key, entry)
    else byKey.set(entry.key, { ...before, value: { ...before.value, entries: [...before.value.entries, ...entry.value.entries] } })
  }
  return [...byKey.values()]
}
