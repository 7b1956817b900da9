/**
 * Text from a link, which a stranger may have written, shown as text. `bdi` keeps characters that turn the writing
 * direction around inside the value.
 */
export function WrittenValue({ text }: { text: string }) {
  return <bdi className="font-mono text-xs [overflow-wrap:anywhere]">{text}</bdi>
}

/** Several of them, each on a line of its own. */
export function WrittenValues({ texts }: { texts: readonly string[] }) {
  return texts.map((text, index) => (
    <span key={index} className="block">
      <WrittenValue text={text} />
    </span>
  ))
}
