import { errors as cluster } from './errors/cluster'
import { ec2ClusterErrors } from './errors/ec2-cluster'
import { errors as helm } from './errors/helm'
import { errors as iam } from './errors/iam'
import { errors as nodes } from './errors/nodes'
import { errors as tags } from './errors/tags'
import { inOrder, ofSteps } from './of-steps'
import type { DocumentError } from './types'

const cloudProvider = ofSteps({ cluster, nodes, iam, tags, helm })

/** The errors in the documents that people follow, in the order of their ids. */
export const errors: readonly DocumentError[] = inOrder([
  ...cloudProvider.map((error) => ({ ...error, document: 'cloud-provider' as const })),
  ...ec2ClusterErrors,
])
