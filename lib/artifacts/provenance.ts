import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { provenanceTexts } from '@/lib/catalog/provenance'
import { encodePlan } from '@/lib/plan/link'
import type { Plan } from '@/lib/plan/schema'
import { fill, type Locale } from '@/lib/text'
import { version } from '@/lib/version'
import { moved } from './hcl-layout'
import type { Artifact } from './types'

/** Where `npm start` serves; the code behind `#p=` opens in any other Lariat as well. */
export const openAt = 'http://127.0.0.1:3000/open'

/** How a line of each language is made a comment; JSON has none, and IAM refuses members it does not know. */
const comments: Readonly<Record<Artifact['language'], ((line: string) => string) | null>> = {
  yaml: (line) => `# ${line}`,
  shell: (line) => `# ${line}`,
  terraform: (line) => `# ${line}`,
  // A link definition that nothing refers to: unlike an HTML comment it may contain two hyphens.
  markdown: (line) => `[//]: # (${line})`,
  json: null,
}

/** The link that opens the wizard with this Plan. */
export function openLink(plan: Plan): string {
  return `${openAt}#p=${encodePlan(plan)}`
}

/** SHA-256 of a text as UTF-8, hex. */
export const digestOf = (text: string) => bytesToHex(sha256(utf8ToBytes(text)))

/** Begins a file with what made it, the link that opens it again, and the digest of all that follows. */
export function withProvenance(artifact: Artifact, link: string, locale: Locale): Artifact {
  const comment = comments[artifact.language]
  if (!comment) return artifact
  // The interpreter must stand on the first line.
  const interpreter = artifact.content.startsWith('#!') ? artifact.content.indexOf('\n') + 1 : 0
  const body = artifact.content.slice(interpreter)
  const said = [
    fill(provenanceTexts.made[locale], { version }),
    fill(provenanceTexts.open[locale], { link }),
    fill(provenanceTexts.digest[locale], { digest: digestOf(body) }),
  ]
  const preamble = [...said.map(comment), ...(artifact.language === 'markdown' ? [''] : [])]
  return {
    ...artifact,
    content: `${artifact.content.slice(0, interpreter)}${preamble.join('\n')}\n${body}`,
    preamble: preamble.length,
    notes: moved(artifact.notes, preamble.length),
  }
}
