import {
  memberFields,
  outputFields,
  providerReasons,
  providerSource,
  rancherBlocks,
  variableReasons,
} from '@/lib/catalog/rancher-provider-reasons'
import {
  cloudCredentialVariable,
  providerVersion,
  terraformRancherHeaders,
  terraformReasons,
} from '@/lib/catalog/terraform-rancher'
import { namedPools } from '@/lib/derive/machine-configs'
import type { Plan } from '@/lib/plan/schema'
import type { Locale } from '@/lib/text'
import { hclFile } from '../hcl-file'
import { call, expression, nested, type HclValue } from '../hcl-value'
import { migrates, usesClusterObject } from '../produces'
import { roleFlags } from '../registration'
import { quiet, quietly } from '../remarks'
import { quote } from '../shell'
import type { Artifact, Render } from '../types'
import { clusterBody, clusterBodyRemarks, machineConfigLabel } from './rancher-cluster'
import { machineConfigBody, machineConfigBodyRemarks } from './rancher-machines'

const cluster = 'rancher2_cluster_v2.cluster'

/**
 * `terraform/rancher/`: the cluster of cluster.yaml, for Rancher's Terraform provider. None for a cluster that exists,
 * which Terraform would want to make anew, and none for RKE1: the provider (v7) has no `useInstanceMetadataHostname`,
 * so that nodes would never have the names by which they are found.
 */
export const terraformRancher: Render = (plan, locale) =>
  usesClusterObject(plan) && !migrates(plan) ? [versions(plan, locale), main(plan, locale)] : null

function versions(plan: Plan, locale: Locale): Artifact {
  const file = hclFile(locale)
  const version = providerVersion(plan.cluster.rancher)
  const rancher2 = { source: 'rancher/rancher2', ...(version ? { version } : {}) }
  file.block('terraform', [], { required_providers: nested({ rancher2 }) }, [
    { path: ['required_providers', 0, 'rancher2', 'version'], ...terraformReasons.version },
    quiet([], rancherBlocks.terraform),
    quiet(['required_providers', 0], rancherBlocks.required_providers),
    ...quietly(['required_providers', 0], providerReasons),
    ...quietly(['required_providers', 0, 'rancher2'], providerSource),
  ])
  file.block('provider', ['rancher2'], {}, [{ path: [], ...terraformReasons.provider }])
  return { path: 'terraform/rancher/versions.tf', language: 'terraform', ...file.finish(terraformRancherHeaders.versions) }
}

function main(plan: Plan, locale: Locale): Artifact {
  const file = hclFile(locale)
  const ec2 = plan.nodes.source === 'ec2'
  if (ec2 && plan.cluster.cloudCredential === '') {
    const description = cloudCredentialVariable[locale]
    file.block('variable', ['cloud_credential'], { description, type: expression('string') }, [
      quiet([], rancherBlocks.variable),
      ...quietly([], variableReasons),
    ])
  }
  for (const named of ec2 ? namedPools(plan) : []) {
    const labels = ['rancher2_machine_config_v2', machineConfigLabel(named)]
    file.block('resource', labels, machineConfigBody(plan, named), machineConfigBodyRemarks(plan, named))
  }
  file.block('resource', cluster.split('.'), clusterBody(plan, locale), clusterBodyRemarks(plan))
  plan.cluster.members.forEach(({ user, role }, i) => {
    if (user === '') return
    const name = `member-${i + 1}`
    const who = user.includes('://') ? { user_principal_id: user } : { user_id: user }
    const cluster_id = expression(`${cluster}.cluster_v1_id`)
    const body = { name, cluster_id, role_template_id: role, ...who }
    file.block('resource', ['rancher2_cluster_role_template_binding', name], body, [
      { path: [], alone: true, ...terraformReasons.member },
      ...quietly([], memberFields),
    ])
  })
  const commands = registrationCommands(plan)
  if (commands) {
    const body = { value: commands, sensitive: true }
    file.block('output', ['registration_commands'], body, [
      { path: [], alone: true, ...terraformReasons.registration },
      ...quietly([], outputFields),
    ])
  }
  return { path: 'terraform/rancher/main.tf', language: 'terraform', ...file.finish(terraformRancherHeaders.main) }
}

/** By instance id, what registers each existing machine; null where Rancher makes them. */
function registrationCommands({ nodes }: Plan): HclValue | null {
  if (nodes.source === 'ec2') return null
  const rancherCommand = expression(`${cluster}.cluster_registration_token[0].node_command`)
  const known = nodes.instances.filter(({ id }) => id !== '')
  return Object.fromEntries(
    known.map(({ id, roles, privateDnsName }) => {
      const named = nodes.naming === 'explicit' && privateDnsName !== ''
      const options = [...roleFlags(roles), ...(named ? [`--node-name ${quote(privateDnsName)}`] : [])]
      return [id, call('format', '%s %s', rancherCommand, options.join(' '))]
    }),
  )
}
