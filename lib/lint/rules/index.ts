import type { DocumentRule } from '../types'

/** Every rule over documents, in the order of their ids. */
export const documentRules: readonly DocumentRule[] = []
