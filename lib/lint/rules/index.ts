import type { DocumentRule } from '../types'
import { addOnRules } from './add-on-rules'
import { argumentRules } from './argument-rules'
import { configRules } from './config-rules'
import { controllerRules } from './controller-rules'
import { fieldRules } from './field-rules'
import { machineRules } from './machine-rules'
import { iamControllerRules } from './iam-controller-rules'
import { iamCredentialRules } from './iam-credential-rules'
import { iamNodeRules } from './iam-node-rules'
import { iamPartitionRules } from './iam-partition-rules'
import { iamPassRoleRules } from './iam-pass-role-rules'
import { iamStatementRules } from './iam-statement-rules'
import { manifestRules } from './manifest-rules'
import { placementRules } from './placement-rules'
import { providerRules } from './provider-rules'
import { rke1Rules } from './rke1-rules'
import { shellRules } from './shell-rules'
import { selectorRules } from './selector-rules'

/** Every rule over documents, in the order of their ids. */
export const documentRules: readonly DocumentRule[] = [
  ...addOnRules,
  ...argumentRules,
  ...configRules,
  ...controllerRules,
  ...fieldRules,
  ...machineRules,
  ...iamControllerRules,
  ...iamCredentialRules,
  ...iamNodeRules,
  ...iamPartitionRules,
  ...iamPassRoleRules,
  ...iamStatementRules,
  ...manifestRules,
  ...placementRules,
  ...providerRules,
  ...rke1Rules,
  ...shellRules,
  ...selectorRules,
].sort((a, b) => a.id.localeCompare(b.id, 'en'))
