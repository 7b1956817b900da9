import {
  GetPolicyCommand,
  GetPolicyVersionCommand,
  paginateSimulatePrincipalPolicy,
  type ContextEntry,
  type IAMClient,
} from '@aws-sdk/client-iam'
import type { RolePermissions, RolePolicy, SimulatedDecision } from '@/lib/account-facts'
import { attempt } from '../attempt'
import { getRolePolicy, listAttachedRolePolicies, listRolePolicies } from '../iam'
import { collect } from '../pages'
import { decodePolicy } from '../policy-document'

/** A role as IAM knows it. */
export interface KnownRole {
  readonly name: string
  readonly arn: string
  readonly boundaryArn: string | null
}

/** All policies of a role, and what IAM's simulator says of the actions. */
export async function readPermissions(
  client: IAMClient,
  role: KnownRole,
  actions: readonly string[],
  region: string,
): Promise<RolePermissions> {
  const [inline, attached, boundary, simulation] = await Promise.all([
    inlinePolicies(client, role.name),
    attachedPolicies(client, role.name),
    role.boundaryArn === null ? null : managedPolicy(client, role.boundaryArn),
    attempt(() => simulate(client, role.arn, actions, region)),
  ])
  return {
    roleName: role.name,
    policies: [...inline, ...attached],
    boundary,
    // Not everybody may ask, and the documents answer too.
    simulation: simulation.ok ? simulation.value : null,
  }
}

async function inlinePolicies(client: IAMClient, RoleName: string): Promise<RolePolicy[]> {
  const names = await listRolePolicies(client, RoleName)
  return Promise.all(
    names.map(async (name) => ({ name, arn: null, document: await getRolePolicy(client, RoleName, name) })),
  )
}

async function attachedPolicies(client: IAMClient, RoleName: string): Promise<RolePolicy[]> {
  const attached = await listAttachedRolePolicies(client, RoleName)
  return Promise.all(attached.map((arn) => managedPolicy(client, arn)))
}

/** A managed policy in the version that counts. */
async function managedPolicy(client: IAMClient, PolicyArn: string): Promise<RolePolicy> {
  const { Policy } = await client.send(new GetPolicyCommand({ PolicyArn }))
  const VersionId = Policy?.DefaultVersionId ?? 'v1'
  const { PolicyVersion } = await client.send(new GetPolicyVersionCommand({ PolicyArn, VersionId }))
  return { name: Policy?.PolicyName ?? '', arn: PolicyArn, document: decodePolicy(PolicyVersion?.Document) }
}

async function simulate(client: IAMClient, PolicySourceArn: string, actions: readonly string[], region: string) {
  // A key that is not given makes a negated condition true, as in “deny all but these regions”.
  const ContextEntries: ContextEntry[] = [
    { ContextKeyName: 'aws:RequestedRegion', ContextKeyType: 'string', ContextKeyValues: [region] },
  ]
  const results = await collect(
    paginateSimulatePrincipalPolicy({ client }, { PolicySourceArn, ActionNames: [...actions], ContextEntries }),
    ({ EvaluationResults }) => EvaluationResults,
  )
  const decisions = results.flatMap(({ EvalActionName, EvalDecision }): [string, SimulatedDecision][] =>
    EvalActionName === undefined || EvalDecision === undefined ? [] : [[EvalActionName, EvalDecision]],
  )
  return Object.fromEntries(decisions)
}
