'use client'

import { useLocale } from 'next-intl'
import { useDeferredValue, useMemo, useState } from 'react'
import type { Artifact } from '@/lib/artifacts/types'
import type { Locale } from '@/lib/text'
import { usePlan, useWizard } from '@/components/wizard/wizard-context'
import { changedLines } from './line-diff'

export interface PreviewFile extends Artifact {
  /** Lines that the last edit changed, from 0. */
  readonly changed: ReadonlySet<number>
}

interface Round {
  readonly files: readonly PreviewFile[]
  readonly artifacts: readonly Artifact[]
}

const none: ReadonlySet<number> = new Set()

/** The files of the current Plan, with what the last edit changed; null until the generators have loaded. */
export function useArtifacts(): readonly PreviewFile[] | null {
  const { core } = useWizard()
  const locale = useLocale() as Locale
  const plan = useDeferredValue(usePlan())
  const artifacts = useMemo(() => core?.generate(plan, locale) ?? null, [core, plan, locale])
  const [round, setRound] = useState<Round | null>(null)
  if (artifacts && round?.artifacts !== artifacts) {
    const next = { artifacts, files: mark(artifacts, round) }
    setRound(next)
    return next.files
  }
  return round?.files ?? null
}

function mark(artifacts: readonly Artifact[], before: Round | null): readonly PreviewFile[] {
  const former = new Map(before?.files.map((file) => [file.path, file]))
  const differs = (old: Artifact | undefined, now: Artifact) => old !== undefined && bodyOf(old) !== bodyOf(now)
  const moved = artifacts.some((artifact) => differs(former.get(artifact.path), artifact))
  return artifacts.map((artifact) => {
    const old = former.get(artifact.path)
    // An edit that changes no file keeps the marks of the one before.
    const changed = !old ? none : differs(old, artifact) ? changedBelow(old, artifact) : moved ? none : old.changed
    return { ...artifact, changed }
  })
}

/** A file without its provenance, which every edit changes. */
const bodyOf = ({ content, preamble = 0 }: Artifact) => content.split('\n').slice(preamble).join('\n')

function changedBelow(before: Artifact, after: Artifact): ReadonlySet<number> {
  const { preamble = 0 } = after
  return new Set([...changedLines(bodyOf(before), bodyOf(after))].map((line) => line + preamble))
}
