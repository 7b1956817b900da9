import { describe, expect, it } from 'vitest'
import { fitToShow } from './said'

const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
const token = `IQoJb3JpZ2luX2VjEAMaCXVzLWVhc3QtMSJHMEUCIQ${'DxYz09+/'.repeat(60)}==`

describe('fitToShow', () => {
  it.each([
    ['a key id', 'key AKIAIOSFODNN7EXAMPLE is inactive', 'key AKIA… is inactive'],
    ['a secret', `the secret "${secret}".`, 'the secret "[…]".'],
    ['a session token', `x-amz-security-token:${token}`, 'x-amz-security-token:[…]'],
    ['an encoded message', `You are not authorized. Encoded authorization failure message: ${token}`,
      'You are not authorized. Encoded authorization failure message: […]'],
    ['a canonical request', `It does not match.\n\nThe Canonical String for this request should be\n'POST\n${token}'`,
      'It does not match.'],
  ])('takes away %s', (_, message, shown) => {
    expect(fitToShow(message)).toBe(shown)
  })

  it('keeps an ARN that looks like a token', () => {
    const arn = 'arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_AdministratorAccess_1234abcd5678EFGH/jane'
    const said = `User: ${arn} is not authorized`
    expect(fitToShow(said)).toBe(said)
  })

  it('is short', () => {
    expect(fitToShow('long '.repeat(100))).toHaveLength(300)
  })
})
