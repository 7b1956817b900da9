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
  /** Forgets the first answers, which `old-answer` gives again. */
  forget(): void
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
  const firstAnswers = new Map<string, Answer>()

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await bytes(incoming)
    const call = read(incoming, body)
    const record = (status: number) => {
      const { fields: _, ...rest } = call
      if (call.service !== '') calls.push({ ...rest, status })
    }
    const fault = await first(all, call)
    if (fault?.kind === 'error') {
      record(fault.status)
      const type = speaksJson(call) ? 'application/x-amz-json-1.1' : 'text/xml'
      outgoing.writeHead(fault.status, { 'content-type': type }).end(said(call, fault))
      return
    }
    if (fault?.kind === 'answer') {
      record(200)
      outgoing.writeHead(200, { 'content-type': 'text/xml' }).end(fault.body)
      return
    }
    if (fault?.kind === 'reset') return void outgoing.destroy()
    if (fault?.kind === 'silence') return
    const request = `${call.region} ${call.service} ${call.fields.toString()}`
    const old = fault?.kind === 'old-answer' ? firstAnswers.get(request) : undefined
    const answer = old ?? (await forward(target, agent, incoming, body))
    if (!firstAnswers.has(request)) firstAnswers.set(request, answer)
    record(answer.status)
    if (answer.status >= 500) serverErrors.push(...calls.slice(-1))
    if (fault?.kind === 'late-answer') await fault.until()
    if (fault?.kind === 'lost-answer') outgoing.destroy()
    else if (fault?.kind === 'half-answer') breakOff(outgoing, answer)
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
    forget: () => firstAnswers.clear(),
    stop: () =>
      new Promise((resolve) => {
        agent.destroy()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** What the first rule that has an answer says. */
export async function first(rules: readonly FaultRule[], call: AwsCall): Promise<Fault | undefined> {
  for (const rule of rules) {
    const fault = await rule(call)
    if (fault) return fault
  }
  return undefined
}

/** Promises the whole answer, sends half of it and leaves. */
function breakOff(outgoing: ServerResponse, { status, headers, body }: Answer): void {
  outgoing.writeHead(status, { ...headers, 'content-length': body.length })
  outgoing.write(body.subarray(0, Math.ceil(body.length / 2)), () => outgoing.destroy())
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

const speaksJson = ({ service }: AwsCall) => service === 'kms' || service === 'tagging'

function said(call: AwsCall, { code, message }: Extract<Fault, { kind: 'error' }>): string {
  if (speaksJson(call)) return JSON.stringify({ __type: code, message })
  const error = `<Error><Code>${code}</Code><Message>${message}</Message></Error>`
  return call.service === 'ec2'
    ? `<Response><Errors>${error}</Errors><RequestID>fault</RequestID></Response>`
    : `<ErrorResponse>${error}<RequestId>fault</RequestId></ErrorResponse>`
}
