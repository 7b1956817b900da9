/** What is read for each name, without what does not exist; no name is asked for twice. */
export async function byName<T>(names: readonly string[], read: (name: string) => Promise<T | null>): Promise<Record<string, T>> {
  const found = await Promise.all([...new Set(names)].map(async (name) => ({ name, value: await read(name) })))
  return Object.fromEntries(found.flatMap(({ name, value }) => (value === null ? [] : [[name, value] as const])))
}
