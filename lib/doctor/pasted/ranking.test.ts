import { describe, expect, it } from 'vitest'
import { diagnosePasted } from '.'
import { nodesYaml } from './testing/nodes'

const ids = (pastes: string | readonly string[]) => {
  const result = diagnosePasted(pastes)
  return result.ok ? result.value.causes.map(({ symptom, because }) => [symptom.id, ...because]) : null
}

const name = 'ip-10-0-1-12.eu-west-1.compute.internal'
const taints = ['node-role.kubernetes.io/etcd:NoExecute', 'node-role.kubernetes.io/control-plane:NoSchedule']
const nodes = nodesYaml({ name, waits: true, taints })
const sets = [
  'NAME                           DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR                                AGE',
  'aws-cloud-controller-manager   0         0         0       0            0           node-role.kubernetes.io/control-plane=true   14m',
].join('\n')
const pods = [
  'NAMESPACE     NAME                                    READY   STATUS    RESTARTS   AGE',
  `kube-system   etcd-${name}   1/1     Running   0          14m`,
].join('\n')
const noId = 'F1121 09:12:00.117300       1 main.go:120] could not init cloud provider "aws": AWS cloud failed to find ClusterID'

describe('causes', () => {
  it('come before what follows from them, with what they explain most first', () => {
    expect(ids([nodes, sets, pods])).toEqual([
      ['LAR-973'],
      ['LAR-973'],
      ['LAR-972', 'LAR-973'],
      ['LAR-970', 'LAR-972', 'LAR-973'],
      ['LAR-971', 'LAR-970', 'LAR-972', 'LAR-973'],
    ])
  })

  it('are the same in one paste and in several, in any order', () => {
    const together = ids(`${sets}\n\n${pods}\n\n${nodes}`)
    expect(ids([sets, pods, nodes])).toEqual(together)
    expect(ids([nodes, pods, sets])?.map(([id]) => id).sort()).toEqual(together?.map(([id]) => id).sort())
  })

  it('why the cloud controller stops explains why nodes wait', () => {
    expect(ids([nodes, noId])).toEqual([['LAR-984'], ['LAR-971', 'LAR-984']])
  })

  it('a name that EC2 does not know explains why its node waits', () => {
    expect(ids(nodesYaml({ name: 'demo-cp-1', waits: true }))).toEqual([['LAR-980'], ['LAR-971', 'LAR-980']])
  })

  it('say in which paste their lines are', () => {
    const result = diagnosePasted(['nothing here', noId])
    expect(result.ok && result.value.causes[0]?.match.lines).toMatchObject([{ paste: 1, number: 1 }])
  })

  it('name the machine’s address and region in the name that would be right', () => {
    const result = diagnosePasted([nodesYaml({ name: 'demo-cp-1', ip: '10.1.2.3', waits: true }), 'zone eu-central-1a'])
    expect(result.ok && result.value.causes[0]?.match.values).toEqual({
      node: 'demo-cp-1',
      expected: 'ip-10-1-2-3.eu-central-1.compute.internal',
    })
  })
})
