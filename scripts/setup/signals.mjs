import { readFileSync } from 'node:fs'

/** Calls `handler` when the user or the system asks this process to end; replaces the handler given before. */
export function onStop(handler) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.removeAllListeners(signal)
    process.once(signal, handler)
  }
}

/** A killed `npm start` tells nobody: the only trace is that this process, or npm's shell, has another parent. */
export function onOrphaned(handler) {
  if (!process.env.npm_lifecycle_event) return
  const lineage = () => `${process.ppid} ${parentOf(process.ppid)}`
  const born = lineage()
  setInterval(() => lineage() !== born && handler(), 1000).unref()
}

/** From Linux's /proc; elsewhere npm's shell replaces itself by this process, and `ppid` is enough. */
function parentOf(pid) {
  try {
    return /\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]
  } catch {
    return undefined
  }
}
