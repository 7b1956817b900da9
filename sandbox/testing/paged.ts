import { pageSizes } from '@/lib/aws/page-sizes'
import { error, type AwsCall, type Fault, type FaultRule } from './faults'

/** The element of a list in the answer of a call that the emulator gives whole, whatever page was asked for. */
const lists: Readonly<Partial<Record<keyof typeof pageSizes, string>>> = {
  DescribeDhcpOptions: 'dhcpOptionsSet',
  DescribeIamInstanceProfileAssociations: 'iamInstanceProfileAssociationSet',
  DescribeImages: 'imagesSet',
  // By machines, as AWS does; the emulator's pages are of reservations.
  DescribeInstances: 'reservationSet',
  DescribeInstanceTypeOfferings: 'instanceTypeOfferingSet',
  DescribeInstanceTypes: 'instanceTypeSet',
  DescribeRouteTables: 'routeTableSet',
  DescribeSecurityGroups: 'securityGroupInfo',
  DescribeSubnets: 'subnetSet',
  DescribeTags: 'tagSet',
  DescribeVpcs: 'vpcSet',
  ListAttachedRolePolicies: 'AttachedPolicies',
  ListInstanceProfiles: 'InstanceProfiles',
  ListInstanceProfilesForRole: 'InstanceProfiles',
  ListRolePolicies: 'PolicyNames',
}

/** How the services name the size of a page, where it starts, and what stands in an answer for where the next does. */
const names = {
  ec2: { size: 'MaxResults', start: 'NextToken', entry: 'item' },
  iam: { size: 'MaxItems', start: 'Marker', entry: 'member' },
} as const

/** IAM's pages when nobody asks for a size; EC2 then answers whole. */
const iamDefault = '100'

/** A rule that gives pages as AWS does, of no more than AWS's largest, cut out of the emulator's whole answers. */
export function paged(target: string): FaultRule {
  // What pages are cut from: the emulator takes seconds for thousands of machines.
  let last: { readonly of: string; readonly whole: Whole } | null = null
  return async (call) => {
    const list = lists[call.action as keyof typeof lists]
    if (list === undefined || !(call.service in names)) return undefined
    const service = call.service as keyof typeof names
    const { size, start, entry } = names[service]
    const asked = call.fields.get(size) ?? (service === 'iam' ? iamDefault : null)
    if (asked === null) return undefined
    const largest = pageSizes[call.action as keyof typeof pageSizes]
    if (Number(asked) > largest) return error(400, 'InvalidParameterValue', `${size} ${asked} is more than ${largest}`)
    const from = Number(call.fields.get(start) ?? 0)
    const of = questionOf(call, start)
    const whole = from > 0 && last?.of === of ? last.whole : await wholeAnswer(target, call, list, names[service])
    if (whole === null) return undefined
    last = { of, whole }
    const to = endOf(whole.entries, from, Number(asked), list)
    const page = whole.entries.slice(from, to).map((one) => `<${entry}>${one}</${entry}>`).join('')
    return { kind: 'answer', body: whole.with(page, to < whole.entries.length ? String(to) : null) } satisfies Fault
  }
}

interface Whole {
  readonly entries: readonly string[]
  with(page: string, next: string | null): string
}

/** All that the emulator has, also where it has pages of its own; null where it has nothing, or an error. */
async function wholeAnswer(
  target: string,
  call: AwsCall,
  list: string,
  { size, start, entry }: (typeof names)[keyof typeof names],
): Promise<Whole | null> {
  const entries: string[] = []
  const fields = new URLSearchParams(call.fields)
  fields.delete(size)
  fields.delete(start)
  for (;;) {
    const body = await ask(target, call, fields)
    const [open, close] = [body?.indexOf(`<${list}>`) ?? -1, body?.lastIndexOf(`</${list}>`) ?? -1]
    if (body === null || open < 0) return null
    entries.push(...entriesOf(body.slice(open + list.length + 2, close), entry))
    const more = /<nextToken>([^<]+)<\/nextToken>/.exec(body.slice(close))?.[1]
    if (more !== undefined) {
      fields.set(start, more)
      continue
    }
    const [head = '', tail = ''] = [body.slice(0, open), body.slice(close + list.length + 3)].map(withoutTruncation)
    return {
      entries,
      with(page, next) {
        const told = entry === 'member' ? `<IsTruncated>${next !== null}</IsTruncated>` : ''
        const token = entry === 'member' ? 'Marker' : 'nextToken'
        return `${head}<${list}>${page}</${list}>${told}${next === null ? '' : `<${token}>${next}</${token}>`}${tail}`
      },
    }
  }
}

const withoutTruncation = (text: string) => text.replace(/<IsTruncated>\w+<\/IsTruncated>/, '')

/** A call without the place of its page. */
function questionOf({ region, action, fields }: AwsCall, start: string): string {
  const rest = new URLSearchParams(fields)
  rest.delete(start)
  return `${region} ${action} ${rest.toString()}`
}

/** Where a page ends. A reservation stays in one piece here. */
function endOf(entries: readonly string[], from: number, size: number, list: string): number {
  if (list !== 'reservationSet') return from + size
  let [to, machines] = [from, 0]
  while (to < entries.length && machines < size) machines += (entries[to++] ?? '').split('<instanceId>').length - 1
  return to
}

async function ask(target: string, { accessKeyId, region, service }: AwsCall, fields: URLSearchParams) {
  const scope = `${accessKeyId}/20260101/${region}/${service}/aws4_request`
  const authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`
  const answer = await fetch(target, { method: 'POST', body: fields, headers: { authorization } })
  return answer.ok ? answer.text() : null
}

/** What stands in each of the outermost elements of this name. */
function entriesOf(text: string, name: string): string[] {
  const found: string[] = []
  let depth = 0
  let from = 0
  for (const { 0: tag, index } of text.matchAll(new RegExp(`</?${name}>`, 'g'))) {
    if (tag.startsWith('</')) {
      if (--depth === 0) found.push(text.slice(from, index))
    } else if (depth++ === 0) from = index + tag.length
  }
  return found
}
