import { inRoot } from './tree.mjs'

/** The program behind `next`, run with the Node of this script rather than through a shell. */
export const nextProgram = inRoot('node_modules/next/dist/bin/next')
