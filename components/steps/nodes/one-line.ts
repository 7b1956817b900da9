/** A text from AWS as a Plan can hold it: the Plan has lines, a tag may have anything. */
export function oneLine(text: string, max: number): string {
  return text.replace(/[\u0000-\u001f\u007f]+/g, ' ').slice(0, max)
}
