import type { AppError } from '@/lib/app-error'
import { readAccount } from '@/lib/aws/account/read-account'
import { withClients } from '@/lib/aws/clients'
import { openSession } from '@/lib/aws/open-session'
import { isRegion } from '@/lib/aws/region'
import { isClusterId } from '@/lib/doctor/account/cluster-id'
import { diagnose } from '@/lib/doctor/account/diagnose'
import type { Diagnosis } from '@/lib/doctor/account/types'
import { err, ok, type Result } from '@/lib/result'
import type { Locale } from '@/lib/text'
import { appErrorText } from '../app-error-text'
import { doctorReport } from '../doctor-report'
import type { Io } from '../io'
import { say } from '../texts'

export interface DoctorOptions {
  readonly cluster: string
  readonly region: string
  readonly format: 'text' | 'json'
  readonly locale: Locale
}

/**
 * Reads the account and says what is wrong there for a cluster. Gives 0 when nothing is, 1 for findings, 2 when the
 * account could not be read: what nobody could judge is not known to be healthy.
 */
export async function doctorCommand({ cluster, region, format, locale }: DoctorOptions, io: Io): Promise<number> {
  const complain = (text: string) => io.stderr(`${text}\n`)
  if (!isClusterId(cluster)) {
    complain(say({ key: 'notAClusterId', values: { given: cluster } }, locale))
    return 2
  }
  if (!isRegion(region)) {
    complain(say({ key: 'notARegion', values: { given: region } }, locale))
    return 2
  }
  const said = await ask(cluster, region)
  if (!said.ok) {
    complain(appErrorText(said.error, locale))
    return 2
  }
  io.stdout(format === 'json' ? `${JSON.stringify(said.value, null, 2)}\n` : doctorReport(said.value, locale))
  if (said.value.problems.length > 0) return 1
  return said.value.unread.length > 0 ? 2 : 0
}

/** With what this machine has: environment, profile, role. AWS_ENDPOINT_URL leads to an emulator. */
async function ask(clusterId: string, region: string): Promise<Result<Diagnosis, AppError>> {
  const session = await openSession({ method: 'machine', region, credentials: { kind: 'machine', profile: null } })
  if (!session.ok) return err(session.error)
  return ok(diagnose(await withClients(session.value, region, (clients) => readAccount(clients, clusterId))))
}
