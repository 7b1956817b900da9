import { limits } from '@/lib/documents/limits'
import type { BroughtFile } from '@/lib/documents/types'

/** Numbers that look random and are the same in every run (mulberry32). */
export class Chance {
  constructor(private state: number) {}

  /** A whole number below `end`. */
  below(end: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end
  }

  of<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)]!
  }
}

type Mutation = (text: string, chance: Chance, other: string) => string

/** Changes one line. */
const line =
  (change: (line: string, chance: Chance) => string): Mutation =>
  (text, chance) => {
    const lines = text.split('\n')
    const at = chance.below(lines.length)
    return lines.with(at, change(lines[at]!, chance)).join('\n')
  }

/** Puts a text at a place between two lines. */
const insert =
  (piece: (chance: Chance) => string): Mutation =>
  (text, chance) => {
    const lines = text.split('\n')
    return lines.toSpliced(chance.below(lines.length + 1), 0, piece(chance)).join('\n')
  }

const words = [
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '<<', 'length', 'null', '~', '', '0', 'true',
  '.inf', '1e999', '-0', '0x1F', '9007199254740993', '2026-11-21', '!!binary aGk=', '!!set {a}', '&a x', '*a', '? a', '|-', '>+', '{{ .Values.x }}',
  '${var.x}', '<<EOF', '"\\u0000"', "'", '"', '[', '}', '#', '---', '...', '%YAML 1.1', 'ec2:', 'arn:aws:', '- --v=', '\u202e', '\ud800', '键：值', '👩‍👩‍👧', '\u0000', '\u2028',
] as const

const bomb = (chance: Chance) => {
  const width = 2 + chance.below(9)
  return [...'abcdefghij']
    .map((name, at) => `${name}: &${name} [${Array.from({ length: width }, () => (at === 0 ? 'x' : `*${'abcdefghij'[at - 1]}`)).join(', ')}]`)
    .join('\n')
}

const deep = (chance: Chance) => {
  const depth = chance.of([10, limits.depth - 1, limits.depth + 1, 1_000, 5_000])
  return chance.of([
    `deep: ${'['.repeat(depth)}${']'.repeat(depth)}`,
    `deep: ${'{a: '.repeat(depth)}1${'}'.repeat(depth)}`,
    '['.repeat(depth),
    '- '.repeat(depth),
    Array.from({ length: Math.min(depth, 300) }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
  ])
}

const mutations: readonly Mutation[] = [
  (text, chance) => text.split('\n').toSpliced(chance.below(40), 1 + chance.below(3)).join('\n'),
  line((one) => `${one}\n${one}`),
  (text, chance) => {
    const lines = text.split('\n')
    const [one, other] = [chance.below(lines.length), chance.below(lines.length)]
    return lines.with(one, lines[other]!).with(other, lines[one]!).join('\n')
  },
  line((one, chance) => ' '.repeat(1 + chance.below(4)) + one),
  line((one, chance) => one.slice(Math.min(1 + chance.below(4), one.search(/\S|$/)))),
  line((one) => one.replace(/^ +/, (spaces) => '\t'.repeat(spaces.length))),
  line((one, chance) => one.replace(/[\w.-]+(?=:|"? *[:=])/, () => chance.of(words))),
  line((one, chance) => one.replace(/([:=] *).*$/, (_, sign: string) => sign + chance.of(words))),
  line((one, chance) => one.replace(/["'[\]{},]/, () => chance.of(['', '"', "'", '[', ']', '{', '}', ',']))),
  line((one, chance) => `${one.slice(0, chance.below(one.length + 1))}${chance.of(words)}${one.slice(chance.below(one.length + 1))}`),
  (text, chance) => {
    const at = chance.below(text.length + 1)
    const bytes = Array.from({ length: 1 + chance.below(20) }, () => String.fromCharCode(chance.below(chance.of([128, 256, 65_536]))))
    return text.slice(0, at) + bytes.join('') + text.slice(at + chance.below(10))
  },
  (text, chance) => text.slice(0, chance.below(text.length + 1)),
  insert(bomb),
  insert(deep),
  insert((chance) => `${chance.of(words)}: ${chance.of(words)}`),
  insert(() => 'a: &a\n  b: *a'),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text) => `\ufeff${text}`,
  (text, _, other) => `${text}\n---\n${other}`,
  (text, chance) => `# page\n\n\`\`\`${chance.of(['yaml', 'json', 'sh', 'hcl', ''])}\n${text}\n\`\`\`\n`,
  (text) => JSON.stringify({ spec: { rkeConfig: { additionalManifest: text } } }),
  (text) => `spec:\n  rkeConfig:\n    additionalManifest: |-\n${text.replaceAll(/^/gm, '      ')}`,
]

const names = ['a.yaml', 'a.json', 'a.tf', 'a.md', 'a.sh', 'a'] as const

/** Most documents are a piece of one, so that many of them can be tried; some are whole. */
function piece(text: string, chance: Chance): string {
  if (chance.below(20) === 0) return text
  const lines = text.split('\n')
  const start = chance.below(3) === 0 ? chance.below(lines.length) : 0
  return lines.slice(start, start + 5 + chance.below(45)).join('\n')
}

/** Document number `index` of a fuzzing run: one of the texts, with one to six mutations. */
export function mutated(texts: readonly BroughtFile[], seed: number, index: number): BroughtFile {
  const chance = new Chance(Math.imul(seed, 0x9e3779b1) ^ index)
  const source = chance.of(texts)
  let text = piece(source.text, chance)
  for (let left = 1 + chance.below(6); left > 0; left--) text = chance.of(mutations)(text, chance, piece(chance.of(texts).text, chance))
  return { name: chance.below(4) === 0 ? chance.of(names) : source.name, text }
}
