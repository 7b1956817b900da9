import { ok, type Result } from '@/lib/result'
import { balancerSymptoms } from './balancer-symptoms'
import { identitySymptoms } from './identity-symptoms'
import { machineSymptoms } from './machine-symptoms'
import { permissionSymptoms } from './permission-symptoms'
import { merged, readPasted } from './read'
import { schedulingSymptoms } from './scheduling-symptoms'
import { startSymptoms } from './start-symptoms'
import type { Cause, PasteProblem, PastedDiagnosis, Reading, Symptom } from './types'

/** Every symptom, in the order of their ids. */
export const symptoms: readonly Symptom[] = [
  ...schedulingSymptoms,
  ...startSymptoms,
  ...identitySymptoms,
  ...permissionSymptoms,
  ...balancerSymptoms,
  ...machineSymptoms,
].sort((a, b) => a.id.localeCompare(b.id, 'en'))

/**
 * What ails a cluster, from what it says: pastes of one cluster together, since a log explains what the nodes show.
 * Nothing is read but these texts. `most`: characters of each.
 */
export function diagnosePasted(
  pastes: string | readonly string[],
  most?: number,
): Result<PastedDiagnosis, PasteProblem> {
  const texts = typeof pastes === 'string' ? [pastes] : pastes
  const readings: Reading[] = []
  for (const [index, text] of texts.entries()) {
    const read = readPasted(text, index, most)
    if (!read.ok) return read
    readings.push(read.value)
  }
  const reading = merged(readings)
  return ok({ reading, causes: ranked(reading) })
}

const severities = ['error', 'warning', 'info'] as const

function ranked(reading: Reading): Cause[] {
  const found = symptoms.flatMap((symptom) => symptom.match(reading).map((match) => ({ symptom, match })))
  const causes = found.map(({ symptom, match }) => ({
    symptom,
    match,
    because: [...new Set(found.filter((other) => other.symptom.explains.includes(symptom.id)).map((other) => other.symptom.id))],
  }))
  // Roots first, those that explain most at the top; sorting is stable, so the order of the ids stays.
  const explained = ({ symptom }: Cause) => causes.filter(({ because }) => because.includes(symptom.id)).length
  const rank = (cause: Cause) => [
    Math.min(cause.because.length, 1),
    severities.indexOf(cause.symptom.severity),
    -explained(cause),
  ]
  return [...causes].sort((a, b) => compare(rank(a), rank(b)))
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at === -1 ? 0 : a[at]! - b[at]!
}
