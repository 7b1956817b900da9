import { describe, expect, it } from 'vitest'
import { defaultPlan } from '@/lib/plan/defaults'
import { getIn, setIn } from '@/lib/plan/path'
import { assign } from './assign'
import { say } from './texts'

const refusal = (assignment: string) => {
  const changed = assign(defaultPlan, assignment, 'en')
  return changed.ok ? 'taken' : say(changed.error, 'en')
}

describe('assign', () => {
  it.each<[string, string, unknown]>([
    ['cluster.name=prod-b', 'cluster.name', 'prod-b'],
    ['cluster.name=', 'cluster.name', ''],
    ['cluster.name=007', 'cluster.name', '007'],
    ['cluster.id=a=b', 'cluster.id', 'a=b'],
    ['cluster.distribution=k3s', 'cluster.distribution', 'k3s'],
    ['cluster.freshKdm=true', 'cluster.freshKdm', true],
    ['features.ecr=false', 'features.ecr', false],
    ['nodes.pools.0.quantity=5', 'nodes.pools.0.quantity', 5],
    ['nodes.pools.0.roles.worker=true', 'nodes.pools.0.roles.worker', true],
    ['helm.verbosity=0', 'helm.verbosity', 0],
    ['helm.extraArgs=["--a=b"]', 'helm.extraArgs', ['--a=b']],
    ['nodes.pools=[]', 'nodes.pools', []],
  ])('%s', (assignment, path, value) => {
    const changed = assign(defaultPlan, assignment, 'en')
    expect(changed).toEqual({ ok: true, value: setIn(defaultPlan, path, value) })
    expect(getIn(changed.ok ? changed.value : null, path)).toEqual(value)
  })

  it.each<[string, string | RegExp]>([
    ['cluster.name', 'path=value'],
    ['=x', 'path=value'],
    ['cluster.nam=x', /no field cluster\.nam\. Close to it: cluster\.name,/],
    ['distribution=k3s', /Close to it: cluster\.distribution,/],
    ['iam.Mode=minimal', /Close to it: iam\.mode,/],
    ['__proto__.x=1', 'no field __proto__.x'],
    ['cluster.constructor=1', 'no field cluster.constructor'],
    ['nodes.pools.length=0', 'no field nodes.pools.length'],
    ['cluster.name.x=1', 'no field cluster.name.x'],
    ['nodes.pools.3.quantity=1', 'nodes.pools.3: the list nodes.pools has 3 entries'],
    ['nodes.pools.00.quantity=1', 'There is no nodes.pools.00'],
    ['cluster.distribution=eks', 'it takes one of rke2, k3s, rke1.'],
    ['features.ecr=yes', 'it takes true or false.'],
    ['helm.verbosity=two', 'it takes a whole number.'],
    ['helm.verbosity=1.5', 'it takes a whole number.'],
    ['helm.verbosity=', 'it takes a whole number.'],
    ['helm.verbosity=99', 'helm.verbosity cannot be “99”'],
    ['nodes.pools={', 'it takes JSON.'],
    ['nodes.pools=[{"name":"x"}]', 'nodes.pools.0.'],
    ['cluster={"name":"x"}', 'cluster.'],
    ['nodes.pools.0={"__proto__":{}}', 'nodes.pools.0'],
    [`cluster.name=${'x'.repeat(64)}`, 'cluster.name cannot be'],
    ['cluster.name=a\nb', 'one line of text'],
  ])('refuses %s', (assignment, text) => expect(refusal(assignment)).toMatch(text))
})
