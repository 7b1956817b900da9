import { describe, expect, it } from 'vitest'
import type { RolePermissions } from '@/lib/account-facts'
import { permissionOf } from './permission'
import { role } from './testing/healthy'

const on = (Resource: unknown, more: object = {}) => ({ Effect: 'Allow', Action: 'ec2:CreateTags', Resource, ...more })
const statements = (...Statement: object[]) => ({ Version: '2012-10-17', Statement })
const of = (document: unknown, changes: Partial<RolePermissions> = {}, action = 'ec2:CreateTags') =>
  permissionOf(role('r', document, changes), action, 'aws')
const bounded = (document: unknown) => ({ boundary: { name: 'b', arn: 'b', document } })
const denyElsewhere = {
  Effect: 'Deny',
  Condition: { StringNotEquals: { 'aws:RequestedRegion': 'eu-central-1' } },
}
const says = (decision: 'allowed' | 'explicitDeny' | 'implicitDeny') => ({ simulation: { 'ec2:CreateTags': decision } })

describe('from the documents', () => {
  it.each<[string, unknown, string]>([
    ['anywhere', statements(on('*')), 'allowed'],
    ['a statement that is no list', { Statement: on(['*']) }, 'allowed'],
    ['letters of any case', statements(on('*', { Action: 'EC2:createtags' })), 'allowed'],
    ['a pattern', statements(on('*', { Action: ['s3:*', 'ec2:Create*'] })), 'allowed'],
    ['one character', statements(on('*', { Action: 'ec2:CreateTag?' })), 'allowed'],
    ['all but something else', statements(on('*', { Action: undefined, NotAction: 'iam:*' })), 'allowed'],
    ['all but this', statements(on('*', { Action: undefined, NotAction: 'ec2:*' })), 'denied'],
    ['another action', statements(on('*', { Action: 'ec2:CreateTagsX' })), 'denied'],
    ['under a condition', statements(on('*', { Condition: { Bool: { x: 'true' } } })), 'limited'],
    ['on some resources', statements(on('arn:aws:ec2:*:*:volume/*')), 'limited'],
    ['on all but some', statements(on(undefined, { NotResource: 'arn:aws:ec2:*:*:volume/*' })), 'limited'],
    ['of any partition', statements(on('arn:*:ec2:*:*:volume/*')), 'limited'],
    ['of another partition', statements(on('arn:aws-cn:ec2:*:*:volume/*')), 'denied'],
    ['and denied', statements(on('*'), on('*', { Effect: 'Deny' })), 'denied'],
    ['denied under a condition', statements(on('*'), on('*', { Effect: 'Deny', Condition: {} })), 'allowed'],
    ['denied on some resources', statements(on('*'), on('arn:aws:ec2:*:*:vpc/*', { Effect: 'Deny' })), 'allowed'],
    ['no effect at all', statements(on('*', { Effect: undefined })), 'denied'],
    ['no document', null, 'denied'],
    ['something else', [1, 'x'], 'denied'],
  ])('%s', (_, document, expected) => expect(of(document)).toBe(expected))

  it('holds what knows no resource to “*”', () => {
    const describeOnly = (resource: string) => statements(on(resource, { Action: 'ec2:DescribeInstances' }))
    expect(of(describeOnly('*'), {}, 'ec2:DescribeInstances')).toBe('allowed')
    expect(of(describeOnly('arn:aws:ec2:*:*:instance/*'), {}, 'ec2:DescribeInstances')).toBe('denied')
  })

  it('is limited by what a boundary denies under a condition, whatever the simulator says', () => {
    const boundary = bounded(statements(on('*'), on('*', denyElsewhere)))
    expect(of(statements(on('*')), { ...boundary, ...says('explicitDeny') })).toBe('limited')
  })

  it('needs the boundary to allow it too', () => {
    expect(of(statements(on('*')), bounded(statements(on('*'))))).toBe('allowed')
    expect(of(statements(on('*')), bounded(statements(on('*', { Condition: {} }))))).toBe('limited')
    expect(of(statements(on('*')), bounded(statements()))).toBe('denied')
    expect(of(statements(), bounded(statements(on('*'))))).toBe('denied')
  })
})

describe('with what the simulator says', () => {
  it.each<[string, unknown, 'allowed' | 'explicitDeny' | 'implicitDeny', string]>([
    ['yes', statements(), 'allowed', 'allowed'],
    ['no', statements(on('*')), 'explicitDeny', 'denied'],
    ['no, by a condition it knows nothing of', statements(on('*'), on('*', denyElsewhere)), 'explicitDeny', 'limited'],
    ['no, whatever the condition', statements(on('*', denyElsewhere), on('*', { Effect: 'Deny' })), 'explicitDeny', 'denied'],
    ['no, of something else', statements(on('*'), on('*', { ...denyElsewhere, Action: 's3:*' })), 'explicitDeny', 'denied'],
    ['not so, although the documents allow it', statements(on('*')), 'implicitDeny', 'denied'],
    ['not so without what only a real call has', statements(on('*', { Condition: {} })), 'implicitDeny', 'limited'],
    ['not so, nor do the documents', statements(), 'implicitDeny', 'denied'],
  ])('%s', (_, document, decision, expected) => expect(of(document, says(decision))).toBe(expected))
})
