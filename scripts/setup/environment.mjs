import { randomBytes } from 'node:crypto'
import { hostname, networkInterfaces } from 'node:os'

/** `sandbox` is what `startSandbox` answered: `{ url }` or `{ missing }`. The environment of the app, over `env`. */
export function appEnvironment(env, { host, port, sandbox }) {
  return {
    ...env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    // A new secret with each start: who restarts the server signs in again. Replicas are given one to share.
    LARIAT_SESSION_SECRET: env.LARIAT_SESSION_SECRET || randomBytes(32).toString('hex'),
    LARIAT_HOSTS: env.LARIAT_HOSTS || hostsOf(host, port).join(','),
    LARIAT_LOOPBACK: isLoopback(host) ? '1' : '',
    LARIAT_SANDBOX_URL: sandbox.url ?? '',
    LARIAT_SANDBOX_UNAVAILABLE: sandbox.missing ?? '',
  }
}

export function isLoopback(host) {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

export const isWildcard = (host) => host === '0.0.0.0' || host === '::'

/** Values of the Host header under which the app is reached; any other is a rebinding attack or a missing setting. */
function hostsOf(host, port) {
  const local = ['127.0.0.1', 'localhost', '::1']
  if (isLoopback(host)) return withPort([...new Set([host, ...local])], port)
  const own = Object.values(networkInterfaces()).flatMap((addresses) => addresses.map(({ address }) => address))
  return withPort(isWildcard(host) ? [...new Set([...local, hostname(), ...own])] : [host], port)
}

const withPort = (hosts, port) => hosts.map((host) => `${bracketed(host)}:${port}`)

/** IPv6 addresses stand in brackets before a port. */
export const bracketed = (host) => (host.includes(':') ? `[${host}]` : host)
