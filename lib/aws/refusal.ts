import { DecodeAuthorizationMessageCommand, type STSClient } from '@aws-sdk/client-sts'
import type { Refused } from '@/lib/app-error'
import type { AnyClient } from './at-most'

/**
 * What a message of AWS says was refused: "… is not authorized to perform: iam:CreateRole on resource: arn:… because no
 * identity-based policy allows …" or "… with an explicit deny in …" (IAM User Guide, "Troubleshoot access denied").
 */
export function refusedIn(message: string): Refused | undefined {
  const [, action, resource] = /not authorized to perform: ([\w-]+:\w+)(?: on resource: (?:role |instance profile |policy |user )?(\S+))?/.exec(message) ?? []
  if (action === undefined) return undefined
  const explicit = /with an explicit deny/.test(message) ? true : /because no .* allows/.test(message) ? false : undefined
  const [, policy = ''] = /(?:because no|explicit deny in an?) (permissions boundary|(?:service|resource) control policy|session policy)/.exec(message) ?? []
  const by = policies[policy]
  return { action, ...(resource ? { resource } : {}), ...(explicit === undefined ? {} : { explicit }), ...(by === undefined ? {} : { by }) }
}

const policies: Readonly<Record<string, Refused['by']>> = {
  'permissions boundary': 'boundary',
  'service control policy': 'organization',
  'resource control policy': 'organization',
  'session policy': 'session',
}

/**
 * EC2 says what it has refused in words that only sts:DecodeAuthorizationMessage can read. Whoever may call that is told;
 * whoever may not is asked no second time.
 */
export function decodeRefusals(client: AnyClient, sts: STSClient): void {
  let may = true
  const decode = async (EncodedMessage: string): Promise<Refused | undefined> => {
    try {
      const { DecodedMessage = '' } = await sts.send(new DecodeAuthorizationMessageCommand({ EncodedMessage }))
      return refusedAs(JSON.parse(DecodedMessage) as Decoded)
    } catch {
      may = false
      return undefined
    }
  }
  const stack = (client as STSClient).middlewareStack
  stack.add(
    (next) => async (args) => {
      try {
        return await next(args)
      } catch (thrown) {
        const encoded = thrown instanceof Error ? /authorization failure message:\s*(\S+)/.exec(thrown.message)?.[1] : undefined
        const refused = encoded !== undefined && may ? await decode(encoded) : undefined
        throw refused ? Object.assign(thrown as Error, { refused }) : thrown
      }
    },
    // Inside of what names errors, which was there first, and outside of the queue: decoding is a call of its own.
    { step: 'initialize', priority: 'high', name: 'lariatDecodeRefusals' },
  )
}

/** As far as it is of use here: STS API reference, DecodeAuthorizationMessage. */
interface Decoded {
  readonly explicitDeny?: boolean
  readonly context?: { readonly action?: string; readonly resource?: string }
}

const refusedAs = ({ explicitDeny, context: { action, resource } = {} }: Decoded): Refused | undefined =>
  action === undefined
    ? undefined
    : { action, ...(resource ? { resource } : {}), ...(explicitDeny === undefined ? {} : { explicit: explicitDeny }) }
