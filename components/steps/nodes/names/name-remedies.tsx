'use client'

import { useLocale, useTranslations } from 'next-intl'
import { SourceLink } from '@/components/ui/source-link'
import { nodeNameRemedyTexts, noRemedy, type NodeNameRemedy } from '@/lib/catalog/node-name'
import type { NodeNameAnswer, NodeNameInput } from '@/lib/derive/node-name'
import { nodeNameRemedies } from '@/lib/derive/node-name-remedies'
import { fill, type Locale } from '@/lib/text'

interface Props {
  readonly input: NodeNameInput
  readonly values: NodeNameAnswer['values']
}

/** What to do so that the node is found. */
export function NameRemedies({ input, values }: Props) {
  const t = useTranslations('steps.nodes.names')
  const locale = useLocale() as Locale
  const ways = nodeNameRemedies(input)
  if (ways.length === 0) {
    return (
      <p className="max-w-[65ch] text-sm">
        {noRemedy.reason[locale]} <SourceLink source={noRemedy.source} />
      </p>
    )
  }
  return (
    <div className="text-sm">
      <h3 className="font-medium">{t('remedies', { count: ways.length })}</h3>
      <ul className="mt-1 ml-4 grid list-disc gap-1.5">
        {ways.map((way) => (
          <li key={way.join()} className="max-w-[65ch] [overflow-wrap:anywhere]">
            {way.map((step) => (
              <Step key={step} step={step} values={values} />
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Step({ step, values }: { step: NodeNameRemedy; values: Props['values'] }) {
  const locale = useLocale() as Locale
  const { reason, source } = nodeNameRemedyTexts[step]
  return (
    <>
      {fill(reason[locale], values)} <SourceLink source={source} />{' '}
    </>
  )
}
