import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startAwsCli, type AwsCli } from '@/sandbox/testing/aws-cli/cli'
import { accountRules } from './rules'
import { fixtures } from './testing/fixtures'

let cli: AwsCli
let server: Server

beforeAll(async () => {
  cli = await startAwsCli()
  // Hears every call and does none.
  const seen = '<Error><Code>Seen</Code><Message>Seen.</Message></Error>'
  server = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(400).end(`<Response><Errors>${seen}</Errors>${seen}</Response>`))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
}, 60_000)
afterAll(() => {
  cli.stop()
  server.close()
})

/** One command of each kind that the rules propose. */
const commands = [
  ...new Map(
    accountRules
      .flatMap((rule) => (fixtures[rule.id]?.broken ?? []).flatMap(([facts]) => rule.check(facts)))
      .flatMap((finding) => finding.commands)
      .map((words) => [words.filter((word, i) => i < 3 || word.startsWith('--')).join(' '), words] as const),
  ).values(),
]

it('are of every kind', () => expect(commands.length).toBeGreaterThan(15))

it.each(commands.map((words) => [words.slice(1, 3).join(' '), words] as const))(
  'the AWS CLI understands %s',
  async (_, [program = '', ...words]) => {
    const { err } = await cli.run(program, words, `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    // A command that it does not understand never gets as far as a call.
    expect(err).toContain('An error occurred (Seen)')
  },
)
