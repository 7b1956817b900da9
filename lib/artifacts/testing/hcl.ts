import { parse } from '@cdktf/hcl2json'

/** Terraform's JSON keeps the escapes of templates; this takes them away from every text. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('$${', '${').replaceAll('%%{', '%{')
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  // Not assigned one by one: `__proto__` is a key like others here.
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [plain(key), plain(item)]))
}

/** The blocks of an HCL file as data: `{ type: { label: [{ attribute: value }] } }`, expressions as `${code}`. */
export async function parseHcl(content: string): Promise<unknown> {
  return plain(await parse('main.tf', content))
}
