import { IAMClient } from '@aws-sdk/client-iam'
import { expect, it } from 'vitest'
import { simulate } from './simulate'

const [a, b] = ['arn:aws:iam::1:role/a', 'arn:aws:iam::1:role/b']
const client = (EvaluationResults: object[], inputs: unknown[] = []) => {
  const iam = new IAMClient({ region: 'eu-central-1' })
  iam.send = (async ({ input }: { input: unknown }) => {
    inputs.push(input)
    return { EvaluationResults, IsTruncated: false }
  }) as IAMClient['send']
  return iam
}
const asked = { actions: ['iam:GetRole'], resources: [a, b], context: { 'aws:TagKeys': ['x', 'y'], 'iam:PassedToService': ['z'] } }
const plain = { byOrganization: false, byBoundary: false, missing: [] }

it('reads the decision of each resource where one result stands for all', async () => {
  const inputs: unknown[] = []
  const results = [
    {
      EvalActionName: 'iam:GetRole',
      EvalDecision: 'explicitDeny',
      OrganizationsDecisionDetail: { AllowedByOrganizations: false },
      ResourceSpecificResults: [
        { EvalResourceName: a, EvalResourceDecision: 'allowed' },
        { EvalResourceName: b, EvalResourceDecision: 'explicitDeny', PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false }, MissingContextValues: ['k'] },
      ],
    },
  ]
  expect(await simulate(client(results, inputs), 'arn:aws:iam::1:user/me', asked)).toEqual([
    { action: 'iam:GetRole', resource: a, decision: 'allowed', ...plain },
    { action: 'iam:GetRole', resource: b, decision: 'explicitDeny', byOrganization: true, byBoundary: true, missing: ['k'] },
  ])
  expect(inputs).toMatchObject([
    {
      PolicySourceArn: 'arn:aws:iam::1:user/me',
      ContextEntries: [
        { ContextKeyName: 'aws:TagKeys', ContextKeyType: 'stringList', ContextKeyValues: ['x', 'y'] },
        { ContextKeyName: 'iam:PassedToService', ContextKeyType: 'string', ContextKeyValues: ['z'] },
      ],
    },
  ])
})

it('reads one result per resource, as it was before', async () => {
  const results = [a, b].map((EvalResourceName, i) => ({ EvalActionName: 'iam:GetRole', EvalResourceName, EvalDecision: i === 0 ? 'allowed' : 'implicitDeny' }))
  expect(await simulate(client(results), 'x', asked)).toEqual([
    { action: 'iam:GetRole', resource: a, decision: 'allowed', ...plain },
    { action: 'iam:GetRole', resource: b, decision: 'implicitDeny', ...plain },
  ])
})

it('says nothing of what was not answered', async () => {
  expect(await simulate(client([]), 'x', asked)).toEqual([])
  const one = [{ EvalActionName: 'iam:GetRole', EvalDecision: 'allowed' }]
  expect(await simulate(client(one), 'x', asked)).toEqual([])
  expect(await simulate(client(one), 'x', { ...asked, resources: [a] })).toHaveLength(1)
})
