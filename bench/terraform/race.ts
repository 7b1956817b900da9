import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { generate } from '@/lib/artifacts'
import { apply, destroy } from '@/lib/converge/apply'
import { planChanges, planUndo } from '@/lib/converge/plan-changes'
import { existingPlan } from '@/lib/converge/testing/plans'
import type { ApplyEvent } from '@/lib/converge/types'
import type { Plan } from '@/lib/plan/schema'
import { startTestAccount, type TestAccount } from '@/sandbox/testing/account'
import type { Terraform } from './provider'

const run = promisify(execFile)
const region = 'eu-central-1'

/** One thing done, by one of the two. */
export interface Lap {
  readonly what: 'apply' | 'apply again' | 'destroy'
  readonly who: 'Terraform' | 'Lariat'
  readonly milliseconds: number
  readonly calls: number
}

/** Applies a Plan, applies it again and destroys it: by the generated Terraform, then by Lariat, each in a new account. */
export async function race(terraform: Terraform): Promise<Lap[]> {
  const account = await startTestAccount()
  try {
    return [...(await byTerraform(account, terraform)), ...(await byLariat(account))]
  } finally {
    await account.stop()
  }
}

/** Machines without a profile of somebody else, which Terraform could not replace. */
async function planIn(account: TestAccount): Promise<Plan> {
  const { networks, instanceIds } = await account.reset(region)
  const { vpcId, subnetIds, groups } = networks.prod
  const withoutProfile = instanceIds.slice(3, 6)
  const network = { vpcId, subnetIds, groupId: groups['rke2-nodes'], instanceIds: withoutProfile }
  return existingPlan(network, (plan) => (plan.aws.region = region))
}

async function lap(account: TestAccount, who: Lap['who'], what: Lap['what'], run: () => Promise<unknown>): Promise<Lap> {
  account.proxy.calls.length = 0
  const start = performance.now()
  await run()
  return { who, what, milliseconds: performance.now() - start, calls: account.proxy.calls.length }
}

async function byTerraform(account: TestAccount, { env, init }: Terraform): Promise<Lap[]> {
  const plan = await planIn(account)
  const folder = await mkdtemp(join(tmpdir(), 'lariat-tf-'))
  try {
    for (const { path, content } of generate(plan, 'en')) {
      if (!path.startsWith('terraform/aws/') && !path.startsWith('iam/')) continue
      const file = join(folder, path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, content)
    }
    const AWS_ENDPOINT_URL = account.url
    const keys = { AWS_ACCESS_KEY_ID: 'AKIALARIATSANDBOX000', AWS_SECRET_ACCESS_KEY: 'x', AWS_EC2_METADATA_DISABLED: 'true' }
    const cwd = join(folder, 'terraform', 'aws')
    const terraform = (...argv: string[]) =>
      run('terraform', [...argv, '-input=false', '-no-color'], { cwd, env: { ...env, ...keys, AWS_ENDPOINT_URL } })
    if (init) await terraform('init')
    const made = []
    for (const what of ['apply', 'apply again', 'destroy'] as const) {
      const command = what === 'destroy' ? 'destroy' : 'apply'
      made.push(await lap(account, 'Terraform', what, () => terraform(command, '-auto-approve')))
    }
    return made
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Shown and then done, as a person does it: the account is read twice. */
async function byLariat(account: TestAccount): Promise<Lap[]> {
  const plan = await planIn(account)
  const perform = (change: typeof apply) => async () => {
    const shown = await (change === apply ? planChanges : planUndo)(account.clients(), plan)
    if (!shown.ok) throw new Error(JSON.stringify(shown.error))
    const events: ApplyEvent[] = []
    await change(account.clients(), plan, shown.value.digest, (event) => void events.push(event))
    const end = events.at(-1)
    if (end?.code !== 'apply.finished' || end.failed + end.skipped + end.conflicts > 0) throw new Error(JSON.stringify(end))
  }
  return [
    await lap(account, 'Lariat', 'apply', perform(apply)),
    await lap(account, 'Lariat', 'apply again', perform(apply)),
    await lap(account, 'Lariat', 'destroy', perform(destroy)),
  ]
}
