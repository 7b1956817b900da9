/** A host name that breaks at its first dot rather than at a hyphen. */
export function DnsName({ name }: { name: string }) {
  const dot = name.indexOf('.')
  if (dot < 0) return name
  return (
    <>
      <span className="inline-block">{name.slice(0, dot)}</span>
      <span className="inline-block">{name.slice(dot)}</span>
    </>
  )
}
