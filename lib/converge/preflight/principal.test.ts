import { expect, it } from 'vitest'
import type { Clients } from '@/lib/aws/clients'
import { AwsError } from '@/lib/aws/errors'
import { principalOf } from './principal'

const role = 'arn:aws-cn:iam::1:role/aws-reserved/sso.amazonaws.com/Admin'
const answering = (send: () => Promise<unknown>) => ({ iam: { send } }) as unknown as Clients
const found = answering(async () => ({ Role: { Arn: role } }))
const failing = (code: string) =>
  answering(() => Promise.reject(new AwsError({ code: code === 'NoSuchEntity' ? 'bad-request' : 'no-permission' }, code)))
const session = 'arn:aws-cn:sts::1:assumed-role/Admin/me'

it.each<[string, Clients, string, object]>([
  ['a user', found, 'arn:aws:iam::1:user/team/me', { arn: 'arn:aws:iam::1:user/team/me' }],
  ['a session is its role, with the path', found, session, { arn: role }],
  ['a session whose role may not be read', failing('AccessDenied'), session, { arn: 'arn:aws-cn:iam::1:role/Admin' }],
  ['a session without its role', failing('NoSuchEntity'), session, { why: 'role-not-found' }],
  ['the root user', found, 'arn:aws:iam::1:root', { why: 'not-simulated' }],
  ['a federated user', found, 'arn:aws:sts::1:federated-user/me', { why: 'not-simulated' }],
  ['whom the emulator makes up', found, 'arn:aws:sts::1:user/moto', { why: 'not-simulated' }],
])('%s', async (_, clients, caller, principal) => expect(await principalOf(clients, caller)).toEqual(principal))
