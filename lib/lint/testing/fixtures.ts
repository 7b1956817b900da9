import type { DocumentFixtures } from './fixture'
import { fieldFixtures } from './fixtures/fields'
import { selectorFixtures } from './fixtures/selectors'

/** Documents that break each rule, and documents that keep it. A test demands one entry per rule. */
export const documentFixtures: DocumentFixtures = {
  ...fieldFixtures,
  ...selectorFixtures,
}
