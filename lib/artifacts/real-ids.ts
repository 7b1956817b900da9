/** Ids that EC2 could have given; a half-typed one is no word for a command. */
export const realIds = (ids: readonly string[]) => [...new Set(ids.filter((id) => /^[a-z]+-[0-9a-f]+$/.test(id)))]
