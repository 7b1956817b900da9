import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Names of the profiles in this machine's shared AWS files, sorted. Only section headings are looked at:
 * `[name]` in the credentials file, `[default]` and `[profile name]` in the config file.
 */
export async function sharedProfiles(env = process.env): Promise<string[]> {
  const folder = join(homedir(), '.aws')
  const [config, credentials] = await Promise.all([
    text(env.AWS_CONFIG_FILE || join(folder, 'config')),
    text(env.AWS_SHARED_CREDENTIALS_FILE || join(folder, 'credentials')),
  ])
  const inConfig = headings(config).flatMap((heading) => {
    return heading === 'default' ? heading : (/^profile\s+(.+)$/.exec(heading)?.[1] ?? [])
  })
  const found = [...inConfig, ...headings(credentials)]
  return [...new Set(found.map((name) => name.replace(/^(["'])(.*)\1$/, '$2')))].sort()
}

const headings = (ini: string) => Array.from(ini.matchAll(/^\s*\[\s*([^\]]+?)\s*\]/gm), ([, heading = '']) => heading)

const text = (path: string) => readFile(path, 'utf8').catch(() => '')
