/** An address block as EC2 writes it, or null for what is none: EC2 API reference, IpRange, "AWS canonicalizes". */
export function canonicalCidr(text: string): string | null {
  const [address = '', length = '', ...more] = text.trim().split('/')
  if (more.length > 0 || !/^\d{1,3}$/.test(length)) return null
  const bits = Number(length)
  const v6 = address.includes(':')
  const words = v6 ? ipv6Words(address) : ipv4Words(address)
  const width = v6 ? 16 : 8
  if (words === null || bits > words.length * width) return null
  const masked = words.map((word, i) => {
    const kept = Math.min(Math.max(bits - i * width, 0), width)
    return word - (word % 2 ** (width - kept))
  })
  return `${v6 ? ipv6Text(masked) : masked.join('.')}/${bits}`
}

export const isIpv6 = (cidr: string) => cidr.includes(':')

/** Whether everybody is in it. */
export const isWorld = (cidr: string) => canonicalCidr(cidr)?.endsWith('/0') ?? false

function ipv4Words(text: string): number[] | null {
  const parts = text.split('.')
  const fits = parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256)
  return fits ? parts.map(Number) : null
}

function ipv6Words(text: string): number[] | null {
  const halves = text.split('::')
  if (halves.length > 2) return null
  const [head = [], tail] = halves.map((half) => (half === '' ? [] : half.split(':')))
  const gap = 8 - head.length - (tail?.length ?? 0)
  if (tail === undefined ? gap !== 0 : gap < 1) return null
  const all = [...head, ...Array.from({ length: gap }, () => '0'), ...(tail ?? [])]
  return all.every((word) => /^[0-9a-f]{1,4}$/i.test(word)) ? all.map((word) => parseInt(word, 16)) : null
}

/** RFC 5952: the longest run of zeros, the first of several, is left out; a single one is not. */
function ipv6Text(words: readonly number[]): string {
  const text = words.map((word) => word.toString(16))
  const runs = [...text.map((word) => (word === '0' ? '0' : ' ')).join('').matchAll(/00+/g)]
  const [longest] = runs.sort((a, b) => b[0].length - a[0].length)
  if (longest === undefined) return text.join(':')
  return `${text.slice(0, longest.index).join(':')}::${text.slice(longest.index + longest[0].length).join(':')}`
}
