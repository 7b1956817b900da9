import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, runNode } from '../setup/child.mjs'
import { Failure } from '../setup/failure.mjs'
import { step } from '../setup/steps.mjs'
import { inRoot, root } from '../setup/tree.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const asRoot = process.getuid?.() === 0

/** A Chromium that really starts here, installed if there is none and this machine lets us. */
export async function findChromium(env = process.env) {
  const found = await firstThatStarts(candidates(env))
  if (found) return found
  for (const [name, install] of installers()) {
    const after = (path) => (path ? `${name}: Chromium installed` : `${name}: no Chromium`)
    const path = await step(`Installing Chromium (${name})`, after, async () => {
      await install()
      return firstThatStarts(candidates(env))
    })
    if (path) return path
  }
  throw new Failure(
    'No Chromium for the browser tests: install one (Debian: apt-get install chromium) or give its path in CHROMIUM.',
  )
}

/** What the user names, Playwright's own, then those on the PATH. */
async function candidates(env) {
  if (env.CHROMIUM) return [env.CHROMIUM]
  const { chromium } = await import('@playwright/test')
  const folders = (env.PATH ?? '').split(delimiter)
  return [chromium.executablePath(), ...names.flatMap((name) => folders.map((folder) => join(folder, name)))]
}

async function firstThatStarts(paths) {
  for (const path of await paths) {
    if (existsSync(path) && (await starts(path))) return path
  }
  return null
}

/** A file is not enough: it may lack system libraries, or be Ubuntu's stub that only names a snap. */
async function starts(executablePath) {
  const { chromium } = await import('@playwright/test')
  try {
    const browser = await chromium.launch({ executablePath, args: asRoot ? ['--no-sandbox'] : [] })
    await browser.close()
    return true
  } catch {
    return false
  }
}

function installers() {
  const playwright = ['npx playwright install', async () => {
    await runNode(inRoot('node_modules/@playwright/test/cli.js'), ['install', 'chromium'], { cwd: root })
  }]
  const apt = ['apt-get install chromium', async () => {
    const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    await run('apt-get', ['update'], options)
    await run('apt-get', ['install', '-y', 'chromium'], options)
  }]
  return asRoot && existsSync('/etc/debian_version') ? [playwright, apt] : [playwright]
}
