import { describe } from 'vitest'
import { soundPlansHold } from './testing/sound-plans'

// A file of its own beside matrix-existing.test.ts: the two run at the same time.
describe('files for machines that Rancher makes', () => soundPlansHold('ec2'))
