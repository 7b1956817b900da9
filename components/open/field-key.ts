/** The key of a field's name under `open.fields`: a place in a list loses its number, a list itself is `_`. */
export function fieldKeys(path: string): readonly string[] {
  const place = path.replaceAll(/\.\d+(?=\.|$)/g, '')
  return [`${place}._`, place]
}
