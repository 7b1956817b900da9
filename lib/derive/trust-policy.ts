import { matchesAction } from './policy-pattern'
import { statementsOf } from './policy-statements'

/** Whether a role's trust policy lets one of these services assume it. Actions are matched whatever their case. */
export function trusts(document: unknown, services: readonly string[]): boolean {
  return statementsOf(document).some(
    (statement) =>
      statement.effect === 'Allow'
      && statement.actions.some((action) => matchesAction(action, 'sts:AssumeRole'))
      && statement.services.some((service) => services.includes(service)),
  )
}
