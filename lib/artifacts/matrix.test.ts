import { describe, expect, it } from 'vitest'
import { kubernetesMinors } from '@/lib/catalog/kubernetes'
import { rancherMinor, rancherMinors } from '@/lib/catalog/rancher'
import { releases } from '@/lib/catalog/releases'
import { minorOf } from '@/lib/catalog/version'
import type { Plan } from '@/lib/plan/schema'
import { presets } from '@/lib/plan/presets'
import { check } from '@/lib/rules'
import { generate } from './index'
import { checkFiles } from './testing/check-files'

/**
 * Why a combination cannot work, said a second time and apart from the rules: what one of them lets through by mistake,
 * or refuses by mistake, the other one does not.
 */
function impossible({ cluster, nodes, helm }: Plan): string | null {
  const { distribution, provider } = cluster
  const minor = minorOf(cluster.kubernetes) ?? 0
  const rancher = Number(cluster.rancher.replace('2.', ''))
  const { from, to } = rancherMinor(cluster.rancher)?.kubernetes ?? { from: 0, to: 99 }
  // A lower bound that nobody has read anywhere warns only.
  const below = minor < from && (distribution === 'rke1' || rancherMinor(cluster.rancher)?.certainty === 'read')
  if (distribution === 'rke1' && rancher >= 12) return 'RKE1 ended with Rancher 2.11'
  if (minor > to || below) return 'Rancher does not provision this minor'
  if (provider === 'in-tree' && minor >= 27) return 'the in-tree provider ended with 1.26'
  if (provider === 'in-tree' && distribution === 'k3s') return 'K3s never had it'
  if (distribution === 'k3s' && (nodes.source === 'ec2' || nodes.naming === 'metadata')) return 'K3s cannot name nodes'
  if (cluster.migrating && minor >= 27) return 'the in-tree provider is gone'
  if (provider === 'external' && distribution !== 'rke1' && helm.delivery === 'rancher-ui') return 'no agent, no Apps page'
  return null
}

const versionsOf = (distribution: Plan['cluster']['distribution'], minor: number) =>
  releases[distribution].filter((release) => minorOf(release) === minor)

const errorsOf = (plan: Plan) => check(plan).filter(({ rule }) => rule.severity === 'error').map(({ rule }) => rule.id)

describe.each(presets)('$id on every Kubernetes minor and every Rancher', ({ plan }) => {
  it.each(rancherMinors.map(({ minor }) => minor))('Rancher %s: right or refused', (rancher) => {
    for (const { minor } of kubernetesMinors) {
      for (const kubernetes of versionsOf(plan.cluster.distribution, minor)) {
        const moved: Plan = { ...plan, cluster: { ...plan.cluster, rancher, kubernetes }, helm: { ...plan.helm, imageTag: '' } }
        const errors = errorsOf(moved)
        expect([kubernetes, errors.length > 0]).toEqual([kubernetes, impossible(moved) !== null])
        if (errors.length === 0) checkFiles(moved, generate(moved, 'en'))
      }
    }
  })
})
