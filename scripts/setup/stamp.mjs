import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { inRoot } from './tree.mjs'

/** A file inside a product that says which sources it was made from; gone whenever the product is gone. */
export function stamp(path) {
  const file = inRoot(path)
  return {
    says: (hash) => existsSync(file) && readFileSync(file, 'utf8') === hash,
    write(hash) {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, hash)
    },
    remove: () => rmSync(file, { force: true }),
  }
}
