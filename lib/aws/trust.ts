import { trusts } from '@/lib/derive/trust-policy'

/** Whether a role's trust policy lets EC2 assume it, so that it can stand in an instance profile. */
export const trustsEc2 = (document: unknown) => trusts(document, ['ec2.amazonaws.com', 'ec2.amazonaws.com.cn'])
