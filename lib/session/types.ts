import type { Secret } from './secret'
import type { SessionSummary } from './summary'

/** Typed or issued keys, or a pointer to what this machine has. Machine credentials are never copied into a session. */
export type Credentials =
  | {
      readonly kind: 'keys'
      readonly accessKeyId: Secret
      readonly secretAccessKey: Secret
      readonly sessionToken: Secret | null
    }
  | { readonly kind: 'machine'; readonly profile: string | null }

/** Who is signed in, and with what. Only the server ever holds one. */
export interface Session extends SessionSummary {
  readonly credentials: Credentials
}
