import { expect, it } from 'vitest'
import { measure } from './measure'
import { surplus } from './report'

it('makes no call above the minimum', async () => {
  const size = { instances: 12, subnets: 8, roles: 5, profiles: 3, associations: 2 }
  const phases = await measure(size, 4)
  expect(phases.map((phase) => [phase.name, surplus(phase)])).toEqual(
    ['inventory', 'plan', 'apply', 'plan again', 'plan to destroy', 'destroy'].map((name) => [name, []]),
  )
}, 120_000)
