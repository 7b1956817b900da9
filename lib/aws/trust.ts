const assume: readonly string[] = ['sts:AssumeRole', 'sts:*', '*']
const ec2: readonly string[] = ['ec2.amazonaws.com', 'ec2.amazonaws.com.cn']

/** Whether a role's trust policy lets EC2 assume it, so that it can stand in an instance profile. */
export function trustsEc2(document: unknown): boolean {
  return list(field(document, 'Statement')).some(
    (statement) =>
      field(statement, 'Effect') === 'Allow' &&
      list(field(statement, 'Action')).some((action) => assume.includes(String(action))) &&
      list(field(field(statement, 'Principal'), 'Service')).some((service) => ec2.includes(String(service))),
  )
}

/** IAM's JSON writes a list of one as the one. */
function list(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}
