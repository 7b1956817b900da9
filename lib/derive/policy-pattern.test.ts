import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matches, matchesAction } from './policy-pattern'

describe('matches', () => {
  it('agrees with a regular expression of the same meaning', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ':', '.') })
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', ':', '*', '?') })
    fc.assert(
      fc.property(pattern, text, (glob, value) => {
        const source = glob.replaceAll(/[*?]+/g, (wild) => wild.replaceAll('*', '.*').replaceAll('?', '.'))
        expect(matches(glob, value)).toBe(new RegExp(`^${source}$`, 's').test(value))
      }),
    )
  })

  it('is done in time with a hostile pattern', () => {
    expect(matches('*a'.repeat(2_000), 'a'.repeat(4_000))).toBe(true)
    expect(matches(`${'*a'.repeat(2_000)}b`, 'a'.repeat(4_000))).toBe(false)
  })
})

describe('matchesAction', () => {
  it.each([
    ['ec2:Describe*', 'ec2:DescribeInstances', true], ['EC2:describeinstances', 'ec2:DescribeInstances', true],
    ['*', 'ec2:X', true], ['ec2:*Tags', 'ec2:CreateTags', true], ['ec2:?reateTags', 'ec2:CreateTags', true],
    ['ec2:Create', 'ec2:CreateTags', false], ['ec2:*a*b', 'ec2:CreateTags', false], ['', 'ec2:X', false],
  ])('%j and %j: %s', (pattern, name, expected) => {
    expect(matchesAction(pattern, name)).toBe(expected)
  })
})
