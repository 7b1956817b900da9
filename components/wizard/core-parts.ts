export { generate } from '@/lib/artifacts'
export { applyFix, check } from '@/lib/rules'
export { parseDraft, serializeDraft } from '@/lib/plan/draft'
export { decodeLink, encodePlan, shareLink } from '@/lib/plan/link'
export { changedFields } from '@/lib/plan/changes'
export {
  credentialPermissionReasons,
  missingFromDocumentedCredential,
  nodePolicy,
  permissionReasons,
  trustPolicy,
} from '@/lib/derive/policies'
export { tagPlan } from '@/lib/derive/tag-plan'
export { nodeGroups } from '@/lib/derive/nodes'
export { effectiveValues } from '@/lib/derive/effective-values'
export { effectiveLines } from '@/lib/artifacts/effective-lines'
