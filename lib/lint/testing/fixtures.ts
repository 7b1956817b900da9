import type { DocumentFixtures } from './fixture'
import { configFixtures } from './fixtures/config'
import { fieldFixtures } from './fixtures/fields'
import { iamFixtures } from './fixtures/iam'
import { providerFixtures } from './fixtures/provider'
import { selectorFixtures } from './fixtures/selectors'

/** Documents that break each rule, and documents that keep it. A test demands one entry per rule. */
export const documentFixtures: DocumentFixtures = {
  ...configFixtures,
  ...fieldFixtures,
  ...iamFixtures,
  ...providerFixtures,
  ...selectorFixtures,
}
