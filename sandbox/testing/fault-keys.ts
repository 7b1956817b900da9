/**
 * Access key ids that the fault proxy answers with a fault. A browser test signs in with one of them and meets the
 * fault without any switch in the product.
 */
export const faultKeys = {
  wrongKey: 'AKIALARIAT0WRONGKEY0',
  wrongSecret: 'AKIALARIAT0BADSECRET',
  expired: 'ASIALARIAT00EXPIRED0',
  skew: 'AKIALARIAT0000SKEW00',
  /** EC2 and IAM are throttled; STS answers, so that signing in works. */
  throttled: 'AKIALARIAT0THROTTLED',
  /** May do everything but list security groups. */
  noGroups: 'AKIALARIAT0NOGROUPS0',
  /** May do everything but tag EC2 resources. */
  noTags: 'AKIALARIAT00NOTAGS00',
  /** May not assume a role. */
  noAssume: 'AKIALARIAT0NOASSUME0',
  /** Creations are done, but their first answer never arrives. */
  lostAnswer: 'AKIALARIATLOSTANSWER',
} as const
