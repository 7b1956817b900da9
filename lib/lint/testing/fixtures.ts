import type { DocumentFixtures } from './fixture'
import { configFixtures } from './fixtures/config'
import { fieldFixtures } from './fixtures/fields'
import { iamFixtures } from './fixtures/iam'
import { providerFixtures } from './fixtures/provider'
import { rke1Fixtures } from './fixtures/rke1'
import { selectorFixtures } from './fixtures/selectors'
import { shellFixtures } from './fixtures/shell'

/** Documents that break each rule, and documents that keep it. A test demands one entry per rule. */
export const documentFixtures: DocumentFixtures = {
  ...configFixtures,
  ...fieldFixtures,
  ...iamFixtures,
  ...providerFixtures,
  ...rke1Fixtures,
  ...selectorFixtures,
  ...shellFixtures,
}
