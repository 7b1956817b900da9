import { moved } from '../embedded'
import { limits } from '../limits'
import { places } from '../places'
import { readYaml } from '../read-yaml'
import { firstOutsideJson } from '../strict-json'
import { withTemplates } from '../templates'
import type { MapEntry, Position, ScalarTree, Tree } from '../tree'
import type { ReadProblem } from '../types'
import type { Body, Expression, Literal, Span } from './types'

/** What of the text a node was made of, so that an edit finds it again. */
export type Origin =
  | { readonly kind: 'expression'; readonly expression: Expression }
  /** The attributes of a block; `spell` writes a key as Terraform does. */
  | { readonly kind: 'body'; readonly body: Body; readonly spell: (key: string) => string }
  /** A document in a text; its nodes are those of YAML. */
  | { readonly kind: 'text'; readonly literal: Literal }

export type TreeMaker = ReturnType<typeof treeMaker>

/** Makes trees of expressions, and remembers what each was made of. */
export function treeMaker(text: string) {
  const place = places(text)
  const origins = new Map<Tree, Origin>()
  const spans = new Map<MapEntry, Span>()
  const problems: ReadProblem[] = []
  let texts = 0

  function made<T extends Tree>(tree: T, origin: Origin): T {
    origins.set(tree, origin)
    return tree
  }

  function entry(key: string, span: Span, value: Tree): MapEntry {
    const one = { key, keyAt: place(span.from), value }
    spans.set(one, span)
    return one
  }

  /** An expression as it stands. */
  function tree(expression: Expression): Tree {
    const at = place(expression.span.from)
    const origin: Origin = { kind: 'expression', expression }
    if (expression.kind === 'literal') return made(scalar(expression), origin)
    if (expression.kind === 'list') return made({ type: 'list', items: expression.items.map(tree), at }, origin)
    if (expression.kind === 'object') {
      const entries = expression.entries.map(({ name, span, value }) => entry(name, span, tree(value)))
      return made({ type: 'map', entries, at }, origin)
    }
    return made(opaque(text.slice(expression.span.from, expression.span.to), at), origin)
  }

  function scalar(literal: Literal): ScalarTree {
    const at = place(literal.span.from)
    const { value } = literal
    return literal.heredoc ? { type: 'scalar', value, at, inner: inside(literal) } : { type: 'scalar', value, at }
  }

  /** Where a place of a heredoc's text is in the file; of other texts only the beginning is known. */
  function inside({ heredoc, span }: Literal): (position: Position) => Position {
    if (!heredoc) return () => place(span.from)
    const { line: first } = place(heredoc.lines.from)
    return ({ line, column }) => ({ line: first + line - 1, column: column + heredoc.indent })
  }

  /** What an expression says as YAML or JSON: in a text, or made by a function. */
  function decoded(expression: Expression): Tree {
    if (expression.kind === 'call' && expression.args[0] && encodes.includes(expression.name)) return tree(expression.args[0])
    if (expression.kind !== 'literal' || typeof expression.value !== 'string') return tree(expression)
    const position = inside(expression)
    if (++texts > limits.parts) {
      if (texts === limits.parts + 1) problems.push({ code: 'too-large', at: place(expression.span.from) })
      return tree(expression)
    }
    const read = readYaml(expression.value)
    problems.push(...read.problems.map((problem) => ({ ...problem, at: position(problem.at) })))
    const [first] = read.trees
    if (!first) return tree(expression)
    return made(withTemplates(moved(first.tree, position)), { kind: 'text', literal: expression })
  }

  /** Where the text of a policy is no JSON; templates in it are not judged. */
  function notJson(expression: Expression): Position | undefined {
    if (expression.kind !== 'literal' || typeof expression.value !== 'string' || expression.value.includes('${')) return undefined
    const outside = firstOutsideJson(expression.value)
    return outside === undefined ? undefined : inside(expression)(places(expression.value)(outside))
  }

  return { tree, decoded, entry, made, notJson, place, origins, spans, problems }
}

const encodes = ['yamlencode', 'jsonencode']
const opaque = (text: string, at: Position): Tree => ({ type: 'opaque', text, at })
