import { lbcActions } from '@/lib/catalog/lbc-actions'
import { lbcChart, lbcHeader, lbcReasons } from '@/lib/catalog/lbc-chart'
import { lbcPolicySource, lbcStatements } from '@/lib/catalog/lbc-policy'
import {
  hasLoadBalancerController,
  loadBalancerControllerPolicy,
  loadBalancerControllerValues,
} from '@/lib/derive/load-balancer-controller'
import type { PolicyDocument } from '@/lib/derive/types'
import { jsonFile } from './json-file'
import { elementRemarks } from './policy-remarks'
import { quiet } from './remarks'
import type { Render } from './types'
import { yamlFile, type Remark } from './yaml-file'

/** `aws-load-balancer-controller/values.yaml`: the chart's values. */
export const lbcValues: Render = (plan, locale) => {
  if (!hasLoadBalancerController(plan)) return null
  const file = yamlFile(locale)
  const data = loadBalancerControllerValues(plan)
  const remarks = [
    { path: ['clusterName'], ...lbcReasons.clusterName },
    { path: ['region'], ...lbcReasons.region },
    quiet(['vpcId'], lbcReasons.vpcId),
    { path: ['defaultTargetType'], ...lbcReasons.targetType },
    {
      path: ['enableServiceMutatorWebhook'],
      ...lbcReasons[data.enableServiceMutatorWebhook ? 'byDefault' : 'beside'],
    },
    { path: ['tolerations'], ...lbcReasons.tainted },
  ]
  const documents = [file.write(data, remarks, { document: 0 })]
  const { content, notes } = file.finish(documents, lbcHeader, { version: lbcChart.version })
  return { path: 'aws-load-balancer-controller/values.yaml', language: 'yaml', content, notes }
}

/** `iam/load-balancer-controller.json`: a customer managed policy, to attach to the role of the nodes it runs on. */
export const lbcPolicy: Render = (plan) => {
  const document = loadBalancerControllerPolicy(plan)
  return document && jsonFile('iam/load-balancer-controller.json', document, controllerPolicyRemarks(document))
}

/** Why its statements are there: they are upstream's, in their order. */
export function controllerPolicyRemarks(document: PolicyDocument): Remark[] {
  const actions = lbcStatements.flatMap(({ reason, actions: all }, i): Remark[] => {
    const path = ['Statement', i, 'Action']
    const each = all.flatMap((action, j): Remark[] => {
      const why = lbcActions.get(action)
      return why ? [{ path: [...path, j], reason: why, source: lbcPolicySource }] : []
    })
    return [{ path, reason, source: lbcPolicySource, alone: true }, ...each]
  })
  return [...actions, ...elementRemarks(document)]
}
