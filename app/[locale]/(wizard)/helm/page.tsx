import { StepView } from '@/components/wizard/step-view'

export default function HelmPage() {
  return <StepView id="helm" />
}
