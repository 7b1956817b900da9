import { statementsOf } from '@/lib/derive/policy-statements'

const assume: readonly string[] = ['sts:AssumeRole', 'sts:*', '*']
const ec2: readonly string[] = ['ec2.amazonaws.com', 'ec2.amazonaws.com.cn']

/** Whether a role's trust policy lets EC2 assume it, so that it can stand in an instance profile. */
export function trustsEc2(document: unknown): boolean {
  return statementsOf(document).some(
    ({ effect, actions, services }) =>
      effect === 'Allow'
      && actions.some((action) => assume.includes(action))
      && services.some((service) => ec2.includes(service)),
  )
}
