import { credentialActions } from '@/lib/catalog/credential-actions'
import { iamActions } from '@/lib/catalog/iam-actions'
import type { Line, Reading } from './types'

/** A call that AWS refused. */
export interface Refusal {
  /** Such as `ec2:RunInstances`; the bare code of the error when nothing names the action. */
  readonly action: string
  readonly line: Line
}

/** How the SDK calls services, and what their actions begin with. */
const prefixes: Readonly<Record<string, string>> = {
  'EC2': 'ec2',
  'Elastic Load Balancing': 'elasticloadbalancing',
  'Elastic Load Balancing v2': 'elasticloadbalancing',
  'IAM': 'iam',
  'KMS': 'kms',
  'ECR': 'ecr',
  'STS': 'sts',
}

const named = /is not authorized to perform: ([a-z0-9-]{2,40}:[A-Za-z0-9]{3,64})/
const operation = /operation error ([A-Za-z0-9 ]{2,40}): ([A-Za-z0-9]{3,64}), .{0,400}api error (?:UnauthorizedOperation|AccessDenied)/
const code = /\b(UnauthorizedOperation|AccessDenied(?:Exception)?): /

/** All of them, with the action where the message or the SDK's name of the call tells it. */
export function refusals({ lines }: Reading): Refusal[] {
  return lines.flatMap((line) => {
    const action = actionIn(line.text)
    return action === undefined ? [] : [{ action, line }]
  })
}

function actionIn(text: string): string | undefined {
  const direct = named.exec(text)?.[1]
  if (direct !== undefined) return direct
  const [, service = '', call] = operation.exec(text) ?? []
  const prefix = Object.hasOwn(prefixes, service) ? prefixes[service] : undefined
  return call !== undefined && prefix !== undefined ? `${prefix}:${call}` : code.exec(text)?.[1]
}

/** What only Rancher's node driver does, never a node: refused, it is the cloud credential that lacks it. */
export const ofNodeDriver: ReadonlySet<string> = new Set(
  credentialActions
    .filter(({ use, action }) => use !== 'form' && use !== 'reads' && !iamActions.some((node) => node.action === action))
    .map(({ action }) => action),
)
