import { expect, it } from 'vitest'
import { everything, matches, type Findable, type Wanted } from './matches'

const entry: Findable = {
  id: 'E03', kind: 'error', distributions: ['rke2', 'k3s'], step: 'cluster', words: 'E03 选项缩进错误 machineSelectorConfig',
}

it.each<[string, Partial<Wanted>, boolean]>([
  ['nothing asked', {}, true],
  ['its kind', { kind: 'error' }, true],
  ['the other kind', { kind: 'failure' }, false],
  ['one of its distributions', { distribution: 'k3s' }, true],
  ['another', { distribution: 'rke1' }, false],
  ['its step', { step: 'cluster' }, true],
  ['another step', { step: 'helm' }, false],
  ['a word in another case', { text: 'MACHINESELECTOR' }, true],
  ['Chinese', { text: '缩进' }, true],
  ['several words in any order', { text: ' machine  e03 ' }, true],
  ['a word that is not there', { text: 'e03 nowhere' }, false],
  ['everything at once', { kind: 'error', distribution: 'rke2', step: 'cluster', text: 'e03' }, true],
])('%s', (_, wanted, found) => expect(matches(entry, { ...everything, ...wanted })).toBe(found))

it('an entry without distributions is of all of them', () => {
  const { distributions: _, ...all } = entry
  expect(matches(all, { ...everything, distribution: 'rke1' })).toBe(true)
})
