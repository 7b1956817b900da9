import { ebsValues } from '@/lib/derive/ebs-values'
import { loadBalancerControllerValues } from '@/lib/derive/load-balancer-controller'
import { setIn } from '@/lib/plan/path'
import { textIn, valueAt } from '../data'
import { claim, flag, text, type Field } from '../field'
import { withClusterId } from '../identity'
import { reasons } from '../reasons'
import type { Brought, Subject } from '../subject'
import { installed } from './charts'

/** Values of the aws-ebs-csi-driver chart. */
export function ebsValuesSubject(brought: Brought): Subject {
  return {
    write: (plan) => ebsValues(plan),
    settle: (before, data, complete) => {
      const plan = withClusterId(installed('ebs', before), textIn(valueAt(data, ['controller', 'k8sTagClusterId'])) ?? '', brought)
      const selector = valueAt(data, ['controller', 'nodeSelector'])
      if (selector === undefined && !complete) return plan
      return setIn(plan, 'storage.controllerOn', selector === undefined ? 'worker' : 'control-plane')
    },
    fields: [
      text(['controller', 'region'], 'aws.region'),
      claim(['controller', 'k8sTagClusterId'], 'cluster.id'),
      claim(['controller', 'nodeSelector'], 'storage.controllerOn'),
      flag(['sidecars', 'snapshotter', 'forceEnable'], 'storage.snapshots'),
    ],
    verdicts: [{ at: ['controller', 'tolerations'], list: 'wrong', why: reasons.tolerations }],
  }
}

/** Values of the aws-load-balancer-controller chart. */
export function lbcValuesSubject(brought: Brought): Subject {
  return {
    write: (plan) => loadBalancerControllerValues(plan),
    settle: (before, data, complete) => {
      const plan = withClusterId(installed('lbc', before), textIn(valueAt(data, ['clusterName'])) ?? '', brought)
      const webhook = textIn(valueAt(data, ['enableServiceMutatorWebhook']))
      if (webhook === undefined && !complete) return plan
      return setIn(plan, 'features.loadBalancerController', webhook === 'false' ? 'beside' : 'default')
    },
    fields: lbcFields,
    verdicts: [{ at: ['tolerations'], list: 'wrong', why: reasons.tolerations }],
  }
}

const lbcFields: readonly Field[] = [
  claim(['clusterName'], 'cluster.id'),
  text(['region'], 'aws.region'),
  text(['vpcId'], 'nodes.network.vpcId'),
  claim(['enableServiceMutatorWebhook'], 'features.loadBalancerController'),
]
