import type { DocumentRule } from '../types'
import { fieldRules } from './field-rules'
import { selectorRules } from './selector-rules'

/** Every rule over documents, in the order of their ids. */
export const documentRules: readonly DocumentRule[] = [
  ...fieldRules,
  ...selectorRules,
].sort((a, b) => a.id.localeCompare(b.id, 'en'))
