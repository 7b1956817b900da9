import { error, type Fault } from '../faults'
import type { Check, Decision, Identity, Layer } from './evaluate'

/** AWS's words for whose policies refused: IAM User Guide, "Troubleshoot access denied error messages". */
const policies: Readonly<Record<Layer, string>> = {
  identity: 'identity-based policy',
  boundary: 'permissions boundary',
  scp: 'service control policy',
  session: 'session policy',
}

/** A refusal as the service would put it. */
export function refusal(service: string, identity: Identity, { action, resource }: Check, { explicit, by }: Decision): Fault {
  if (service === 'ec2') {
    const message = encode({ allowed: false, explicitDeny: explicit, context: { principal: { arn: identity.arn }, action, resource } })
    return error(403, 'UnauthorizedOperation', `You are not authorized to perform this operation. Encoded authorization failure message: ${message}`)
  }
  const policy = policies[by ?? 'identity']
  const why = explicit ? `with an explicit deny in a ${policy}` : `because no ${policy} allows the ${action} action`
  return error(403, 'AccessDenied', `User: ${identity.arn} is not authorized to perform: ${action} on resource: ${said(resource)} ${why}`)
}

/** IAM calls its own resources by name: `role node`. */
function said(resource: string): string {
  const [, type, name] = /:iam::\d*:([\w-]+)\/(?:.*\/)?([^/]+)$/.exec(resource) ?? []
  return type === undefined ? resource : `${type.replace('-', ' ')} ${name}`
}

export const dryRun = error(412, 'DryRunOperation', 'Request would have succeeded, but DryRun flag is set.')

export function callerIdentity({ arn }: Identity): Fault {
  const account = arn.split(':')[4]
  return answer('GetCallerIdentity', `<Arn>${arn}</Arn><UserId>AIDAGATE</UserId><Account>${account}</Account>`)
}

const encode = (message: object) => Buffer.from(JSON.stringify(message)).toString('base64url')

export const decoded = (message: string): Fault =>
  answer('DecodeAuthorizationMessage', `<DecodedMessage>${Buffer.from(message, 'base64url').toString().replaceAll('"', '&quot;')}</DecodedMessage>`)

export interface SimulatedCheck {
  readonly check: Check
  readonly decision: Decision
  readonly missing: readonly string[]
}

/** One result for each action, with one for each resource below it: IAM API reference, EvaluationResult. */
export function simulation(results: readonly SimulatedCheck[]): Fault {
  const actions = [...new Set(results.map(({ check }) => check.action))]
  const members = actions.map((action) => {
    const own = results.filter(({ check }) => check.action === action)
    const strictest = own.find(({ decision }) => decision.explicit) ?? own.find(({ decision }) => !decision.allowed) ?? own[0]
    const organization = !own.some(({ decision }) => decision.by === 'scp')
    const each = own.map(({ check, decision, missing }) => {
      const values = missing.map((key) => `<member>${key}</member>`).join('')
      return `<member><EvalResourceName>${check.resource}</EvalResourceName><EvalResourceDecision>${word(decision)}</EvalResourceDecision><MissingContextValues>${values}</MissingContextValues><PermissionsBoundaryDecisionDetail><AllowedByPermissionsBoundary>${decision.by !== 'boundary'}</AllowedByPermissionsBoundary></PermissionsBoundaryDecisionDetail></member>`
    })
    return `<member><EvalActionName>${action}</EvalActionName><EvalDecision>${word(strictest?.decision)}</EvalDecision><OrganizationsDecisionDetail><AllowedByOrganizations>${organization}</AllowedByOrganizations></OrganizationsDecisionDetail><ResourceSpecificResults>${each.join('')}</ResourceSpecificResults></member>`
  })
  return answer('SimulatePrincipalPolicy', `<IsTruncated>false</IsTruncated><EvaluationResults>${members.join('')}</EvaluationResults>`)
}

const word = (decision: Decision | undefined) => (decision?.allowed ? 'allowed' : decision?.explicit ? 'explicitDeny' : 'implicitDeny')

const answer = (action: string, inside: string): Fault => ({
  kind: 'answer',
  body: `<${action}Response><${action}Result>${inside}</${action}Result></${action}Response>`,
})
