import { roleNames } from '@/lib/derive/names'
import type { Plan } from '@/lib/plan/schema'
import { listIn, textIn, valueAt } from '../data'

/** Account and path between the type and the name of a role; a path of `*` stands for any. */
const roleShape = /^arn:[a-z-]+:iam::[^:]*:role(\/(?:.*\/)?)([^/*]+)$/

/**
 * The Plan whose two roles are those that a policy passes: first that of the control plane. A role under any path is
 * somebody else's.
 */
export function withPassedRoles(plan: Plan, policy: unknown): Plan {
  const found = listIn(valueAt(policy, ['Statement'])).filter((one) => actionOf(one).includes('iam:PassRole')).flatMap(rolesIn)
  const names = [...new Set(found.map(({ name }) => name))]
  if (names.length === 0 || names.length > 2) return plan
  const derived = roleNames({ ...plan, iam: { ...plan.iam, controlPlane: made, worker: made } })
  const choice = (profile: 'controlPlane' | 'worker', name: string): Plan['iam']['worker'] => {
    const was = plan.iam[profile]
    const source = found.some((one) => one.name === name && one.path === '/*/') ? 'existing' : 'create'
    const roleName = source === 'create' && name === derived[profile].roleName ? '' : name
    return { source, roleName, profileName: was.profileName === name ? '' : was.profileName }
  }
  const [controlPlane = '', worker = controlPlane] = names
  const path = found.find(({ path: one }) => !one.includes('*') && one !== '/')?.path ?? plan.iam.path
  return { ...plan, iam: { ...plan.iam, path, controlPlane: choice('controlPlane', controlPlane), worker: choice('worker', worker) } }
}

const made = { source: 'create', roleName: '', profileName: '' } as const

const actionOf = (statement: unknown) => {
  const action = valueAt(statement, ['Action'])
  return Array.isArray(action) ? listIn(action) : [action]
}

function rolesIn(statement: unknown): { path: string; name: string }[] {
  const resource = valueAt(statement, ['Resource'])
  return (Array.isArray(resource) ? listIn(resource) : [resource]).flatMap((one) => {
    const [, path, name] = roleShape.exec(textIn(one) ?? '') ?? []
    return path !== undefined && name !== undefined && !/^YOUR_/.test(name) ? [{ path, name }] : []
  })
}
