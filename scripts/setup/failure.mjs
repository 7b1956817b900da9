/** Something the user can put right. Shown as its one line, after `output` where a tool's own words help. */
export class Failure extends Error {
  constructor(message, output = '') {
    super(message)
    this.output = output
  }
}

/** What a script prints before it ends with exit code 1. A bug, unlike a `Failure`, keeps its stack. */
export function describe(error) {
  if (!(error instanceof Failure)) return `Lariat has a bug here, please report it:\n${error.stack}`
  return `${error.output ? `${error.output.trimEnd()}\n\n` : ''}${error.message}`
}
