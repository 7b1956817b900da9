import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/**
 * The JavaScript a browser loads for a page before anyone touches it: every script that the served HTML names, in a
 * `<script>`, as a preload, or in the component payload, whose chunks React fetches as it reads it.
 * @returns {Promise<{ bytes: number, files: string[] }>} bytes on the wire, gzip
 */
export async function firstLoad(url, folder) {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  const files = scriptsIn(await answer.text())
  const bytes = files.reduce((sum, file) => sum + gzipped(join(folder, file.replace('/_next/', '.next/'))), 0)
  return { bytes, files }
}

/** Paths such as `/_next/static/chunks/abc.js`, each once. */
export function scriptsIn(html) {
  // Browsers of today skip `nomodule`: those are Next's polyfills for old ones.
  const modern = html.replace(/<script[^>]*\bnomodule\b[^>]*>/gi, '')
  const named = modern.match(/(?:\/_next\/)?static\/chunks\/[^"'\\\s?]+\.js/g) ?? []
  return [...new Set(named.map((path) => (path.startsWith('/_next/') ? path : `/_next/${path}`)))].sort()
}

function gzipped(file) {
  return gzipSync(readFileSync(file), { level: 9 }).length
}
