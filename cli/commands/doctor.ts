import { readAccount } from '@/lib/aws/account/read-account'
import { isRegion } from '@/lib/aws/region'
import { isClusterId } from '@/lib/doctor/account/cluster-id'
import { diagnose } from '@/lib/doctor/account/diagnose'
import type { Diagnosis } from '@/lib/doctor/account/types'
import { ok } from '@/lib/result'
import type { Locale } from '@/lib/text'
import { appErrorText } from '../app-error-text'
import { complain } from '../complain'
import { doctorReport } from '../doctor-report'
import type { Io } from '../io'
import { say } from '../texts'
import { withMachineClients } from '../with-machine-clients'

export interface DoctorOptions {
  readonly cluster: string
  readonly region: string
  readonly format: 'text' | 'json'
  readonly strict: boolean
  readonly locale: Locale
}

/** Reads an account and says what is wrong there for a cluster. Gives 0 when nothing is, 1 for findings, 2 for neither. */
export async function doctorCommand(options: DoctorOptions, io: Io): Promise<number> {
  const { cluster, region, format, locale } = options
  if (!isClusterId(cluster)) {
    complain(io, say({ key: 'notAClusterId', values: { given: cluster } }, locale))
    return 2
  }
  if (!isRegion(region)) {
    complain(io, say({ key: 'notARegion', values: { given: region } }, locale))
    return 2
  }
  const said = await withMachineClients(region, async (clients) => ok(diagnose(await readAccount(clients, cluster))))
  if (!said.ok) {
    complain(io, appErrorText(said.error, locale))
    return 2
  }
  io.stdout(format === 'json' ? `${JSON.stringify(said.value, null, 2)}\n` : doctorReport(said.value, locale))
  return exitCode(said.value, options.strict)
}

/** Notes alone are no findings, unless the command is strict. What nobody could judge is not known to be healthy. */
function exitCode({ problems, unread }: Diagnosis, strict: boolean): number {
  if (problems.some(({ rule }) => strict || rule.severity !== 'info')) return 1
  return unread.length > 0 ? 2 : 0
}
