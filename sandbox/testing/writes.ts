import type { AwsCall } from './faults'

/**
 * The verbs with which EC2, IAM, STS and the tagging API begin the calls that change nothing: access levels "List" and
 * "Read" of the Service Authorization Reference.
 */
const reading = /^(Describe|Get|List|Search|Simulate|Decode)/

/** Whether a call would change something. With `DryRun` EC2 only says whether it would. */
export function isWrite({ service, action, fields }: Pick<AwsCall, 'service' | 'action' | 'fields'>): boolean {
  if (service === '' || reading.test(action)) return false
  return !(service === 'ec2' && fields.get('DryRun') === 'true')
}
