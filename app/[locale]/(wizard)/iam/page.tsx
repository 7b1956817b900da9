import { StepView } from '@/components/wizard/step-view'

export default function IamPage() {
  return <StepView id="iam" />
}
