import { wrap } from './wrap'

const columnLimit = 80

/** A text as comment lines of YAML or HCL. */
export const comment = (text: string, indent: string) =>
  wrap(text, columnLimit - indent.length - 2).map((line) => `${indent}# ${line}`)
