import { describe, expect, it } from 'vitest'
import { configKeys } from '@/lib/catalog/config-keys'
import { nearest } from './nearest'

describe('nearest', () => {
  it.each([
    ['kubelet-args', 'kubelet-arg'],
    ['kubelte-arg', 'kubelet-arg'],
    ['kubeapi-server-arg', 'kube-apiserver-arg'],
    ['disable-cloud-controler', 'disable-cloud-controller'],
    ['cloud-provider', undefined],
    ['node-label', undefined],
    ['cn', undefined],
    ['', undefined],
  ])('%s means %s', (name, meant) => expect(nearest(name, configKeys.rke2)).toBe(meant))

  it('does not choose between two', () => {
    expect(nearest('bat', ['cat', 'hat'])).toBeUndefined()
    expect(nearest('bat', ['cat', 'bats', 'bat'])).toBe('bat')
  })
})
