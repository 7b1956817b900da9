import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'
import { inRoot, root } from './setup/tree.mjs'

const eslint = new ESLint({ cwd: root })

/** Rules that keep the house in order; what else `code` breaks is not asked here. */
const house = new Set([
  'lariat/borders', 'no-restricted-globals', 'no-restricted-properties', 'no-restricted-syntax',
  '@typescript-eslint/no-explicit-any', '@typescript-eslint/consistent-type-imports',
])

/** The rules of the house that `code` breaks when it stands in `file`. */
async function broken(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: inRoot(file) })
  if (!result || result.messages.some(({ fatal }) => fatal)) throw new Error(`not linted: ${file}`)
  const ids = result.messages.map(({ ruleId }) => ruleId ?? '')
  return [...new Set(ids.filter((id) => house.has(id)))]
}

const use = (specifier: string) => `import { x } from '${specifier}'\nexport const y = x\n`
const pure = ['lib/catalog', 'lib/plan', 'lib/derive', 'lib/rules', 'lib/artifacts']

describe('pure folders', () => {
  const foreign = [
    'node:fs', 'fs', 'fs/promises', 'react', 'react-dom/server', 'next', 'next/headers', 'next-intl',
    '@aws-sdk/client-ec2', '@smithy/types', '@tanstack/react-query', 'jose', 'vitest', 'fast-check',
  ]
  const higher = [
    'lib/aws/clients', 'lib/converge/diff', 'lib/session/session', 'lib/actions/apply',
    'components/ui/button', 'app/x', 'cli/main', 'sandbox/seed',
  ]

  it.each(pure)('%s uses no package of Node, React, Next or AWS, and no higher floor', async (folder) => {
    for (const specifier of [...foreign, ...higher.map((path) => `@/${path}`)]) {
      expect([specifier, await broken(`${folder}/a.ts`, use(specifier))]).toEqual([specifier, ['lariat/borders']])
    }
  })

  it.each(pure)('%s knows no clock, no chance and no surroundings', async (folder) => {
    const guilty: [string, string][] = [
      ['Date.now()', 'no-restricted-properties'],
      ['Math.random()', 'no-restricted-properties'],
      ['new Date()', 'no-restricted-syntax'],
      ['Date()', 'no-restricted-syntax'],
      ['process.env.X', 'no-restricted-globals'],
      ['crypto.randomUUID()', 'no-restricted-globals'],
      ['globalThis.process', 'no-restricted-globals'],
      ['import.meta.url', 'no-restricted-syntax'],
    ]
    for (const [code, rule] of guilty) {
      expect([code, await broken(`${folder}/a.ts`, `export const y = () => ${code}\n`)]).toEqual([code, [rule]])
    }
    expect(await broken(`${folder}/a.ts`, 'export const y = new Date(0)\n')).toEqual([])
  })

  it.each(pure)('%s may use zod, yaml, fflate and the contracts it stands on', async (folder) => {
    for (const specifier of ['zod', 'yaml', 'fflate', '@/lib/text', '../result', './other']) {
      expect([specifier, await broken(`${folder}/a.ts`, use(specifier))]).toEqual([specifier, []])
    }
  })
})

