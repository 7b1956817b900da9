import { expect, it } from 'vitest'
import { trustsEc2 } from './trust'

const statement = (more: object) => ({
  Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' }, ...more }],
})

it.each<[string, unknown, boolean]>([
  ['EC2', statement({}), true],
  ['EC2 in China', statement({ Principal: { Service: ['lambda.amazonaws.com', 'ec2.amazonaws.com.cn'] } }), true],
  ['one of several actions', statement({ Action: ['sts:TagSession', 'sts:AssumeRole'] }), true],
  ['a pattern of actions', statement({ Action: 'sts:assume*' }), true],
  ['a statement that is not a list', { Statement: statement({}).Statement[0] }, true],
  ['another service', statement({ Principal: { Service: 'lambda.amazonaws.com' } }), false],
  ['a user', statement({ Principal: { AWS: '*' } }), false],
  ['a denial', statement({ Effect: 'Deny' }), false],
  ['another action', statement({ Action: 'sts:AssumeRoleWithWebIdentity' }), false],
  ['nothing', null, false],
])('%s', (_, document, expected) => {
  expect(trustsEc2(document)).toBe(expected)
})
