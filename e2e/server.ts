/**
 * What the browser tests run against: the built app with an emulator of its own. Sandbox sessions reach the emulator
 * itself; all others reach it through the fault proxy, which stands where AWS would.
 */
import { startMoto } from '@/sandbox/start'
import { startFaultProxy } from '@/sandbox/testing/fault-proxy'
import { startApp } from '@/scripts/setup/app.mjs'
import { appEnvironment } from '@/scripts/setup/environment.mjs'
import { describe } from '@/scripts/setup/failure.mjs'
import { onStop } from '@/scripts/setup/signals.mjs'
import { forgetServerUrls, noteServerUrls } from './server-urls'

async function main(): Promise<void> {
  forgetServerUrls()
  const address = { host: '127.0.0.1', port: Number(process.env.LARIAT_E2E_PORT ?? 3100) }
  const moto = await startMoto()
  const proxy = await startFaultProxy(moto.url)
  noteServerUrls({ moto: moto.url, faultProxy: proxy.url })

  const env = { ...withoutAws(process.env), ...noOwnAccount, AWS_ENDPOINT_URL: proxy.url }
  const app = await startApp({ ...address, env: appEnvironment(env, { ...address, sandbox: moto }) })
  onStop(async () => {
    await Promise.all([app.stop(), proxy.stop(), moto.stop()])
    process.exit(0)
  })
}

/** The tests see the same machine everywhere: no profile, key or role of whoever runs them. */
const noOwnAccount = {
  AWS_CONFIG_FILE: 'e2e/no-such-file',
  AWS_SHARED_CREDENTIALS_FILE: 'e2e/no-such-file',
  AWS_EC2_METADATA_DISABLED: 'true',
}

function withoutAws(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('AWS_'))) as NodeJS.ProcessEnv
}

main().catch((error: unknown) => {
  console.error(describe(error))
  process.exit(1)
})
