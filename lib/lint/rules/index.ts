import type { DocumentRule } from '../types'
import { argumentRules } from './argument-rules'
import { configRules } from './config-rules'
import { fieldRules } from './field-rules'
import { iamControllerRules } from './iam-controller-rules'
import { iamCredentialRules } from './iam-credential-rules'
import { iamNodeRules } from './iam-node-rules'
import { iamPartitionRules } from './iam-partition-rules'
import { iamPassRoleRules } from './iam-pass-role-rules'
import { iamStatementRules } from './iam-statement-rules'
import { providerRules } from './provider-rules'
import { rke1Rules } from './rke1-rules'
import { selectorRules } from './selector-rules'
import { shellRules } from './shell-rules'

/** Every rule over documents, in the order of their ids. */
export const documentRules: readonly DocumentRule[] = [
  ...argumentRules,
  ...configRules,
  ...fieldRules,
  ...iamControllerRules,
  ...iamCredentialRules,
  ...iamNodeRules,
  ...iamPartitionRules,
  ...iamPassRoleRules,
  ...iamStatementRules,
  ...providerRules,
  ...rke1Rules,
  ...selectorRules,
  ...shellRules,
].sort((a, b) => a.id.localeCompare(b.id, 'en'))
