import { useLocale, useTranslations } from 'next-intl'
import { Link } from '@/i18n/navigation'
import { encodePlan } from '@/lib/plan/link'
import type { Preset } from '@/lib/plan/presets'
import type { Locale } from '@/lib/text'
import { presetFacts } from './preset-facts'

/** A preset is a link like any other: it opens on the page that shows what a link sets. */
export function PresetCard({ preset }: { preset: Preset }) {
  const t = useTranslations('start.presets')
  const locale = useLocale() as Locale
  const { version, region, machines, pools } = presetFacts(preset.plan)
  const made = pools === null ? [t('existing', { count: machines })] : [t('machines', { count: machines }), t('pools', { count: pools })]
  const facts = [version, ...made, region]
  return (
    <li className="relative flex flex-col rounded-xl border border-line bg-panel px-4 py-3.5 hover:border-edge has-focus-visible:outline-2 has-focus-visible:outline-link">
      <h4 className="font-semibold">
        <Link
          href={`/open#p=${encodePlan(preset.plan)}`}
          prefetch={false}
          className="text-link outline-none after:absolute after:inset-0 after:rounded-xl"
        >
          {preset.title[locale]}
        </Link>
      </h4>
      <p className="mt-1 grow text-sm text-soft">{preset.description[locale]}</p>
      <ul className="mt-3 flex flex-wrap gap-1.5 text-xs text-soft">
        {facts.map((fact) => (
          <li key={fact} className="rounded-full bg-sunk px-2 py-0.5">
            {fact}
          </li>
        ))}
      </ul>
    </li>
  )
}
