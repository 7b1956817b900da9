import type { SaidReport } from './said'

/** A report in numbers. */
export interface Summary {
  readonly files: number
  readonly documents: number
  /** Documents of kinds that Lariat has rules for. */
  readonly known: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly fixable: number
  /** Places that could not be read. */
  readonly unread: number
}

/** Counts a report. A file without anything in it was read: there is just nothing to say about it. */
export function summaryOf({ files, findings }: SaidReport): Summary {
  const kinds = files.flatMap(({ documents }) => documents)
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length
  return {
    files: files.length,
    documents: kinds.length,
    known: kinds.filter((kind) => kind !== 'other').length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    fixable: findings.filter(({ fix }) => fix !== null).length,
    unread: files.flatMap(({ problems }) => problems).filter(({ code }) => code !== 'empty').length,
  }
}
