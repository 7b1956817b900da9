/**
 * Whether this can be a cluster's ID: what a tag key may have besides a slash, and short enough to be one.
 * It becomes the value of EC2 filters, where `*` and `?` stand for other characters.
 */
export const isClusterId = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9._:=+@-]{1,106}$/.test(value)
