import { expect, it } from 'vitest'
import { instanceInfo } from '../fixtures'
import { matchesMachine } from './machine-filter'

const machine = instanceInfo('i-0a1', ['sg-7'], { name: 'prod-control-1', profile: 'OldProfile', tags: { team: 'Blue' } })

it.each([
  ['', true],
  ['  CONTROL ', true],
  ['i-0a1 m6i', true],
  ['sg-7', true],
  ['oldprofile', true],
  ['team=blue', true],
  ['running eu-central-1a', true],
  ['control worker', false],
])('%j: %s', (text, found) => expect(matchesMachine(machine, text)).toBe(found))
