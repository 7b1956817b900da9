import { expect, it } from 'vitest'
import { rules } from '@/lib/rules'
import { ledger } from '@/lib/rules/ledger'
import { documentRules } from '.'

const all = JSON.stringify([rules, documentRules, ledger])

it('calls feature gates what the Kubernetes documentation calls them in Chinese', () => {
  expect(all).toContain('特性门控')
  expect(all).not.toContain('特性开关')
})

it('says of which keys it speaks when it says that others are dropped', () => {
  const dropped = JSON.stringify(documentRules.find(({ id }) => id === 'LAR-818'))
  expect(dropped).toContain('不在其中的键会被直接丢弃')
})
