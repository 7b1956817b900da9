/** Whether this can be a region's name. It becomes part of a host name: only plain words and a number get there. */
export const isRegion = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z]{2,8}(-[a-z]{2,16}){1,4}-\d{1,2}$/.test(value)
