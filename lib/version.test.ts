import { expect, it } from 'vitest'
import manifest from '@/package.json'
import { version } from './version'

it('is the version of the package', () => expect(version).toBe(manifest.version))
