import { describe, expect, it } from 'vitest'
import { evaluate, type Check, type GatePolicy, type GateStatement, type Identity } from './evaluate'

const role = 'arn:aws:iam::123456789012:role/prod/node'
const instance = 'arn:aws:ec2:eu-central-1:123456789012:instance/i-1'
const policy = (...Statement: GateStatement[]): GatePolicy => ({ Statement })
const allow = (more: Partial<GateStatement> = {}): GateStatement => ({ Effect: 'Allow', Action: '*', Resource: '*', ...more })
const deny = (more: Partial<GateStatement> = {}): GateStatement => ({ ...allow(more), Effect: 'Deny' })
const identity = (more: Partial<Identity> = {}): Identity => ({ arn: '', policies: [policy(allow())], ...more })
const check = (more: Partial<Check> = {}): Check => ({ action: 'iam:GetRole', resource: role, context: {}, ...more })
const says = (statement: GateStatement, one: Partial<Check> = {}) =>
  evaluate(identity({ policies: [policy(statement)] }), check(one)).allowed

describe('a statement', () => {
  it.each<[string, Partial<GateStatement>, boolean]>([
    ['an action', { Action: 'iam:GetRole' }, true],
    ['an action in other letters', { Action: ['ec2:*', 'IAM:getrole'] }, true],
    ['a pattern', { Action: 'iam:Get????' }, true],
    ['another action', { Action: 'iam:GetRolePolicy' }, false],
    ['all but it', { Action: undefined, NotAction: 'iam:Get*' } as Partial<GateStatement>, false],
    ['all but another', { Action: undefined, NotAction: 'ec2:*' } as Partial<GateStatement>, true],
    ['its resource', { Resource: role }, true],
    ['a pattern of resources', { Resource: 'arn:aws:iam::*:role/*' }, true],
    ['a resource of another partition', { Resource: role.replace('aws', 'aws-cn') }, false],
    ['a pattern that would have to go over a colon', { Resource: 'arn:*:role/prod/node' }, false],
    ['all but its resource', { Resource: undefined, NotResource: role } as Partial<GateStatement>, false],
    ['all but another resource', { Resource: undefined, NotResource: instance } as Partial<GateStatement>, true],
  ])('that names %s', (_, statement, allowed) => expect(says(allow(statement))).toBe(allowed))
})

describe('a condition', () => {
  const context = { 'aws:TagKeys': ['a', 'b'], 'iam:PassedToService': ['ec2.amazonaws.com'] }
  it.each<[NonNullable<GateStatement['Condition']>, boolean]>([
    [{ StringEquals: { 'iam:passedtoservice': 'ec2.amazonaws.com' } }, true],
    [{ StringEquals: { 'iam:PassedToService': ['ec2.amazonaws.com.cn', 'ec2.amazonaws.com'] } }, true],
    [{ StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } }, false],
    [{ StringEquals: { 'iam:AWSServiceName': 'x' } }, false],
    [{ StringEqualsIfExists: { 'iam:AWSServiceName': 'x' } }, true],
    [{ StringNotEquals: { 'aws:RequestedRegion': 'eu-west-1' } }, true],
    [{ StringNotEquals: { 'iam:PassedToService': ['a', 'ec2.amazonaws.com'] } }, false],
    [{ StringLike: { 'iam:PassedToService': 'ec2.*' } }, true],
    [{ 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a', 'b', 'c'] } }, true],
    [{ 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a'] } }, false],
    [{ 'ForAllValues:StringEquals': { 'aws:Nothing': ['a'] } }, true],
    [{ 'ForAnyValue:StringLike': { 'aws:TagKeys': ['b*'] } }, true],
    [{ 'ForAnyValue:StringEquals': { 'aws:Nothing': ['a'] } }, false],
    [{ Null: { 'aws:TagKeys': 'false' } }, true],
    [{ Null: { 'aws:Nothing': 'false' } }, false],
    [{ Null: { 'aws:Nothing': 'true' } }, true],
    [{ Null: { 'aws:TagKeys': 'false' }, StringEquals: { 'aws:Nothing': 'x' } }, false],
  ])('%j', (Condition, allowed) => expect(says(allow({ Condition }), { context })).toBe(allowed))

  it('with an operator nobody knows here is no guess', () => {
    expect(() => says(allow({ Condition: { NumericLessThan: { a: '1' } } }))).toThrow('NumericLessThan')
  })
})

describe('the layers', () => {
  it.each<[string, Partial<Identity>, object]>([
    ['nothing else', {}, { allowed: true, by: null }],
    ['no policy', { policies: [] }, { allowed: false, explicit: false, by: 'identity' }],
    ['a deny beside an allow', { policies: [policy(allow(), deny({ Action: 'iam:Get*' }))] }, { explicit: true, by: 'identity' }],
    ['a boundary that is silent', { boundary: policy(allow({ Action: 'ec2:*' })) }, { explicit: false, by: 'boundary' }],
    ['a boundary that denies', { boundary: policy(allow(), deny()) }, { explicit: true, by: 'boundary' }],
    ['a boundary that allows', { boundary: policy(allow()) }, { allowed: true }],
    ['SCPs of which one is silent', { scps: [policy(allow()), policy(allow({ Action: 'ec2:*' }))] }, { explicit: false, by: 'scp' }],
    ['an SCP that denies', { scps: [policy(allow(), deny())] }, { explicit: true, by: 'scp' }],
    ['a session policy that is silent', { session: policy() }, { explicit: false, by: 'session' }],
  ])('with %s', (_, more, decision) => expect(evaluate(identity(more), check())).toMatchObject(decision))
})
