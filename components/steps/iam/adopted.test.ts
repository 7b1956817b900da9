import { describe, expect, it } from 'vitest'
import type { IamInventory, ProfileInfo, RoleInfo } from '@/lib/inventory'
import { defaultPlan } from '@/lib/plan/defaults'
import type { Plan } from '@/lib/plan/schema'
import { err, ok } from '@/lib/result'
import { adopt, adopted, offeredRoles, profileHolding } from './adopted'

const role = (name: string, trustsEc2 = true, path = '/'): RoleInfo => ({ name, path, trustsEc2, arn: `arn:aws:iam::1:role/${name}` })
const profile = (name: string, roleName: string | null): ProfileInfo => ({ name, path: '/', roleName, arn: `arn:aws:iam::1:instance-profile/${name}` })
const naming = (roleName: string, profileName: string): Plan => ({
  ...defaultPlan,
  iam: { ...defaultPlan.iam, worker: { source: 'existing', roleName, profileName } },
})
const account: IamInventory = {
  region: 'eu-central-1',
  roles: ok([role('nodes'), role('lambda', false)]),
  profiles: ok([profile('nodes', 'nodes'), profile('empty', null), profile('theirs', 'lambda')]),
}

describe('what the account says', () => {
  it.each([
    ['nodes', 'nodes', 'trusts', 'held', null],
    ['nodes', '', 'trusts', 'held', null],
    ['nodes', 'empty', 'trusts', 'emptyProfile', 'nodes'],
    ['nodes', 'theirs', 'trusts', 'otherHeld', 'nodes'],
    ['nodes', 'absent', 'trusts', 'noProfile', 'nodes'],
    ['lambda', 'theirs', 'distrusts', 'held', null],
    ['absent', 'absent', 'noRole', 'noProfile', null],
  ] as const)('role %s with profile "%s": %s, %s', (roleName, profileName, roleFinding, profileFinding, better) => {
    expect(adopted(naming(roleName, profileName), 'worker', account)).toMatchObject({ roleFinding, profileFinding, better })
  })

  it('is silent about a list that could not be read', () => {
    const refused = err({ code: 'no-permission' as const })
    expect(adopted(naming('nodes', 'nodes'), 'worker', { ...account, roles: refused })).toMatchObject({ roleFinding: null, profileFinding: 'held' })
    expect(adopted(naming('nodes', 'nodes'), 'worker', { ...account, profiles: refused })).toMatchObject({ roleFinding: 'trusts', profileFinding: null, better: null })
  })
})

describe('choosing a role', () => {
  const profiles = [profile('b', 'nodes'), profile('nodes', 'nodes')]

  it('takes its profile along, the one of its own name first', () => {
    expect(profileHolding(profiles, 'nodes')?.name).toBe('nodes')
    expect(adopt(defaultPlan, 'worker', 'nodes', profiles).iam.worker).toEqual({ source: 'existing', roleName: 'nodes', profileName: 'nodes' })
  })

  it('leaves the profile to its derived name when there is none, and the other role alone', () => {
    const { iam } = adopt(defaultPlan, 'controlPlane', 'lambda', profiles)
    expect(iam.controlPlane).toEqual({ source: 'existing', roleName: 'lambda', profileName: '' })
    expect(iam.worker).toBe(defaultPlan.iam.worker)
  })

  it('offers no role of AWS itself, sorted, those that EC2 may use apart', () => {
    const offered = offeredRoles([role('z'), role('a'), role('x', false), role('AWSServiceRoleForX', true, '/aws-service-role/x/')])
    expect(offered.trusting.map(({ name }) => name)).toEqual(['a', 'z'])
    expect(offered.others.map(({ name }) => name)).toEqual(['x'])
  })
})
