import { describe } from 'vitest'
import { soundPlansHold } from './testing/sound-plans'

// A file of its own beside matrix-ec2.test.ts: the two run at the same time.
describe('files for existing machines', () => soundPlansHold('existing'))
