import { AddRoleToInstanceProfileCommand, CreateInstanceProfileCommand, CreateRoleCommand } from '@aws-sdk/client-iam'
import { describe, expect, it } from 'vitest'
import { error } from '@/sandbox/testing/faults'
import { perform, type Operation } from './operation'
import { withAccount } from './testing/harness'

const t = withAccount()
const trust = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
}
const tags = { 'lariat.dev/managed-by': 'lariat', 'kubernetes.io/cluster/prod-a': 'owned' }
const role: Operation = { call: 'iam:CreateRole', role: 'node', path: '/', boundary: null, trust, tags }
const profile: Operation = { call: 'iam:CreateInstanceProfile', profile: 'node', path: '/', tags }
const add: Operation = { call: 'iam:AddRoleToInstanceProfile', profile: 'node', role: 'node' }

const patience = { sleep: async () => {}, onWait: () => {} }
const make = (operation: Operation) => perform(t.account.clients(), operation, patience)
const tagList = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
const someRole = (Tags: typeof tagList, document: unknown) =>
  t.aws(({ iam }) =>
    iam.send(new CreateRoleCommand({ RoleName: 'node', Tags, AssumeRolePolicyDocument: JSON.stringify(document) })),
  )

it('what IAM is still busy with is asked for once more', async () => {
  await make(role)
  const codes = ['DeleteConflict', 'ConcurrentModification']
  t.account.rules.splice(0, Infinity, ({ action }) => {
    const code = action === 'DeleteRole' ? codes.shift() : undefined
    return code === undefined ? undefined : error(409, code, 'Not yet.')
  })
  await expect(make({ call: 'iam:DeleteRole', role: 'node' })).resolves.toBeUndefined()
  expect(codes).toEqual([])
  t.account.rules.splice(0, Infinity)
})

describe('what is there already', () => {
  it('is accepted when it is what was to be made', async () => {
    for (const operation of [role, profile, add]) {
      await make(operation)
      await expect(make(operation)).resolves.toBeUndefined()
    }
  })

  it.each<[string, typeof tagList, unknown]>([
    ['without the tags', [], trust],
    ['with another trust policy', tagList, { Version: '2012-10-17', Statement: [] }],
  ])('is not taken over: a role %s', async (_, Tags, document) => {
    await someRole(Tags, document)
    await expect(make(role)).rejects.toMatchObject({ awsCode: 'EntityAlreadyExists', app: { code: 'conflict' } })
  })

  it('is not taken over: a profile without the tags', async () => {
    await t.aws(({ iam }) => iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: 'node' })))
    await expect(make(profile)).rejects.toMatchObject({ awsCode: 'EntityAlreadyExists' })
  })

  it('is not taken over: a profile with another role', async () => {
    await make(role)
    await make(profile)
    const other = { InstanceProfileName: 'node', RoleName: 'platform-node' }
    await t.aws(({ iam }) => iam.send(new AddRoleToInstanceProfileCommand(other)))
    await expect(make(add)).rejects.toMatchObject({ awsCode: 'LimitExceeded', app: { code: 'limit-exceeded' } })
  })

  it('is not taken over: a machine with another profile', async () => {
    const [instance = ''] = t.network().instanceIds
    const associate: Operation = { call: 'ec2:AssociateIamInstanceProfile', instance, profile: 'platform-node' }
    await make(associate)
    await expect(make(associate)).resolves.toBeUndefined()
    for (const operation of [role, profile, add]) await make(operation)
    await expect(make({ ...associate, profile: 'node' })).rejects.toMatchObject({ awsCode: 'IncorrectState' })
  })
})
