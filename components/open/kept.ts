import type { Core } from '@/components/wizard/core'
import { keptDraft } from '@/components/wizard/use-draft'

/** The draft of this browser, for comparing. */
export function keptOrNull(core: Core) {
  try {
    return keptDraft(core)
  } catch {
    // A browser that refuses its storage keeps no draft; accepting will say so.
    return null
  }
}
