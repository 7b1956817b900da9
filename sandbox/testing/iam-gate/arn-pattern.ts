import { matches } from '@/lib/derive/policy-pattern'

/** A wildcard stays within its part of an ARN; only the last part may hold colons. */
export function matchesArn(pattern: string, arn: string): boolean {
  if (pattern === '*') return true
  const [wanted, given] = [parts(pattern), parts(arn)]
  return wanted.length === given.length && wanted.every((part, i) => matches(part, given[i] ?? ''))
}

function parts(arn: string): string[] {
  const [prefix = '', partition = '', service = '', region = '', account = '', ...rest] = arn.split(':')
  return [prefix, partition, service, region, account, rest.join(':')]
}
