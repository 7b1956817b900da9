'use client'

import { ProblemNote } from '@/components/wizard/problem-note'
import { useProblemsAt } from '@/components/wizard/wizard-context'

/**
 * What is wrong with the groups as a whole. On existing machines the same rule is broken once per machine and its fix
 * mends all of them, so each rule stands here once; the table names the machines.
 */
export function GroupProblems() {
  const ofList = useProblemsAt('nodes.network.securityGroups')
  const ofMachines = useProblemsAt('nodes.instances', true).filter(({ finding }) => finding.path.endsWith('.securityGroups'))
  const once = [...new Map(ofMachines.map((problem) => [problem.rule.id, problem])).values()]
  return [...ofList, ...once].map((problem) => (
    <ProblemNote key={`${problem.rule.id} ${problem.finding.path}`} problem={problem} compact />
  ))
}
