import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diagnosePasted } from '.'
import { limits } from './limits'
import { readPasted } from './read'
import { fixtures } from './testing/fixtures'
import { healthy } from './testing/healthy'
import { nodeDescribed, nodeJson, nodeLine, nodesYaml } from './testing/nodes'

function reading(text: string) {
  const result = readPasted(text)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const node = {
  name: 'ip-10-0-1-12',
  ip: '10.0.1.12',
  providerId: 'aws:///eu-west-1a/i-0aa1bb2cc3dd4ee5f',
  taints: ['dedicated=web:NoSchedule', 'node-role.kubernetes.io/etcd:NoExecute'],
  waits: true,
}

describe('readPasted', () => {
  it.each([
    ['YAML', nodesYaml(node)],
    ['JSON', nodeJson(node)],
    ['JSON on one line', nodeLine(node)],
    ['a description', nodeDescribed(node)],
    ['Windows line ends', nodesYaml(node).replaceAll('\n', '\r\n')],
    ['an indented paste', nodesYaml(node).replaceAll(/^/gm, '    ')],
    ['what is left of the list when its end is cut off', nodesYaml(node, node).split('\n').slice(0, 40).join('\n')],
  ])('reads the same node from %s', (_, paste) => {
    const [read] = reading(paste).nodes
    expect(read).toMatchObject({ name: node.name, internalIp: node.ip, providerId: node.providerId })
    expect(read?.labels['node-role.kubernetes.io/control-plane']).toBe('true')
    expect(read?.taints.map(({ taint }) => taint)).toEqual([
      { key: 'node.cloudprovider.kubernetes.io/uninitialized', value: 'true', effect: 'NoSchedule' },
      { key: 'dedicated', value: 'web', effect: 'NoSchedule' },
      { key: 'node-role.kubernetes.io/etcd', value: '', effect: 'NoExecute' },
    ])
  })

  it('tells outputs apart that stand one after the other', () => {
    const { nodes, pods, daemonSets, events, logLines } = reading(healthy.everything ?? '')
    expect([nodes.length, pods.length, daemonSets.length, events.length, logLines]).toEqual([4, 5, 3, 5, 9])
  })

  it('reads a table whose empty cells and shifted rows the terminal left', () => {
    const table = [
      'LAST SEEN   TYPE      REASON   OBJECT        SUBOBJECT   SOURCE    MESSAGE',
      '30s         Warning   Failed   pod/web-1                 kubelet   no basic auth credentials',
      '4m2s (x12 over 1h)   Warning   Failed   pod/web-2   container   kubelet   denied',
    ].join('\n')
    expect(reading(table).events.map(({ name, message }) => [name, message])).toEqual([
      ['web-1', 'no basic auth credentials'],
      ['web-2', 'denied'],
    ])
  })

  it('reads the names of several kinds in one answer', () => {
    const several = [
      'NAME                                          DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR   AGE',
      'daemonset.apps/aws-cloud-controller-manager   0         0         0       0            0           <none>          14m',
      '',
      'NAME                                     READY   STATUS    RESTARTS   AGE',
      'pod/aws-cloud-controller-manager-4kq9z   1/1     Running   0          30m',
    ].join('\n')
    const { daemonSets, pods } = reading(several)
    expect([...daemonSets, ...pods].map(({ name }) => name)).toEqual(['aws-cloud-controller-manager', 'aws-cloud-controller-manager-4kq9z'])
  })

  it('joins what YAML folds, and keeps the number of its first line', () => {
    const folded = 'apiVersion: v1\nkind: Event\nmessage: "one \\\n  two\n  three"\nreason: X'
    expect(reading(folded).events).toMatchObject([{ message: 'one  two three', at: { number: 3 } }])
  })

  it('takes no text in a block for objects', () => {
    const configMap = `apiVersion: v1\nkind: ConfigMap\ndata:\n  node: |\n${nodesYaml(node).replaceAll(/^/gm, '    ')}`
    expect(reading(configMap).nodes).toEqual([])
  })

  it('reads through colours', () => {
    expect(reading('\u001b[31mName:               web\u001b[0m\nUnschedulable:      false').nodes).toHaveLength(1)
  })

  it('refuses what is empty and what is too long, and says which paste', () => {
    expect(diagnosePasted(['x', ' \n '])).toEqual({ ok: false, error: { code: 'empty', paste: 1 } })
    expect(readPasted('x'.repeat(limits.usual)).ok).toBe(true)
    expect(readPasted('x'.repeat(limits.usual + 1))).toEqual({ ok: false, error: { code: 'too-large', paste: 0 } })
    expect(readPasted('x'.repeat(limits.most), 0, limits.most).ok).toBe(true)
    expect(readPasted('x'.repeat(limits.most + 1), 0, Infinity).ok).toBe(false)
  })

  it('gives keys no meaning: __proto__ is a label like any other', () => {
    const hostile = nodesYaml({ ...node, labels: { __proto__: 'x', constructor: 'y' } })
      .replace('      constructor', '      __proto__: polluted\n      constructor')
    expect(Object.keys(reading(hostile).nodes[0]?.labels ?? {})).toContain('__proto__')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

const pastes = [...Object.values(healthy), ...Object.values(fixtures).flatMap(({ broken, sound }) => [...broken, ...sound])]
const lines = pastes.flatMap((paste) => paste.split('\n'))

describe('whatever is pasted', () => {
  it('is read, and points into the paste', () => {
    const piece = fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...lines) },
      fc.string(),
      fc.constantFrom('- ', '  - ', '{', '}', '[', '"', '---', '|', '>-', '&a', '*a', 'Name:   ', 'Events:', 'apiVersion: v1', '\u001b['),
    )
    const paste = fc.array(fc.tuple(fc.nat(6), piece), { maxLength: 60 })
      .map((all) => all.map(([indent, text]) => ' '.repeat(indent) + text).join('\n'))
    fc.assert(
      fc.property(paste, (text) => {
        const result = diagnosePasted(text)
        if (!result.ok) {
          expect(text.trim()).toBe('')
          return
        }
        const count = text.split(/\r\n|\r|\n/).length
        for (const { match } of result.value.causes) {
          expect(match.lines.length).toBeGreaterThan(0)
          for (const { number } of match.lines) expect(number).toBeLessThanOrEqual(count)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  // A pattern or a reader that is not linear does not come to an end with these.
  it.each([
    ...[
      'apiVersion: v1', '- - - - ', '{"kind":"Node","a":[', '[[[[{"kind": "', 'Name:    a', 'Taints:   a=b:NoSchedule',
      'had untolerated taint {', 'for node a ', ' 169.254.169.254', '1.dkr.ecr.eu-west-1.amazonaws.com', 'operation error EC2: A, ',
      'is not authorized to perform: ', 'ec2imds: aaa, ', 'Parse manifest at ', "'kubernetes.io/cluster/", 'providerID:   ',
      'NAME   STATUS   ROLES', 'message: "', '*a &a ', '\u001b[0;0', 'eu-west-1-', "error syncing 'a': ",
    ].flatMap((piece) => [[piece, ''], [piece, '\n']] as const),
  ])('ends soon for 1 MiB of %j with %j between', (piece, between) => {
    const one = piece + between
    expect(diagnosePasted(one.repeat(Math.floor(limits.usual / one.length))).ok).toBe(true)
  })

  it('ends soon for 4 MiB of what clusters say, and refuses lines without end', () => {
    const one = `${healthy.everything}\n`
    expect(diagnosePasted(one.repeat(Math.floor(limits.most / one.length)), limits.most).ok).toBe(true)
    expect(diagnosePasted('x\n'.repeat(limits.lines), limits.most)).toMatchObject({ error: { code: 'too-large' } })
  })

  it('ends soon for ever deeper lines', () => {
    const text = Array.from({ length: 2_500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')
    expect(diagnosePasted(`apiVersion: v1\n${text}`, limits.most).ok).toBe(true)
  })
})
