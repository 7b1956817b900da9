import { driverBlock, machineConfigFields, rancherBlocks } from '@/lib/catalog/rancher-provider-reasons'
import { terraformReasons } from '@/lib/catalog/terraform-rancher'
import type { NamedPool } from '@/lib/derive/machine-configs'
import type { Plan } from '@/lib/plan/schema'
import { nested, type Body } from '../hcl-value'
import { machineFieldRemarks, machineFields } from '../machine-config'
import { quiet, quietBlocks, quietly } from '../remarks'
import type { Remark } from '../yaml-file'

/** What the provider does not go without, although the driver does. */
const required = { region: '', zone: '', vpc_id: '', subnet_id: '', ami: '' }

/** A rancher2_machine_config_v2: the fields of the Amazonec2Config, as the provider spells them. */
export function machineConfigBody(plan: Plan, named: NamedPool): Body {
  return {
    // The provider makes `nc-<name>-<five characters>` of it.
    generate_name: named.configName,
    fleet_namespace: plan.cluster.namespace,
    amazonec2_config: nested({ ...required, ...spelled(plan, named) }),
  }
}

/** The reasons for its lines. */
export function machineConfigBodyRemarks(plan: Plan, named: NamedPool): Remark[] {
  const fields = spelled(plan, named)
  const at = (field: string) => ['amazonec2_config', 0, field]
  return [
    ...machineFieldRemarks(plan, named).map((remark) => ({ ...remark, path: at(snakeCase(String(remark.path[0]))) })),
    ...Object.keys(required)
      .filter((field) => !Object.hasOwn(fields, field))
      .map((field) => ({ path: at(field), ...terraformReasons.required })),
    quiet([], rancherBlocks.machineConfig),
    ...quietly([], machineConfigFields),
    ...quietBlocks([], driverBlock),
  ]
}

function spelled(plan: Plan, named: NamedPool) {
  return Object.fromEntries(Object.entries(machineFields(plan, named)).map(([key, value]) => [snakeCase(key), value]))
}

const snakeCase = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
