import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { capabilities } from './capabilities'

const folder = mkdtempSync(join(tmpdir(), 'lariat-aws-'))
const env = (more: Record<string, string>): NodeJS.ProcessEnv => ({
  NODE_ENV: 'test',
  AWS_CONFIG_FILE: join(folder, 'config'),
  AWS_SHARED_CREDENTIALS_FILE: join(folder, 'credentials'),
  ...more,
})

beforeAll(() => {
  writeFileSync(
    join(folder, 'config'),
    '[default]\nregion = eu-central-1\n[profile prod]\n role_arn = x\n[ profile "two words" ]\n' +
      '[sso-session corp]\n[services local]\n# [profile old]\n',
  )
  writeFileSync(join(folder, 'credentials'), '[default]\naws_secret_access_key = [profile trap]\n[ci]\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('capabilities', () => {
  it('offers the sandbox when one runs', async () => {
    const { sandbox } = await capabilities(env({ LARIAT_SANDBOX_URL: 'http://127.0.0.1:5000' }))
    expect(sandbox).toEqual({ available: true })
  })

  it.each([
    ['no-python', 'no-python'],
    ['no-moto', 'no-moto'],
    ['', 'not-started'],
    ['else', 'not-started'],
  ])('says why there is none: %s', async (given, reason) => {
    const { sandbox } = await capabilities(env({ LARIAT_SANDBOX_UNAVAILABLE: given }))
    expect(sandbox).toEqual({ available: false, reason })
  })

  it("lists this machine's profiles on loopback only", async () => {
    expect((await capabilities(env({ LARIAT_LOOPBACK: '1' }))).machine).toEqual({
      available: true,
      profiles: ['ci', 'default', 'prod', 'two words'],
    })
    expect((await capabilities(env({}))).machine).toEqual({ available: false, reason: 'not-loopback' })
  })

  it('lists nothing where there are no files', async () => {
    const none = { LARIAT_LOOPBACK: '1', AWS_CONFIG_FILE: '/nowhere', AWS_SHARED_CREDENTIALS_FILE: '/nowhere' }
    expect((await capabilities(env(none))).machine).toEqual({ available: true, profiles: [] })
  })
})
