/** Characters of a text, from the first to behind the last. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** What an attribute can be, as far as it stands in the text itself. All else is `opaque`: Terraform computes it. */
export type Expression = Literal | ListExpression | ObjectExpression | CallExpression | OpaqueExpression

export interface Literal {
  readonly kind: 'literal'
  readonly value: string | number | boolean | null
  readonly span: Span
  readonly heredoc?: Heredoc
}

export interface Heredoc {
  /** Its lines, without the marks. */
  readonly lines: Span
  /** Characters that `<<-` takes away from each line. */
  readonly indent: number
}

export interface ListExpression {
  readonly kind: 'list'
  readonly items: readonly Expression[]
  readonly span: Span
}

export interface ObjectExpression {
  readonly kind: 'object'
  readonly entries: readonly Attribute[]
  readonly span: Span
}

export interface CallExpression {
  readonly kind: 'call'
  readonly name: string
  readonly args: readonly Expression[]
  readonly span: Span
}

export interface OpaqueExpression {
  readonly kind: 'opaque'
  readonly code: string
  readonly span: Span
}

/** An attribute of a block, or an entry of an object. */
export interface Attribute {
  readonly name: string
  /** From its name to the end of its value. */
  readonly span: Span
  readonly value: Expression
}

export interface Block {
  readonly type: string
  readonly labels: readonly string[]
  readonly body: Body
  /** From its type to behind its closing brace. */
  readonly span: Span
}

export interface Body {
  readonly attributes: readonly Attribute[]
  readonly blocks: readonly Block[]
  /** Between the braces. */
  readonly span: Span
}

/** A text that is no HCL, or more of it than anybody writes. */
export class HclError extends Error {
  constructor(
    readonly code: 'syntax' | 'too-deep',
    readonly offset: number,
    message: string,
  ) {
    super(message)
  }
}
