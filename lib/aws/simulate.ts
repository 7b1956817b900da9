import {
  paginateSimulatePrincipalPolicy,
  type ContextEntry,
  type EvaluationResult,
  type IAMClient,
  type ResourceSpecificResult,
} from '@aws-sdk/client-iam'
import { collect } from './pages'

/** Every action is simulated on every resource. */
export interface Simulation {
  readonly actions: readonly string[]
  readonly resources: readonly string[]
  /** Values of the condition keys that the requests would carry. */
  readonly context: Readonly<Record<string, readonly string[]>>
}

export interface Simulated {
  readonly action: string
  readonly resource: string
  readonly decision: 'allowed' | 'explicitDeny' | 'implicitDeny'
  readonly byOrganization: boolean
  readonly byBoundary: boolean
  /** Condition keys that the policies ask for and nobody has given. */
  readonly missing: readonly string[]
}

/** Condition keys with many values: Service Authorization Reference. */
const lists = new Set(['aws:TagKeys'])

/** What IAM's simulator says of a user or role, with its boundary and the organization's policies. */
export async function simulate(client: IAMClient, principal: string, simulation: Simulation): Promise<Simulated[]> {
  const { actions, resources, context } = simulation
  const pages = paginateSimulatePrincipalPolicy(
    { client },
    {
      PolicySourceArn: principal,
      ActionNames: [...actions],
      ResourceArns: [...resources],
      ContextEntries: Object.entries(context).map(([ContextKeyName, values]): ContextEntry => {
        const ContextKeyType = lists.has(ContextKeyName) ? 'stringList' : 'string'
        return { ContextKeyName, ContextKeyType, ContextKeyValues: [...values] }
      }),
    },
  )
  const results = await collect(pages, ({ EvaluationResults }) => EvaluationResults)
  return actions.flatMap((action) =>
    resources.flatMap((resource) => {
      const found = resultOf(results, action, resource, resources.length === 1)
      return found ? [judged(action, resource, found)] : []
    }),
  )
}

interface Found {
  readonly whole: EvaluationResult
  readonly own: ResourceSpecificResult | undefined
}

/**
 * One result per action whose decision is the strictest of all resources, each resource's own below it; before 2026 one
 * result per resource: IAM API reference, EvaluationResult.
 */
function resultOf(results: readonly EvaluationResult[], action: string, resource: string, only: boolean): Found | null {
  const same = results.filter((one) => one.EvalActionName === action)
  for (const whole of same) {
    const own = whole.ResourceSpecificResults?.find((one) => one.EvalResourceName === resource)
    if (own) return { whole, own }
  }
  const whole = same.find((one) => one.EvalResourceName === resource) ?? (only ? same[0] : undefined)
  return whole ? { whole, own: undefined } : null
}

function judged(action: string, resource: string, { whole, own }: Found): Simulated {
  const decision = own?.EvalResourceDecision ?? whole.EvalDecision ?? 'implicitDeny'
  const boundary = own?.PermissionsBoundaryDecisionDetail ?? whole.PermissionsBoundaryDecisionDetail
  const denied = decision !== 'allowed'
  return {
    action,
    resource,
    decision,
    byOrganization: denied && whole.OrganizationsDecisionDetail?.AllowedByOrganizations === false,
    byBoundary: denied && boundary?.AllowedByPermissionsBoundary === false,
    missing: own?.MissingContextValues ?? whole.MissingContextValues ?? [],
  }
}
