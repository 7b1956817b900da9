import { describe, expect, it } from 'vitest'
import { conflictKeys, whyKeys } from '@/lib/converge/reasons'
import en from '@/messages/en.json'
import zh from '@/messages/zh-CN.json'

describe.each([
  ['en', en],
  ['zh-CN', zh],
])('texts of changes in %s', (_, { changes }) => {
  it('has one for every reason and conflict that the change set can name, and no other', () => {
    expect(Object.keys(changes.why).sort()).toEqual([...whyKeys].sort())
    expect(Object.keys(changes.conflict).sort()).toEqual([...conflictKeys].sort())
  })

  it('leaves none empty', () => {
    for (const text of [...Object.values(changes.why), ...Object.values(changes.conflict)]) expect(text.trim()).not.toBe('')
  })
})
