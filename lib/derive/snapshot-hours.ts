/** RKE1 takes etcd snapshots every so many hours; this is its own default. */
const byDefault = 12

/** The interval, in hours, that is nearest to a cron schedule. */
export function snapshotHours(schedule: string): number {
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = schedule.trim().split(/\s+/)
  if (weekday === '') return byDefault
  // Rarer than once a day: daily is the safe side of it.
  if ([day, month, weekday].some((field) => field !== '*')) return 24
  if (minute.startsWith('*') || hour === '*') return 1
  const step = /^(?:\*|0-23|0)\/(\d{1,2})$/.exec(hour)
  if (step) return clamp(Number(step[1]))
  return /^\d{1,2}(,\d{1,2})*$/.test(hour) ? clamp(24 / hour.split(',').length) : byDefault
}

const clamp = (hours: number) => Math.min(24, Math.max(1, Math.floor(hours)))
