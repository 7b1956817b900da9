import { failures as cluster } from './failures/cluster'
import { failures as helm } from './failures/helm'
import { failures as iam } from './failures/iam'
import { failures as nodes } from './failures/nodes'
import { failures as review } from './failures/review'
import { failures as tags } from './failures/tags'
import { ofSteps } from './of-steps'
import type { Failure } from './types'

/** The ways in which clusters with the Amazon cloud provider fail, in the order of their ids. */
export const failures: readonly Failure[] = ofSteps({ cluster, nodes, iam, tags, helm, review })
