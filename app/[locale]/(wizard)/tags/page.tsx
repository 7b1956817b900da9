import { StepView } from '@/components/wizard/step-view'

export default function TagsPage() {
  return <StepView id="tags" />
}
