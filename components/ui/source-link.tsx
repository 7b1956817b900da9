import type { Source } from '@/lib/text'

/** Where a fact comes from, in few words; a link when it has an address. The whole name is its label. */
export function SourceLink({ source }: { source: Source }) {
  const look = 'text-xs text-soft [overflow-wrap:anywhere]'
  if (!source.url) return <span className={look}>{source.name}</span>
  return (
    <a
      href={source.url}
      target="_blank"
      rel="noreferrer"
      title={source.name}
      aria-label={source.name}
      className={`${look} underline underline-offset-2`}
    >
      {shortName(source.name)}
    </a>
  )
}

/** Of `owner/repository path/to/file` the file; any other name as it is. */
const shortName = (name: string) => /^[\w.-]+\/[\w.-]+ \S*?([^\s/]+)$/.exec(name)?.[1] ?? name
