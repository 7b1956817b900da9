/**
 * `stem` + `suffix` within `max` characters. A stem that must be cut gets a fingerprint of the whole,
 * so that two long names with the same beginning stay two names.
 */
export function shortName(stem: string, suffix: string, max: number): string {
  if (stem.length + suffix.length <= max) return stem + suffix
  const mark = `-${fingerprint(stem)}`
  return stem.slice(0, Math.max(0, max - suffix.length - mark.length)).replace(/[-.]+$/, '') + mark + suffix
}

/** FNV-1a, 32 bits, as seven base-36 digits: not for security. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36).padStart(7, '0')
}
