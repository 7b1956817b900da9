import { cloudProviderErrors } from './cloud-provider-errors'
import { ec2ClusterErrors } from './ec2-cluster-errors'
import type { DocumentError } from './types'

/** The errors in the documents that people follow, in the order of their ids. */
export const errors: readonly DocumentError[] = [...cloudProviderErrors, ...ec2ClusterErrors]
