import { beforeEach, expect, it, vi } from 'vitest'
import { readFile } from '@/lib/documents/read'
import { fixAll } from './fix'
import { lint } from './lint'

vi.mock('@/lib/documents/read', async (original) => {
  const actual = await original<{ readFile: typeof readFile }>()
  return { ...actual, readFile: vi.fn(actual.readFile) }
})
beforeEach(() => void vi.mocked(readFile).mockClear())

const selector = (name: string) => `    - config:
        kubelet-arg: [max-pods=200, cloud-provider-name=external]   # ${name}
        kube-apiserver-arg: [cloud-provider=external, v=2]
`
const cluster = (count: number) => `spec:
  kubernetesVersion: v1.34.1+rke2r1
  rkeConfig:
    machineSelectorConfig:
${Array.from({ length: count }, (_, index) => selector(`a${index}`)).join('')}`
const left = (text: string) => lint([{ name: 'a.yaml', text }]).diagnostics.filter(({ fixable }) => fixable)

it('mends all that a rule finds at once, and leaves the lines around it as they are', () => {
  const text = cluster(40)
  expect(left(text).length).toBeGreaterThanOrEqual(80)
  vi.mocked(readFile).mockClear()
  const [fixed] = fixAll([{ name: 'a.yaml', text }])
  expect(vi.mocked(readFile).mock.calls.length).toBeLessThan(8)
  expect(left(fixed!.text)).toEqual([])
  expect(fixed!.text.match(/# a\d+$/gm)).toHaveLength(40)
})

it('mends many documents in one go', () => {
  const text = Array.from({ length: 20 }, () => cluster(1)).join('---\n')
  const [fixed] = fixAll([{ name: 'a.yaml', text }])
  expect(vi.mocked(readFile).mock.calls.length).toBeLessThan(8)
  expect(left(fixed!.text)).toEqual([])
})

it('ends with a file that is better written anew', () => {
  const text = cluster(1_500)
  const [fixed] = fixAll([{ name: 'a.yaml', text }])
  expect(vi.mocked(readFile).mock.calls.length).toBeLessThan(4)
  expect(fixed!.text).not.toBe(text)
})

const told = (global: string, selectors = '') => `spec:
  kubernetesVersion: v1.33.4+rke2r1
  rkeConfig:
    machineGlobalConfig:
${global}${selectors}`
const worker = `    machineSelectorConfig:
      - machineLabelSelector: {matchLabels: {rke.cattle.io/worker-role: 'true'}}
        config:
          kubelet-arg: [max-pods=300]
`
const fixedText = (text: string) => fixAll([{ name: 'a.yaml', text }])[0]!.text

it('does not turn a controller off where nodes would wait for no other', () => {
  const text = told('      cloud-provider-name: aws\n', worker)
  expect(fixedText(text)).toBe(text)
  const all = fixedText(told('      cloud-provider-name: aws\n'))
  expect(all).toContain('disable-cloud-controller: true\n      kubelet-arg:\n        - cloud-provider=external\n')
})

it('writes no argument twice', () => {
  const wrong = '      cloud-provider-name: aws\n      disable-cloud-controller: true\n      kubelet-arg:\n        - cloud-provider-name=external\n'
  expect(fixedText(told(wrong)).match(/cloud-provider=external/g)).toHaveLength(1)
})
