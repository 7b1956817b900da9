/** Host names that always mean this machine. */
const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Whether a request's Host header may be answered. Without this a foreign page could reach a local Lariat
 * through a name that it makes resolve to 127.0.0.1 (DNS rebinding).
 * @param allowed comma-separated `host` or `host:port` entries from LARIAT_HOSTS; loopback names always pass
 */
export function isAllowedHost(host: string | null, allowed: string | undefined): boolean {
  if (host === null) return false
  const name = host.replace(/:\d+$/, '').toLowerCase()
  if (loopback.has(name)) return true
  const entries = (allowed ?? '').split(',').map((entry) => entry.trim().toLowerCase()).filter(Boolean)
  return entries.includes(host.toLowerCase()) || entries.includes(name)
}

/**
 * Scripts run only with this request's nonce; nothing is loaded from or sent to another host.
 * Inline styles stay allowed: React writes style attributes, and they cannot run code.
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}
