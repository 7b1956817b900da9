// `npx tsx bench/terraform.ts`: the same Plan by Terraform and by Lariat in the same account, with time and calls.
import { terraformOf } from './terraform/provider'
import { race } from './terraform/race'
import { table } from './terraform/table'

const found = await terraformOf(process.env.LARIAT_TF_PLUGIN_DIR)
if (!found.ok) {
  console.error(`Nothing to compare with: ${found.error}`)
  process.exit(1)
}
console.log(table(await race(found.value)))
process.exit(0)
