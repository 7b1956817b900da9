import { documentedControlPlane, documentedWorker, inTreeBesides } from '@/lib/catalog/documented-policies'
import type { Plan } from '@/lib/plan/schema'
import { ebsPolicyStatements } from './policies-ebs'
import { minimalStatements } from './policies-minimal'
import { tagScopedStatements } from './policies-tag-scoped'
import type { PolicyDocument, PolicyStatement, Profile } from './types'

/** What nodes with this profile may do. Never empty: IAM refuses a policy without a statement. */
export function nodePolicy(plan: Plan, profile: Profile): PolicyDocument {
  const Statement = [...providerStatements(plan, profile), ...ebsPolicyStatements(plan, profile)]
  return { Version: '2012-10-17', Statement }
}

/** The part for the cloud provider and for pulling images. */
export function providerStatements(plan: Plan, profile: Profile): readonly PolicyStatement[] {
  if (plan.iam.mode === 'documented') return documented(profile)
  // The documents' list is the one written for the in-tree provider; the narrower modes are of the external one.
  if (plan.cluster.provider === 'in-tree') return documented(profile, inTreeBesides)
  return plan.iam.mode === 'minimal' ? minimalStatements(plan, profile) : tagScopedStatements(plan, profile)
}

function documented(profile: Profile, besides: readonly string[] = []): readonly PolicyStatement[] {
  return profile === 'control-plane'
    ? [{ Effect: 'Allow', Action: unique([...documentedControlPlane, ...besides]), Resource: ['*'] }]
    : [{ Effect: 'Allow', Action: unique(documentedWorker), Resource: '*' }]
}

const unique = (actions: readonly string[]) => [...new Set(actions)]
