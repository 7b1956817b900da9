import { expect, it } from 'vitest'
import { fixAll } from '../fix'
import { lint } from '../lint'

const allow = (Action: readonly string[], Resource: string | readonly string[]) => ({ Effect: 'Allow', Action, Resource })
const role = 'arn:aws:iam::123456789012:role/server'
const policy = (...Statement: readonly object[]) => [{ name: 'a.json', text: JSON.stringify({ Statement }, null, 2) }]
const passing = (files: ReturnType<typeof policy>) =>
  lint(files).diagnostics.filter(({ rule }) => ['LAR-865', 'LAR-866'].includes(rule.id)).map(({ fixable }) => fixable)

it('holds a role to EC2 where no other service can be meant', () => {
  const files = policy(allow(['ec2:RunInstances', 'kms:Decrypt'], '*'), allow(['iam:PassRole'], role))
  expect(passing(files)).toEqual([true])
  expect(passing(fixAll(files))).toEqual([])
})

it.each(['lambda:CreateFunction', 'eks:CreateCluster', '*'])('leaves the answer open beside %s', (action) => {
  const apart = policy(allow(['ec2:RunInstances', action], '*'), allow(['iam:PassRole'], role))
  expect(passing(apart)).toEqual([false])
  const lumped = policy(allow(['ec2:RunInstances', action, 'iam:PassRole'], ['arn:aws:ec2:eu-west-1:1:instance/*', role]))
  expect(passing(lumped)).toEqual([false, false])
  for (const files of [apart, lumped]) expect(passing(fixAll(files))).toEqual(passing(files))
})

it('does not judge roles that are passed where no machine is started', () => {
  expect(passing(policy(allow(['lambda:CreateFunction'], '*'), allow(['iam:PassRole'], role)))).toEqual([])
})
