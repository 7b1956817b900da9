import type { DocumentRule } from '../types'
import { argumentRules } from './argument-rules'
import { configRules } from './config-rules'
import { fieldRules } from './field-rules'
import { providerRules } from './provider-rules'
import { selectorRules } from './selector-rules'

/** Every rule over documents, in the order of their ids. */
export const documentRules: readonly DocumentRule[] = [
  ...argumentRules,
  ...configRules,
  ...fieldRules,
  ...providerRules,
  ...selectorRules,
].sort((a, b) => a.id.localeCompare(b.id, 'en'))
