import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inRoot, sourceFiles } from './setup/tree.mjs'

const files = sourceFiles()
const text = (path: string) => readFileSync(inRoot(path), 'utf8')
const isText = (path: string) => !/\.(png|ico|gz|woff2?)$/.test(path)

/** Folders that exist on one machine only. Written in pieces: this file is searched as well. */
const folders = ['work', 'farm', 'root', 'Users', 'home', 'private/tmp'].join('|')
const machinePaths = new RegExp(`(^|[\\s"'\`(=:,])/(${folders})/[\\w.-]`, 'm')

describe('the tree', () => {
  it('names no path of a machine', () => {
    expect(files.filter((path) => isText(path) && machinePaths.test(text(path)))).toEqual([])
  })

  const guilty = [`cd /${'work'}/main`, `"/${'home'}/me/x"`, `file:/${'root'}/.npmrc`, `(/${'Users'}/me)`]
  it.each(guilty)('would notice %s', (line) => {
    expect(line).toMatch(machinePaths)
  })

  it('has no lock on a registry: the lockfile names no host, .npmrc no registry', () => {
    const lock: { packages: Record<string, { resolved?: string }> } = JSON.parse(text('package-lock.json'))
    const resolved = Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined)
    expect(resolved).toEqual([])
    expect(text('package-lock.json')).not.toMatch(/registry\.|\.tgz"/)
    expect(text('.npmrc')).not.toMatch(/registry\s*=/)
    expect(text('.npmrc')).toContain('omit-lockfile-registry-resolved=true')
  })

  it('pins every dependency exactly', () => {
    const { dependencies, devDependencies } = JSON.parse(text('package.json'))
    const versions = Object.entries<string>({ ...dependencies, ...devDependencies })
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })
})

describe('the size of files', () => {
  const counted = files.filter(
    (path) =>
      /^(lib|components|app|cli)\/.*\.tsx?$/.test(path) && !/^lib\/catalog\/|\.test\.tsx?$|\/golden\//.test(path),
  )
  const lines = (path: string) => text(path).split('\n').length - 1
  const sizes = counted.map(lines).sort((a, b) => a - b)
  const median = sizes[Math.floor(sizes.length / 2)] ?? 0

  it(`is 300 lines at most (${sizes.length} files, median ${median}, longest ${sizes.at(-1)})`, () => {
    expect(counted.filter((path) => lines(path) > 300)).toEqual([])
    expect(counted.length).toBeGreaterThan(0)
  })
})
