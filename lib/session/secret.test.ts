import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { Secret } from './secret'

const value = 'wJalrXUtnFEMI'
const secret = new Secret(value)

it('gives its value only to those who ask', () => {
  expect(secret.reveal()).toBe(value)
})

describe('everything else sees the mask', () => {
  it.each<[string, () => unknown]>([
    ['JSON', () => JSON.stringify({ secret })],
    ['a template', () => `${secret}`],
    ['concatenation', () => 'x' + String(secret)],
    ['console.log', () => inspect({ deep: { secret } }, { depth: 9, showHidden: true })],
    ['%o', () => inspect(secret, { showHidden: true, customInspect: false })],
    ['a structured clone', () => inspect(structuredClone({ secret }))],
    ['a copy', () => inspect({ ...secret })],
    ['its own keys', () => Reflect.ownKeys(secret).join()],
    ['an error', () => new Error('no', { cause: secret }).stack],
  ])('%s', (_, print) => {
    expect(String(print())).not.toContain(value)
  })
})
