import {
  actionsHolder,
  anyResource,
  conditionReasons,
  operatorReasons,
  policyReasons,
  resourceReasons,
  resourcesHolder,
  statementReasons,
  trustedService,
  trustReasons,
} from '@/lib/catalog/policy-reasons'
import type { Why } from '@/lib/catalog/why'
import type { PermissionReason, PolicyDocument, PolicyStatement } from '@/lib/derive/types'
import { below, quiet, quietly } from './remarks'
import type { Remark } from './yaml-file'

/** Why each line of a policy is there: its actions for the reasons given, the rest for what IAM makes of it. */
export function policyRemarks(document: PolicyDocument, reasons: readonly PermissionReason[]): Remark[] {
  const byAction = new Map(reasons.map((entry) => [entry.action, entry]))
  const actions = document.Statement.flatMap(({ Action }, statement) =>
    Action.flatMap((action, i): Remark[] => {
      const entry = byAction.get(action)
      const path = ['Statement', statement, 'Action', i]
      return entry ? [{ path, reason: entry.reason, source: entry.source }] : []
    }),
  )
  const holders = document.Statement.map((_, i) => quiet(['Statement', i, 'Action'], actionsHolder))
  return [...actions, ...holders, ...elementRemarks(document)]
}

/** Why each line of a policy is there that is no action. */
export const elementRemarks = ({ Statement }: PolicyDocument): Remark[] => [
  ...quietly([], policyReasons),
  ...Statement.flatMap((statement, i) => below(['Statement', i], statementRemarks(statement))),
]

/** Why each line of a trust policy is there. */
export const trustRemarks: readonly Remark[] = [
  ...quietly([], policyReasons),
  ...quietly(['Statement', 0], statementReasons),
  ...quietly(['Statement', 0], trustReasons),
  quiet(['Statement', 0, 'Principal', 'Service'], trustedService),
]

function statementRemarks(statement: PolicyStatement): Remark[] {
  const { Resource, Condition = {} } = statement
  const resources = typeof Resource === 'string' ? [] : Resource
  return [
    ...quietly([], statementReasons),
    quiet(['Resource'], typeof Resource === 'string' ? resourceReason(Resource, statement) : resourcesHolder),
    ...resources.map((resource, i) => quiet(['Resource', i], resourceReason(resource, statement))),
    ...quietly(['Condition'], operatorReasons),
    ...Object.entries(Condition).flatMap(([operator, keys]) =>
      Object.entries(keys).flatMap(([key, value]) => {
        const found = conditionReasons.find((one) => fits(one, operator, key, value))
        return found ? [quiet(['Condition', operator, key], found.why)] : []
      }),
    ),
  ]
}

function fits(one: (typeof conditionReasons)[number], operator: string, key: string, value: unknown): boolean {
  return one.key.test(key) && [undefined, operator].includes(one.operator) && [undefined, value].includes(one.value)
}

/** Image layers are read as well, but from a repository that a policy can name. */
const reads = /:(?:Describe|List|Get(?!Download))/

function resourceReason(resource: string, { Action, Condition }: PolicyStatement): Why {
  if (resource === '*') {
    if (Condition) return anyResource.conditioned
    return Action.every((action) => reads.test(action)) ? anyResource.read : anyResource.wide
  }
  const [, service, type] = /^arn:[^:]*:([^:]*):[^:]*:[^:]*:([^/:]*)/.exec(resource) ?? []
  // The only resource that is typed as a whole is a key, in whatever form.
  return resourceReasons[`${service}:${type}`] ?? resourceReasons['kms:key']!
}
