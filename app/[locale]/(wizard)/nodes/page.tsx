import { StepView } from '@/components/wizard/step-view'

export default function NodesPage() {
  return <StepView id="nodes" />
}
