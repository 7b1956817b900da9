import * as fc from 'fast-check'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { desiredState, type Desired } from '@/lib/derive/desired'
import { plans } from '@/lib/plan/arbitrary'
import { presets } from '@/lib/plan/presets'
import type { Plan } from '@/lib/plan/schema'
import { locales, type Locale } from '@/lib/text'
import { run, tool } from '@/sandbox/testing/aws-cli/cli'
import { cleanup } from './aws-cli/cleanup'
import { scriptGapsOf } from './aws-cli/gaps'
import { setup } from './aws-cli/setup'
import { verify } from './aws-cli/verify'
import { cloudFormation } from './cloudformation'
import { iamControlPlane, iamRancherCredential, iamTrust, iamWorker } from './iam'
import { lbcPolicy } from './load-balancer-controller'
import { terraformAws } from './terraform/aws'
import { comparable, wanted } from './testing/account-model'
import { ofCalls } from './testing/account-of-calls'
import { ofCloudFormation } from './testing/account-of-stack'
import { ofTerraform } from './testing/account-of-terraform'
import { parseHcl } from './testing/hcl'

const folder = mkdtempSync(join(tmpdir(), 'lariat-model-'))
afterAll(() => rmSync(folder, { recursive: true }))

const files = (plan: Plan, locale: Locale = 'en') =>
  new Map(
    [iamTrust, iamControlPlane, iamWorker, iamRancherCredential, lbcPolicy, cloudFormation, terraformAws, setup, verify, cleanup]
      .flatMap((render) => render(plan, locale) ?? [])
      .map(({ path, content }) => [path, content]),
  )
const reader = (all: ReadonlyMap<string, string>) => (path: string) => JSON.parse(all.get(path) ?? '') as unknown

/** An `aws` that writes down what it is asked, and knows an account with nothing but what the Plan names by id. */
const recorder = `#!/bin/sh
for word in "$@"; do printf '%s\\037' "$word"; done >>"$FOLDER/calls"
printf '\\n' >>"$FOLDER/calls"
case "$1 $2 $*" in
  *AssumeRolePolicyDocument*) printf '"ec2.amazonaws.com"\\n' ;;
  'iam get-'*) printf 'NoSuchEntity\\n' >&2; exit 254 ;;
  'sts '*) printf '123456789012\\n' ;;
  'ec2 describe-tags '*) ;;
  'ec2 describe-security-groups '*group-name*) ;;
  'ec2 create-security-group '*) printf 'sg-0\\n' ;;
  'ec2 describe-'*associations*) ;;
  'ec2 describe-'*) cat "$FOLDER/there" ;;
esac
`
writeFileSync(join(folder, 'aws'), recorder, { mode: 0o755 })

async function callsOf(all: ReadonlyMap<string, string>, { tagged, associations }: Desired) {
  for (const [path, content] of all) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  const ids = [...tagged.map(({ id }) => id), ...associations.map(({ instanceId }) => instanceId)]
  writeFileSync(join(folder, 'there'), ids.map((id) => `${id}\n`).join(''))
  writeFileSync(join(folder, 'calls'), '')
  const env = { ...process.env, FOLDER: folder, PATH: `${folder}:${process.env.PATH}` }
  const ran = await run('sh', [join(folder, 'aws-cli/setup.sh')], env)
  const lines = readFileSync(join(folder, 'calls'), 'utf8').split('\n').slice(0, -1)
  return { ran, calls: lines.map((line) => line.split('\u001f').slice(0, -1)) }
}

/** Terraform and CloudFormation against the desired state. */
async function checkDeclared(plan: Plan, locale: Locale) {
  const desired = desiredState(plan)
  const all = files(plan, locale)
  const own = wanted(desired, 'own')
  const terraform = ofTerraform(await parseHcl(all.get('terraform/aws/main.tf')!), reader(all))
  expect(comparable(terraform)).toEqual(comparable(own))
  const profiles = own.profiles.map((profile) => ({ ...(profile as object), tags: undefined }))
  const managed = own.managed.map((policy) => ({ ...(policy as object), tags: undefined }))
  const untagged = { ...own, profiles, managed, tags: [], settings: [] }
  expect(comparable(ofCloudFormation(all.get('cloudformation.yaml')!))).toEqual(comparable(untagged))
}

async function checkSetup(plan: Plan, locale: Locale) {
  const desired = desiredState(plan)
  const all = files(plan, locale)
  const { ran, calls } = await callsOf(all, desired)
  if (scriptGapsOf(plan, desired).length > 0) {
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.err).toMatch(/\S/)
    expect(calls).toEqual([])
    return
  }
  expect(ran).toMatchObject({ code: 0, err: '' })
  expect(comparable(ofCalls(calls, reader(all)))).toEqual(comparable(wanted(desired, 'all')))
}

describe.each(presets.map(({ id, plan }) => [id, plan] as const))('%s: one model in every language', (_, plan) => {
  it('Terraform and CloudFormation', () => checkDeclared(plan, 'en'))
  it('setup.sh', () => checkSetup(plan, 'zh-CN'))
})

it('a protocol without ports has none in any language', async () => {
  const plan = structuredClone(presets.find(({ id }) => id === 'rke2-ec2-ha')!.plan)
  Object.assign(plan.cluster, { distribution: 'rke1', cni: 'calico' })
  Object.assign(plan.nodes.nodeGroup, { create: true })
  plan.nodes.network.vpcId = 'vpc-12345678'
  expect(desiredState(plan).nodeGroup?.rules).toContainEqual(expect.objectContaining({ protocol: '4', from: -1, to: -1 }))
  await checkDeclared(plan, 'en')
  await checkSetup(plan, 'en')
})

describe('every Plan', () => {
  it('has one model in Terraform and CloudFormation', () =>
    fc.assert(fc.asyncProperty(plans, fc.constantFrom(...locales), checkDeclared), { numRuns: 100 }))

  it('has the same in setup.sh, or is told what it lacks', () =>
    fc.assert(fc.asyncProperty(plans, fc.constantFrom(...locales), checkSetup), { numRuns: 25 }))

  it('has scripts that ShellCheck has nothing to say about', async () => {
    const sample = [...presets.map(({ plan }) => plan), ...fc.sample(plans, 20)]
    const paths = sample.flatMap((plan, i) =>
      [...files(plan, i % 2 === 0 ? 'en' : 'zh-CN')].flatMap(([path, content]) => {
        if (!path.endsWith('.sh')) return []
        const name = join(folder, `${i}-${path.replace('/', '-')}`)
        writeFileSync(name, content)
        return [name]
      }),
    )
    expect(await run(tool('shellcheck'), paths, process.env)).toEqual({ code: 0, out: '', err: '' })
  }, 240_000)
})
