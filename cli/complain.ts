import { visible } from '@/lib/lint/format/excerpt'
import type { Io } from './io'

/** One line on stderr. It may quote a Plan or an account of somebody else's, which may hold what a terminal obeys. */
export const complain = (io: Io, text: string) => io.stderr(`${visible(text)}\n`)
