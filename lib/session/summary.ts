/** What screens may know of a session. Nothing in it is secret. */
export type SignInMethod = 'sandbox' | 'keys' | 'machine'

export interface SessionSummary {
  readonly method: SignInMethod
  readonly accountId: string
  readonly arn: string
  readonly partition: string
  readonly region: string
  /** ISO 8601, or null when the credentials do not expire. */
  readonly expiresAt: string | null
  /** ARN of the role assumed on top, or null. */
  readonly assumedRole: string | null
}

/** What this server can offer, decided by how it was started. `reason` is a message key under `credentials.unavailable`. */
export interface Capabilities {
  readonly sandbox: { readonly available: true } | { readonly available: false; readonly reason: 'no-python' | 'no-moto' | 'not-started' }
  readonly machine: { readonly available: true; readonly profiles: readonly string[] } | { readonly available: false; readonly reason: 'not-loopback' }
}

/** The sign-in form as it is sent; parsed with zod at the border. */
export interface SignInInput {
  readonly method: SignInMethod
  readonly region: string
  readonly accessKeyId?: string
  readonly secretAccessKey?: string
  readonly sessionToken?: string
  readonly profile?: string
  readonly assumeRole?: { readonly arn: string; readonly externalId?: string }
}
