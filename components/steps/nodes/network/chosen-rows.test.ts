import { expect, it } from 'vitest'
import { chosenRows } from './chosen-rows'

const info = (id: string, vpcId: string) => ({ id, vpcId })
const standings = (...args: Parameters<typeof chosenRows>) =>
  chosenRows(...args).map((row) => `${row.id} ${row.standing} ${row.chosen ? 'chosen' : 'free'}`)

it('offers what the VPC has and marks what is chosen', () => {
  expect(standings('v1', [info('a', 'v1'), info('b', 'v1'), info('c', 'v2')], [{ id: 'b' }])).toEqual([
    'a offered free',
    'b offered chosen',
  ])
})

it('keeps what is chosen but in another VPC or nowhere', () => {
  expect(standings('v1', [info('a', 'v1'), info('c', 'v2')], [{ id: 'x' }, { id: 'c' }, { id: 'a' }])).toEqual([
    'a offered chosen',
    'x missing chosen',
    'c elsewhere chosen',
  ])
})

it('offers nothing without a VPC', () => expect(standings('', [info('a', 'v1')], [])).toEqual([]))
