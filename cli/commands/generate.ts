import { generate } from '@/lib/artifacts'
import { visible } from '@/lib/lint/format/excerpt'
import { check } from '@/lib/rules'
import { complain } from '../complain'
import { reasonOf, type Io } from '../io'
import { planOf, type PlanOptions } from '../plan-source'
import { report } from '../report'
import { say, type Message } from '../texts'

export interface GenerateOptions extends PlanOptions {
  readonly out: string
  readonly force: boolean
}

/** Writes the files of a Plan. A Plan with errors is refused, unless it is forced. */
export async function generateCommand(options: GenerateOptions, io: Io): Promise<number> {
  const { out, force, locale } = options
  const refuse = (message: Message) => complain(io, say(message, locale))
  const plan = await planOf(options, io)
  if (!plan.ok) {
    refuse(plan.error)
    return 2
  }
  const problems = check(plan.value)
  io.stderr(report(problems, locale))
  const count = problems.filter(({ rule }) => rule.severity === 'error').length
  if (count > 0 && !force) {
    refuse({ key: 'refused', values: { count } })
    return 1
  }
  for (const { path, content } of generate(plan.value, locale)) {
    const written = await io.writeFile(out, path, content)
    if (!written.ok) {
      refuse(
        written.error.code === 'outside'
          ? { key: 'badPath', values: { path, root: out } }
          : { key: 'unwritable', values: { path: `${out}/${path}`, reason: reasonOf(written.error.error) } },
      )
      return 2
    }
    io.stdout(`${visible(say({ key: written.value, values: { path: `${out}/${path}` } }, locale))}\n`)
  }
  return 0
}
