import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ecrProvider } from '@/lib/catalog/ecr-provider'
import { credentialProviderConfig } from '@/lib/derive/ecr-provider'
import { digestOf } from './provenance'
import { defaultPlan } from '@/lib/plan/defaults'
import type { Plan } from '@/lib/plan/schema'
import { locales } from '@/lib/text'
import { generate } from './index'
import { documents } from './testing/documents'

const choose = (cluster: Partial<Plan['cluster']>, ecr = true): Plan => ({
  ...defaultPlan,
  cluster: { ...defaultPlan.cluster, ...cluster },
  features: { ...defaultPlan.features, ecr },
})
const own = (plan: Plan, locale: 'en' | 'zh-CN' = 'en') =>
  generate(plan, locale).filter(({ path }) => path.startsWith('ecr/'))
const script = (locale: 'en' | 'zh-CN' = 'en') => own(defaultPlan, locale)[1]!.content

describe('files for Amazon ECR', () => {
  it.each<[string, Plan, boolean]>([
    ['1.26 signs in by itself', choose({ kubernetes: 'v1.26.15+rke2r1' }), false],
    ['1.27 does not', choose({ kubernetes: 'v1.27.16+rke2r2' }), true],
    ['nor does K3s', choose({ distribution: 'k3s', kubernetes: 'v1.34.10+k3s1' }), true],
    ['an unreadable version is taken for a new one', choose({ kubernetes: '' }), true],
    ['RKE1 has no such folder', choose({ distribution: 'rke1', kubernetes: 'v1.30.14-rancher1-1' }), false],
    ['nobody pulls from ECR', choose({}, false), false],
  ])('%s', (_, plan, there) =>
    expect(own(plan).map(({ path }) => path)).toEqual(
      there ? ['ecr/credential-provider-config.yaml', 'ecr/prepare-node.sh'] : [],
    ),
  )

  it('the configuration names the program, and gives what kubelet insists on', () => {
    const [config] = documents(own(defaultPlan)[0])
    expect(config).toEqual(credentialProviderConfig)
    const [provider] = credentialProviderConfig.providers
    expect(provider?.name).toBe('ecr-credential-provider')
    expect(provider?.matchImages).toEqual(expect.arrayContaining(['*.dkr.ecr.*.amazonaws.com.cn']))
    expect(provider?.defaultCacheDuration).toMatch(/^\d+h$/)
  })

  it('the script carries the same configuration, and a sum for each build it downloads', () => {
    const [, inside = ''] = /<<'EOF'\n([\s\S]*)\nEOF\n$/.exec(script()) ?? []
    expect(parse(inside)).toEqual(credentialProviderConfig)
    for (const sum of Object.values(ecrProvider.sha256)) expect(script()).toContain(`sum=${sum} `)
  })
})

const shellcheck = ['/usr/bin/shellcheck', '/usr/local/bin/shellcheck'].find(existsSync)

describe('prepare-node.sh', () => {
  const directory = mkdtempSync(join(tmpdir(), 'ecr-'))
  const place = join(directory, 'credentialprovider')
  const file = join(directory, 'prepare-node.sh')
  const build = join(directory, 'build')
  afterEach(() => rmSync(place, { recursive: true, force: true }))
  writeFileSync(build, 'a build\n')
  writeFileSync(file, script().replaceAll(ecrProvider.directory, place))
  const run = (...words: string[]) => execFileSync('sh', [file, ...words], { stdio: 'pipe' })

  it.each(locales)('%s: shellcheck has no complaint, where there is one', (locale) => {
    if (!shellcheck) return
    expect(execFileSync(shellcheck, ['-s', 'sh', '-'], { input: script(locale) }).toString()).toBe('')
  })

  it('puts the program and its configuration in place', () => {
    run(build, digestOf('a build\n'))
    expect(readFileSync(join(place, 'bin', ecrProvider.name), 'utf8')).toBe('a build\n')
    expect(statSync(join(place, 'bin', ecrProvider.name)).mode & 0o777).toBe(0o755)
    expect(parse(readFileSync(join(place, 'config.yaml'), 'utf8'))).toEqual(credentialProviderConfig)
  })

  it('changes nothing when the sum is wrong, or the build is not there', () => {
    expect(() => run(build, '0'.repeat(64))).toThrow(/wrong SHA-256/)
    expect(() => run(join(directory, 'nowhere'))).toThrow()
    expect(existsSync(place)).toBe(false)
  })
})
