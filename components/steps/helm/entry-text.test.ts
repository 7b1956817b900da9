import { describe, expect, it } from 'vitest'
import { entryText, isSaid } from './entry-text'

describe('entryText', () => {
  it.each([
    ['--v=2', '--v=2'],
    [{ key: 'node-role.kubernetes.io/master', effect: 'NoSchedule' }, 'node-role.kubernetes.io/master:NoSchedule'],
    [{ key: 'a', value: 'true', effect: 'NoSchedule' }, 'a=true:NoSchedule'],
    [{ key: 'a', operator: 'Exists' }, 'a'],
    [{ apiGroups: ['authentication.k8s.io'], resources: ['tokenreviews'], verbs: ['create'] }, 'tokenreviews: create'],
    [{ name: 'x' }, '{"name":"x"}'],
  ])('%j is %s', (entry, text) => {
    expect(entryText(entry)).toBe(text)
  })
})

describe('isSaid', () => {
  it('leaves out what the lines show by themselves', () => {
    const path = ['args']
    expect(isSaid({ kind: 'list', path, lost: [], covered: [] })).toBe(false)
    expect(isSaid({ kind: 'list', path, lost: [], covered: ['--v=2'] })).toBe(true)
    expect(isSaid({ kind: 'replaced', path, was: 1 })).toBe(false)
    expect(isSaid({ kind: 'idle', path })).toBe(true)
  })
})
