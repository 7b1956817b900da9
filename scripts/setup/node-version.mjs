// Read by whatever Node the user has: only syntax and modules that old versions know.
import { readFileSync } from 'fs'

/** A line for the user when this Node is older than package.json asks for, else null. */
export function nodeTooOld(version) {
  const wanted = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).engines.node
  const least = wanted.replace('>=', '')
  return isOlder(version, least)
    ? 'Node ' + version + ' is too old: Lariat needs ' + least + ' or newer (https://nodejs.org).'
    : null
}

function isOlder(version, least) {
  const have = version.split('.').map(Number)
  const need = least.split('.').map(Number)
  for (let i = 0; i < need.length; i++) {
    if (have[i] !== need[i]) return have[i] < need[i]
  }
  return false
}
