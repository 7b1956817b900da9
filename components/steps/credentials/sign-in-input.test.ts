import { describe, expect, it } from 'vitest'
import type { SignInMethod } from '@/lib/session/summary'
import type { Fields } from './sign-in-fields'
import { signInInput } from './sign-in-input'

const empty: Fields = { accessKeyId: '', secretAccessKey: '', sessionToken: '', profile: '', roleArn: '', externalId: '' }
const key = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' }
const role = 'arn:aws:iam::123456789012:role/ops/lariat'

const read = (method: SignInMethod, fields: Partial<Fields>, region = 'eu-central-1') =>
  signInInput(method, region, { ...empty, ...fields })

describe('what is sent', () => {
  it.each([
    ['sandbox', {}, { method: 'sandbox' }],
    ['keys', key, { method: 'keys', ...key }],
    ['keys', { ...key, sessionToken: 'FwoG' }, { method: 'keys', ...key, sessionToken: 'FwoG' }],
    ['machine', {}, { method: 'machine' }],
    ['machine', { profile: 'dev' }, { method: 'machine', profile: 'dev' }],
    ['machine', { roleArn: role }, { method: 'machine', assumeRole: { arn: role } }],
    ['sandbox', { roleArn: role, externalId: 'x1' }, { method: 'sandbox', assumeRole: { arn: role, externalId: 'x1' } }],
  ] as const)('%s with %o', (method, fields, expected) => {
    expect(read(method, fields)).toEqual({ ok: true, value: { region: 'eu-central-1', ...expected } })
  })

  it('leaves out what was typed for another method', () => {
    expect(read('sandbox', { ...key, sessionToken: 'FwoG', profile: 'dev' })).toEqual({
      ok: true,
      value: { method: 'sandbox', region: 'eu-central-1' },
    })
    expect(read('machine', key)).toEqual({ ok: true, value: { method: 'machine', region: 'eu-central-1' } })
  })

  it('leaves out an external ID without a role', () => {
    expect(read('machine', { externalId: 'x1' })).toEqual({ ok: true, value: { method: 'machine', region: 'eu-central-1' } })
  })
})

describe('what has to be put right first', () => {
  it.each([
    ['keys', {}, { accessKeyId: 'missing.accessKeyId', secretAccessKey: 'missing.secretAccessKey' }],
    ['keys', { ...key, accessKeyId: key.secretAccessKey }, { accessKeyId: 'wrong.accessKeyId' }],
    ['keys', { ...key, accessKeyId: 'AKIA' }, { accessKeyId: 'wrong.accessKeyId' }],
    ['keys', { ...key, accessKeyId: 'ASIAIOSFODNN7EXAMPLE' }, { sessionToken: 'missing.sessionToken' }],
    ['machine', { roleArn: 'lariat' }, { roleArn: 'wrong.roleArn' }],
    ['machine', { roleArn: 'arn:aws:iam::123456789012:user/me' }, { roleArn: 'wrong.roleArn' }],
    ['machine', { roleArn: 'arn:aws:iam::12345:role/short' }, { roleArn: 'wrong.roleArn' }],
    ['keys', { ...key, roleArn: role.replace(':aws:', ':aws-cn:') }, { roleArn: 'wrong.partition' }],
  ] as const)('%s with %o', (method, fields, expected) => {
    expect(read(method, fields)).toEqual({ ok: false, error: expected })
  })

  it.each([
    ['cn-north-1', 'aws-cn'],
    ['us-gov-west-1', 'aws-us-gov'],
    ['eu-west-1', 'aws'],
  ])('a role in %s has an ARN of %s', (region, partition) => {
    for (const one of ['aws', 'aws-cn', 'aws-us-gov']) {
      const result = read('machine', { roleArn: role.replace(':aws:', `:${one}:`) }, region)
      expect(result.ok, one).toBe(one === partition)
    }
  })
})
