import { CopyButton } from './copy-button'

/** Commands to copy, each with what it is for. */
export function CommandList({ commands }: { commands: readonly { readonly command: string; readonly purpose?: string }[] }) {
  return (
    <ul className="grid gap-1.5">
      {commands.map(({ command, purpose }) => (
        <li key={command} className="rounded-lg border border-line bg-code">
          <div className="flex items-start justify-between gap-2 pl-3">
            <code className="min-w-0 py-2 font-mono text-xs [overflow-wrap:anywhere]">{command}</code>
            <CopyButton text={command} label={command} />
          </div>
          {purpose && <p className="px-3 pb-1.5 text-sm text-soft">{purpose}</p>}
        </li>
      ))}
    </ul>
  )
}
