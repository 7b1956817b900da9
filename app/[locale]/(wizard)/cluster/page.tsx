import { StepView } from '@/components/wizard/step-view'

export default function ClusterPage() {
  return <StepView id="cluster" />
}
