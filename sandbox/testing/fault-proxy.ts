import { createServer, request as send, Agent, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { faultByKey, loseAnswers, type AwsCall, type Fault, type FaultRule } from './faults'

export { faultKeys } from './fault-keys'

export interface RecordedCall extends Omit<AwsCall, 'fields'> {
  readonly status: number
}

export interface FaultProxy {
  readonly url: string
  /** Every AWS call since the start, in order; a test may empty it. */
  readonly calls: RecordedCall[]
  /** Calls the emulator answered with a 5xx: an operation it does not know, or a bug of its own. */
  readonly serverErrors: RecordedCall[]
  stop(): Promise<void>
}

/**
 * A proxy in front of the emulator that knows which AWS call passes and can make it fail as AWS would:
 * by access key id, or by the rules given.
 */
export async function startFaultProxy(target: string, rules: readonly FaultRule[] = []): Promise<FaultProxy> {
  // The emulator is not safe for concurrent calls.
  const agent = new Agent({ maxSockets: 1 })
  const all = [...rules, faultByKey, loseAnswers()]
  const calls: RecordedCall[] = []
  const serverErrors: RecordedCall[] = []

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await bytes(incoming)
    const call = read(incoming, body)
    const record = (status: number) => {
      const { fields: _, ...rest } = call
      if (call.service !== '') calls.push({ ...rest, status })
    }
    const fault = first(all, call)
    if (fault?.kind === 'error') {
      record(fault.status)
      outgoing.writeHead(fault.status, { 'content-type': 'text/xml' }).end(xml(call.service, fault))
      return
    }
    if (fault?.kind === 'answer') {
      record(200)
      outgoing.writeHead(200, { 'content-type': 'text/xml' }).end(fault.body)
      return
    }
    const answer = await forward(target, agent, incoming, body)
    record(answer.status)
    if (answer.status >= 500) serverErrors.push(...calls.slice(-1))
    if (fault?.kind === 'lost-answer') outgoing.destroy()
    else outgoing.writeHead(answer.status, answer.headers).end(answer.body)
  }

  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch(() => outgoing.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    serverErrors,
    stop: () =>
      new Promise((resolve) => {
        agent.destroy()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function first(rules: readonly FaultRule[], call: AwsCall): Fault | undefined {
  for (const rule of rules) {
    const fault = rule(call)
    if (fault) return fault
  }
  return undefined
}

/** Key, region and service stand in the signature's scope, the action in the form or in a header. */
function read(incoming: IncomingMessage, body: Buffer): AwsCall {
  const scope = /Credential=([^/]+)\/\d+\/([^/]+)\/([^/]+)\//.exec(incoming.headers.authorization ?? '')
  const fields = new URLSearchParams(body.toString('utf8'))
  const jsonAction = String(incoming.headers['x-amz-target'] ?? '').split('.').at(-1) ?? ''
  return {
    accessKeyId: scope?.[1] ?? '',
    region: scope?.[2] ?? '',
    service: scope?.[3] ?? '',
    action: fields.get('Action') ?? jsonAction,
    fields,
  }
}

interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

function forward(target: string, agent: Agent, incoming: IncomingMessage, body: Buffer): Promise<Answer> {
  const { method, headers } = incoming
  return new Promise((resolve, reject) => {
    const request = send(new URL(incoming.url ?? '/', target), { method, headers, agent }, (response) => {
      bytes(response).then(
        (all) => resolve({ status: response.statusCode ?? 502, headers: response.headers, body: all }),
        reject,
      )
    })
    request.on('error', reject)
    request.end(body)
  })
}

async function bytes(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

function xml(service: string, { code, message }: Extract<Fault, { kind: 'error' }>): string {
  const error = `<Error><Code>${code}</Code><Message>${message}</Message></Error>`
  return service === 'ec2'
    ? `<Response><Errors>${error}</Errors><RequestID>fault</RequestID></Response>`
    : `<ErrorResponse>${error}<RequestId>fault</RequestId></ErrorResponse>`
}
