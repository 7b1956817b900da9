/** How this server was started, as far as sessions are concerned. Configuration, never user input. */
export function sandboxUrl(env = process.env): string | null {
  return env.LARIAT_SANDBOX_URL || null
}

/** Whether only this machine can reach the server, so that the person in front of it may use what the machine has. */
export function isLoopbackOnly(env = process.env): boolean {
  return env.LARIAT_LOOPBACK === '1'
}
