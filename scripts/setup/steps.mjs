/** Runs one long step with a line before and a line with its time after; `after` may depend on the result. */
export async function step(before, after, work) {
  console.log(`  ${before} …`)
  const started = performance.now()
  const result = await work()
  console.log(`  ${typeof after === 'function' ? after(result) : after} (${since(started)})`)
  return result
}

/** Seconds since `started`, as people read them. */
export function since(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`
}
