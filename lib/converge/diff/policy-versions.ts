import type { PolicyVersion } from '@/lib/aws/iam-policies'

/** AWS IAM quotas, "IAM and AWS STS quotas": versions of a managed policy. */
const versionLimit = 5

/** The version that must make room for another one: the oldest that is not the default. Null while there is room. */
export function versionToDelete(versions: readonly PolicyVersion[]): string | null {
  if (versions.length < versionLimit) return null
  const [oldest] = versions
    .filter(({ isDefault }) => !isDefault)
    .sort((a, b) => a.created - b.created || number(a.id) - number(b.id))
  return oldest?.id ?? null
}

/** `v12` is newer than `v9`. */
const number = (id: string) => Number(id.slice(1))
