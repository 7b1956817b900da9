import { basePython } from '../../sandbox/python.mjs'
import { virtualEnvironment, whyNotMade } from '../../sandbox/venv.mjs'
import { Failure } from '../setup/failure.mjs'
import { inRoot } from '../setup/tree.mjs'

/** The AWS CLI and ShellCheck, in the versions that `requirements.txt` pins: never those of this machine. */
export const tools = virtualEnvironment('tools', inRoot('scripts/test/requirements.txt'))

/** Sets them up if they are not there, or their list has changed. `around` runs what takes long. */
export async function prepareTools(around) {
  if (tools.isReady()) return
  const python = await basePython()
  if (python === null) throw new Failure('The tests of the scripts need Python 3.10 or newer, for the AWS CLI.')
  try {
    await around(() => tools.make(python))
  } catch (error) {
    throw new Failure(`${whyNotMade(error, 'the AWS CLI and ShellCheck')}.`)
  }
}
