import { preparePython } from '../../sandbox/python.mjs'
import { step } from './steps.mjs'

/** Sets up the Python side of the sandbox, if that is possible here. Never fails: the app works without it. */
export function prepareSandbox() {
  const after = ({ ok }) => (ok ? 'AWS sandbox set up' : 'AWS sandbox not set up')
  return preparePython((work) => step('Setting up the AWS sandbox', after, work))
}

/** Starts the emulator: `{ url, stop }`, or `{ missing, detail }` with the reason the app shows. */
export async function startSandbox(prepared) {
  if (!prepared.ok) return { missing: prepared.reason, detail: prepared.detail, stop: async () => {} }
  const { tsImport } = await import('tsx/esm/api')
  const { startMoto } = await tsImport('../../sandbox/start.ts', import.meta.url)
  try {
    return await startMoto()
  } catch (error) {
    return { missing: 'not-started', detail: error.message, stop: async () => {} }
  }
}
