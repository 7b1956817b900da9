import { StepView } from '@/components/wizard/step-view'

export default function CredentialsPage() {
  return <StepView id="credentials" />
}
