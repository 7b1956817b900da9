import type { Source, Text } from '@/lib/text'

/** Why something is there, and who says so. */
export interface Why {
  readonly reason: Text
  readonly source: Source
  /** Of the line alone and not of what it opens: what it holds has reasons of its own. */
  readonly alone?: true
}

export const why = (source: Source, en: string, zh: string): Why => ({ reason: { en, 'zh-CN': zh }, source })

/** Of a place that only holds others. */
export const holder = (source: Source, en: string, zh: string): Why => ({ ...why(source, en, zh), alone: true })