describe('arrows', () => {
  const floors = ['catalog', 'plan', 'derive', 'rules', 'artifacts']
  const allowed: Record<string, string[]> = {
    catalog: [],
    plan: ['catalog'],
    derive: ['catalog', 'plan'],
    rules: ['catalog', 'plan', 'derive'],
    artifacts: ['catalog', 'plan', 'derive'],
  }
  const arrows = floors.flatMap((from) => floors.filter((to) => to !== from).map((to) => [from, to] as const))

  it.each(arrows)('lib/%s → lib/%s', async (from, to) => {
    const expected = allowed[from]?.includes(to) ? [] : ['lariat/borders']
    for (const specifier of [`@/lib/${to}/x`, `@/lib/${to}`, `../${to}/x`]) {
      expect([specifier, await broken(`lib/${from}/a.ts`, use(specifier))]).toEqual([specifier, expected])
    }
  })

  const refused = [
    ['lib/app-error.ts', '@/lib/plan/schema'],
    ['lib/catalog/a.ts', '@/lib/inventory'],
    ['lib/aws/a.ts', '@/lib/actions/apply'],
    ['lib/aws/a.ts', '@/components/ui/button'],
    ['lib/converge/a.ts', '@/app/layout'],
    ['lib/converge/a.ts', 'react'],
    ['lib/converge/a.ts', '@aws-sdk/client-iam'],
    ['lib/session/a.ts', '@aws-sdk/client-sts'],
    ['lib/actions/a.ts', '@aws-sdk/client-sts'],
    ['lib/actions/a.ts', '@/components/ui/button'],
    ['components/ui/a.tsx', '@/lib/aws/clients'],
    ['components/ui/a.tsx', '@/lib/converge/diff'],
    ['components/ui/a.tsx', '@/lib/session/session'],
    ['components/ui/a.tsx', '@aws-sdk/client-ec2'],
    ['components/ui/a.tsx', 'node:path'],
    ['components/ui/a.tsx', '../../app/layout'],
    ['app/page.tsx', '@aws-sdk/client-ec2'],
    ['app/page.tsx', '@/cli/main'],
    ['cli/a.ts', '@/components/ui/button'],
    ['cli/a.ts', 'next/headers'],
    ['cli/a.ts', '@aws-sdk/client-ec2'],
    ['sandbox/a.ts', '@/app/layout'],
  ] as const
  it.each(refused)('%s ↛ %s', async (file, specifier) => {
    expect(await broken(file, use(specifier))).toEqual(['lariat/borders'])
  })

  const fine = [
    ['lib/aws/a.ts', '@aws-sdk/client-ec2'],
    ['lib/aws/a.ts', 'node:net'],
    ['lib/converge/a.ts', '@/lib/aws/clients'],
    ['lib/session/a.ts', 'next/headers'],
    ['lib/actions/a.ts', '@/lib/converge/diff'],
    ['components/ui/a.tsx', '@/lib/actions/apply'],
    ['components/ui/a.tsx', '@/lib/rules'],
    ['components/ui/a.tsx', '@base-ui/react/tabs'],
    ['app/page.tsx', '@/components/ui/button'],
    ['app/api/route.ts', '@/lib/converge/apply'],
    ['cli/a.ts', '@/lib/artifacts'],
    ['sandbox/seed.ts', '@aws-sdk/client-ec2'],
  ] as const
  it.each(fine)('%s → %s', async (file, specifier) => {
    expect(await broken(file, use(specifier))).toEqual([])
  })
})

describe('forms of an import', () => {
  const forms = [
    `export { x } from '@/lib/aws/clients'`,
    `export * from '@/lib/aws/clients'`,
    `import '@/lib/aws/clients'`,
    `export const y = () => import('@/lib/aws/clients')`,
    `export const y = require('@/lib/aws/clients')`,
    `export type Y = import('@/lib/aws/clients').Clients`,
    `import type { Clients } from '@/lib/aws/clients'\nexport type Y = Clients`,
  ]
  it.each(forms)('%s', async (code) => {
    expect(await broken('lib/plan/a.ts', `${code}\n`)).toContain('lariat/borders')
  })

  it('components may name types of the server floors, and nothing else of them', async () => {
    for (const path of ['lib/aws/clients', 'lib/converge/types', 'lib/session/summary']) {
      const inComponents = (code: string) => broken('components/a.tsx', `${code}\n`)
      expect(await inComponents(`import type { X } from '@/${path}'\nexport type Y = X`)).toEqual([])
      expect(await inComponents(`export type Y = import('@/${path}').X`)).toEqual([])
      expect(await inComponents(`export const y = () => import('@/${path}')`)).toEqual(['lariat/borders'])
    }
    const session = `import type { X } from '@/lib/session/session'\nexport type Y = X\n`
    expect(await broken('components/a.tsx', session)).toEqual(['lariat/borders'])
  })
})

describe('tests', () => {
  it('may reach further than what they test', async () => {
    for (const file of ['lib/plan/a.test.ts', 'lib/plan/testing/a.ts']) {
      for (const specifier of ['fast-check', 'vitest', 'node:fs', '@/lib/artifacts']) {
        expect([specifier, await broken(file, use(specifier))]).toEqual([specifier, []])
      }
    }
  })

  it('share generators that use fast-check and stay below the border otherwise', async () => {
    expect(await broken('lib/plan/arbitrary.ts', use('fast-check'))).toEqual([])
    expect(await broken('lib/plan/arbitrary.ts', use('node:fs'))).toEqual(['lariat/borders'])
  })

  const left = [
    'it.only', 'test.only', 'describe.only', 'test.describe.only', 'it.skip', 'it.todo', 'test.fixme', 'it.skipIf',
  ]
  it.each(left)('%s is refused', async (call) => {
    for (const file of ['lib/plan/a.test.ts', 'e2e/a.spec.ts']) {
      expect(await broken(file, `${call}('x', () => {})\n`)).toEqual(['no-restricted-syntax'])
    }
  })
})

describe('language', () => {
  it('refuses any and value imports of types', async () => {
    const loose = 'export const y = (x: any) => x\n'
    expect(await broken('lib/plan/a.ts', loose)).toEqual(['@typescript-eslint/no-explicit-any'])
    const values = `import { X } from './x'\nexport const y = (x: X) => x\n`
    expect(await broken('lib/plan/a.ts', values)).toEqual(['@typescript-eslint/consistent-type-imports'])
  })
})
