import { StepView } from '@/components/wizard/step-view'

export default function ReviewPage() {
  return <StepView id="review" />
}
