import { BaseSequencer } from 'vitest/node'

/** @param {import('vitest/node').TestSpecification} file */
const isLong = ({ moduleId }) => /\/(matrix-\w+|fault-matrix|kill|account|identities)\.test\.ts$/.test(moduleId)

/** Starts the files that take minutes first, so that none of them runs alone at the end. */
export default class LongestFirst extends BaseSequencer {
  /** @param {import('vitest/node').TestSpecification[]} files */
  async sort(files) {
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}
