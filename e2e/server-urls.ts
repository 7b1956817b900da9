import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { inRoot } from '@/scripts/setup/tree.mjs'

/** Where the parts behind the app under test listen, for tests that look at the account with the AWS SDK. */
export interface ServerUrls {
  /** The emulator, as sandbox sessions see it. */
  readonly moto: string
  /** The same emulator as sessions with a key see it. */
  readonly faultProxy: string
}

const file = inRoot('.lariat', 'test', 'e2e-server.json')

/** For tests: the server is up whenever one runs. */
export function serverUrls(): ServerUrls {
  return JSON.parse(readFileSync(file, 'utf8'))
}

export function noteServerUrls(urls: ServerUrls): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(urls))
}

export function forgetServerUrls(): void {
  rmSync(file, { force: true })
}
