import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { buildSources } from './build.mjs'
import { inRoot } from './tree.mjs'

it('rebuilds for what the app is made of, and for nothing else', () => {
  const sources = buildSources()
  const inside = [
    'package-lock.json', 'package.json', 'tsconfig.json', 'next.config.js', 'proxy.ts',
    'messages/en.json', 'lib/plan/schema.ts', 'sandbox/start.ts',
  ]
  const outside = [
    'README.md', 'eslint.config.mjs', 'scripts/start.mjs', 'e2e/server.ts', 'lib/plan/link.test.ts', '.ci/run',
  ]
  for (const path of [...inside, ...outside]) expect([path, existsSync(inRoot(path))]).toEqual([path, true])
  for (const path of inside) expect(sources).toContain(path)
  for (const path of outside) expect(sources).not.toContain(path)
  expect(sources.filter((path) => /^(node_modules|\.next|\.sandbox|\.lariat|\.git)\//.test(path))).toEqual([])
})
