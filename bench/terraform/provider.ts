import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { err, ok, type Result } from '@/lib/result'

const run = promisify(execFile)

/** A Terraform that knows the AWS provider. */
export interface Terraform {
  /** What it has to be started with. */
  readonly env: NodeJS.ProcessEnv
  /** Whether a folder has to be initialised before the first plan; a provider from a folder wants none. */
  readonly init: boolean
}

/**
 * Looks for `terraform` and for a provider: the one in `folder`, which holds `terraform-provider-aws`, or else what
 * `terraform init` finds. Otherwise says what is missing.
 */
export async function terraformOf(folder: string | undefined): Promise<Result<Terraform, string>> {
  const env = { ...process.env, CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1' }
  try {
    await run('terraform', ['version'], { env })
  } catch {
    return err('there is no terraform on the PATH.')
  }
  return folder === undefined ? fromRegistry(env) : fromFolder(folder, env)
}

async function fromFolder(folder: string, env: NodeJS.ProcessEnv): Promise<Result<Terraform, string>> {
  const names = await readdir(folder).catch(() => [])
  if (!names.some((name) => name.startsWith('terraform-provider-aws'))) {
    return err(`LARIAT_TF_PLUGIN_DIR (${folder}) holds no terraform-provider-aws.`)
  }
  const file = join(await mkdtemp(join(tmpdir(), 'lariat-tf-')), 'terraformrc')
  const overrides = `dev_overrides { "hashicorp/aws" = ${JSON.stringify(folder)} }`
  await writeFile(file, `provider_installation {\n  ${overrides}\n  direct {}\n}\n`)
  return ok({ env: { ...env, TF_CLI_CONFIG_FILE: file }, init: false })
}

async function fromRegistry(env: NodeJS.ProcessEnv): Promise<Result<Terraform, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'lariat-tf-'))
  try {
    const source = 'terraform {\n  required_providers {\n    aws = { source = "hashicorp/aws" }\n  }\n}\n'
    await writeFile(join(folder, 'versions.tf'), source)
    await run('terraform', ['init', '-input=false', '-no-color'], { cwd: folder, env })
    return ok({ env, init: true })
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).replace(/\s+/g, ' ').trim() : String(error)
    return err(`terraform init finds no AWS provider, and LARIAT_TF_PLUGIN_DIR names no folder with one. ${said}`)
  } finally {
    await rm(folder, { recursive: true })
  }
}
