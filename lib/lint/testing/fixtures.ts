import type { DocumentFixtures } from './fixture'
import { chartFixtures } from './fixtures/charts'
import { configFixtures } from './fixtures/config'
import { fieldFixtures } from './fixtures/fields'
import { iamFixtures } from './fixtures/iam'
import { machineFixtures } from './fixtures/machines'
import { providerFixtures } from './fixtures/provider'
import { rke1Fixtures } from './fixtures/rke1'
import { shellFixtures } from './fixtures/shell'
import { selectorFixtures } from './fixtures/selectors'
import { valueFixtures } from './fixtures/values'

/** Documents that break each rule, and documents that keep it. A test demands one entry per rule. */
export const documentFixtures: DocumentFixtures = {
  ...chartFixtures,
  ...configFixtures,
  ...fieldFixtures,
  ...iamFixtures,
  ...machineFixtures,
  ...providerFixtures,
  ...rke1Fixtures,
  ...shellFixtures,
  ...selectorFixtures,
  ...valueFixtures,
}
