/**
 * The floors of the house, lowest first: what each folder may import. Arrows point one way.
 * `may` names folders of the repository (a folder may always import from itself), `types` those for `import type` only.
 * A floor without `packages` may use any package but those that `kept` reserves. `borders.mjs` reads this table.
 */

/** The contracts that stand beside the folders of `lib`, such as lib/app-error.ts. */
const contracts = 'lib/*'

const upToDerive = ['lib/catalog', 'lib/plan', 'lib/derive', contracts]
const pure = [...upToDerive, 'lib/rules', 'lib/artifacts', 'lib/decisions']
const brought = ['lib/documents', 'lib/import', 'lib/lint', 'lib/doctor']
const server = [...pure, ...brought, 'lib/aws', 'lib/converge', 'lib/session', 'sandbox']

/** Pure code: no Node, no React, no Next, no AWS SDK. */
const purePackages = ['zod', 'yaml', 'fflate', '@noble/hashes']

export const floors = [
  { folder: contracts, may: [], packages: purePackages },
  { folder: 'lib/catalog', may: ['lib/text', 'lib/result'], packages: purePackages },
  { folder: 'lib/plan', may: ['lib/catalog', contracts], packages: purePackages },
  { folder: 'lib/derive', may: upToDerive, packages: purePackages },
  { folder: 'lib/rules', may: upToDerive, packages: purePackages },
  { folder: 'lib/artifacts', may: upToDerive, packages: purePackages },
  { folder: 'lib/decisions', may: upToDerive, types: ['lib/converge'], packages: purePackages },
  { folder: 'lib/documents', may: upToDerive, packages: purePackages },
  { folder: 'lib/import', may: [...upToDerive, 'lib/artifacts', 'lib/documents'], packages: purePackages },
  { folder: 'lib/lint', may: [...pure, 'lib/documents', 'lib/import'], packages: purePackages },
  { folder: 'lib/doctor', may: [...upToDerive, 'lib/rules', 'lib/documents'], packages: purePackages },
  { folder: 'lib/aws', may: server },
  { folder: 'lib/converge', may: server },
  { folder: 'lib/session', may: server },
  { folder: 'lib/actions', may: server },
  {
    folder: 'components',
    browser: true,
    may: [...pure, ...brought, 'lib/actions', 'i18n', 'messages'],
    types: ['lib/aws', 'lib/converge', 'lib/session/summary'],
  },
  { folder: 'i18n', may: ['messages', contracts] },
  { folder: 'app', may: [...server, 'lib/actions', 'components', 'i18n', 'messages'] },
  { folder: 'cli', may: [...server, 'messages'] },
  { folder: 'sandbox', may: server },
]

/** Packages that only some floors may use. */
export const kept = [
  { packages: /^@(aws-sdk|smithy)\//, for: ['lib/aws', 'sandbox'] },
  {
    packages: /^(react|react-dom|next|next-intl|@base-ui\/react|@tanstack\/react-query)(\/|$)/,
    for: ['lib/session', 'lib/actions', 'components', 'i18n', 'app'],
  },
  { packages: /^(vitest|fast-check|@playwright\/test|@axe-core\/playwright)(\/|$)/, for: [] },
]

/** Tests and their helpers may import whatever they need; generators of test data may use fast-check besides. */
export const isTest = (path) => /\.test\.tsx?$|\/testing\//.test(path)
export const isGenerator = (path) => /\/arbitrary(-\w+)?\.ts$/.test(path)
