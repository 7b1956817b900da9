import { settings as text } from '@/lib/catalog/runbook/settings'
import { desiredState } from '@/lib/derive/desired'
import type { Plan } from '@/lib/plan/schema'
import { settingAnswers } from '../aws-cli/settings'
import { aws } from './commands'
import type { Step } from './step'

/** Whether the settings of EC2 are as the Plan wants them; null when it wants none changed. */
export function settings(plan: Plan): Step | null {
  const answers = settingAnswers(desiredState(plan))
  if (answers.length === 0) return null
  const commands = answers.map(({ call, options }) => `${aws(plan, `ec2 ${call}`)} ${options} --output=text`)
  return { text, blocks: [{ commands: commands.join('\n') }], output: answers.map(({ wanted }) => wanted).join('\n') }
}
