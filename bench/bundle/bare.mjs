import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { startApp } from '../../scripts/setup/app.mjs'
import { runNode } from '../../scripts/setup/child.mjs'
import { Failure } from '../../scripts/setup/failure.mjs'
import { nextProgram } from '../../scripts/setup/next.mjs'
import { freePort } from '../../scripts/setup/port.mjs'
import { inRoot, root } from '../../scripts/setup/tree.mjs'
import { firstLoad } from './first-load.mjs'

/** The yardstick: what Next itself sends for one page with one form. */
const files = {
  'package.json': '{ "private": true, "type": "module" }\n',
  'next.config.js': `export default { turbopack: { root: ${JSON.stringify(root)} } }\n`,
  'app/layout.js': `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>
}
`,
  'app/page.js': `'use client'
import { useState } from 'react'

export default function Page() {
  const [name, setName] = useState('')
  return <form><label>Name <input value={name} onChange={(event) => setName(event.target.value)} /></label></form>
}
`,
}

/** First load of a bare app of the installed Next, measured once per version (and per text of this file's app). */
export async function measureBare() {
  const version = JSON.parse(readFileSync(inRoot('node_modules/next/package.json'), 'utf8')).version
  const text = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 8)
  const folder = inRoot('.lariat', `bare-next-${version}-${text}`)
  const known = join(folder, 'first-load.json')
  if (existsSync(known)) return JSON.parse(readFileSync(known, 'utf8'))

  rmSync(folder, { recursive: true, force: true })
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const { code, output } = await runNode(nextProgram, ['build'], { cwd: folder, env })
  if (code !== 0) throw new Failure('The bare Next app could not be built; the output is above.', output)

  const app = await startApp({ host: '127.0.0.1', port: await freePort(), env, folder })
  const bare = { version, ...(await firstLoad(app.url, folder)) }
  await app.stop()
  writeFileSync(known, JSON.stringify(bare))
  return bare
}
