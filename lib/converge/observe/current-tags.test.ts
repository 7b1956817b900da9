import { expect, it } from 'vitest'
import { clusterTag } from '../testing/accounts'
import { withAccount } from '../testing/harness'
import { poolPlan } from '../testing/plans'
import { readCurrentTags } from './current-tags'

const t = withAccount()

it('tells of what Lariat makes too, once it is there', async () => {
  const plan = poolPlan(t.network(), ({ nodes }) => {
    nodes.network.securityGroups = []
    nodes.nodeGroup = { create: true, name: '', administration: ['10.0.0.0/8'], nodePorts: [] }
  })
  const kinds = async () => {
    const found = await readCurrentTags(t.account.clients(plan.aws.region), plan)
    const made = found.ok ? Object.entries(found.value).filter(([, tags]) => tags['lariat.dev/managed-by'] === 'lariat') : []
    return new Set(made.filter(([, tags]) => clusterTag in tags).map(([key]) => key.split('/')[0]))
  }
  expect(await kinds()).toEqual(new Set())
  await t.applyAll(plan)
  expect(await kinds()).toEqual(new Set(['role', 'instance-profile', 'node-group']))
})
