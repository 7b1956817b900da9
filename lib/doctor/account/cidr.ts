/** Whether two IPv4 networks such as `10.42.0.0/16` share an address. False for anything that is none. */
export function overlaps(a: string, b: string): boolean {
  const [one, other] = [rangeOf(a), rangeOf(b)]
  return one !== null && other !== null && one.first <= other.last && other.first <= one.last
}

function rangeOf(cidr: string): { first: number; last: number } | null {
  const found = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(cidr)
  if (found === null) return null
  const [a = 0, b = 0, c = 0, d = 0, bits = 0] = found.slice(1).map(Number)
  if ([a, b, c, d].some((part) => part > 255) || bits > 32) return null
  const size = 2 ** (32 - bits)
  const first = Math.floor((((a * 256 + b) * 256 + c) * 256 + d) / size) * size
  return { first, last: first + size - 1 }
}
