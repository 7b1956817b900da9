import { describe, expect, it } from 'vitest'
import { guessRoles } from './guess-roles'

const short = (name: string) => {
  const roles = guessRoles(name)
  return `${roles.etcd ? 'e' : ''}${roles.controlPlane ? 'c' : ''}${roles.worker ? 'w' : ''}`
}

describe('guessRoles', () => {
  it.each([
    ['prod-a-control-1', 'c'],
    ['prod-control-plane-2', 'c'],
    ['rke2-master01', 'c'],
    ['cp3', 'c'],
    ['K8sMaster', 'c'],
    ['etcd-0', 'e'],
    ['prod_etcd_control_1', 'ec'],
    ['rke2-server-1', 'ec'],
    ['masters-1', 'c'],
    ['worker.7', 'w'],
    ['k3s-agent-2', 'w'],
    ['all-in-one', 'ecw'],
    ['demo-AllInOne-1', 'ecw'],
    ['control-worker', 'cw'],
    ['bastion', 'w'],
    ['', 'w'],
    ['webmaster', 'w'],
    ['constructor', 'w'],
  ])('%s: %s', (name, roles) => expect(short(name)).toBe(roles))
})
