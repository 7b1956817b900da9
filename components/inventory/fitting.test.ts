import { expect, it } from 'vitest'
import { fitting } from './fitting'

const all = [{ value: 'm6i.large', label: '2 CPU' }, { value: 'ami-1', label: 'Ubuntu noble' }]
const valuesOf = (typed: string) => fitting(all, typed).map(({ value }) => value)

it.each([
  ['', ['m6i.large', 'ami-1']],
  ['M6I', ['m6i.large']],
  ['ubuntu', ['ami-1']],
  ['nothing', []],
  // Whoever has chosen one may choose another.
  ['ami-1', ['m6i.large', 'ami-1']],
])('finds for %j', (typed, values) => expect(valuesOf(typed)).toEqual(values))

it('shows no more than a few screens', () => {
  expect(fitting(Array.from({ length: 800 }, (_, i) => ({ value: `t${i}` })), '')).toHaveLength(60)
})
