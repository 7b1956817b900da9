import { useTranslations } from 'next-intl'
import { presets } from '@/lib/plan/presets'
import { PresetCard } from './preset-card'
import { grouped } from './preset-groups'

/** Layouts that work, by what a person comes with. */
export function PresetList() {
  const t = useTranslations('start.presets')
  return (
    <section aria-labelledby="presets" className="mt-10">
      <h2 id="presets" className="text-lg font-semibold">
        {t('title')}
      </h2>
      <p className="mt-1 mb-4 max-w-[75ch] text-sm text-soft">{t('lead')}</p>
      <div className="grid gap-6">
        {grouped(presets).map((group) => (
          <section key={group.group} aria-labelledby={`presets-${group.group}`}>
            <h3 id={`presets-${group.group}`} className="mb-2 font-semibold">
              {t(`groups.${group.group}`)}
            </h3>
            <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
              {group.presets.map((preset) => (
                <PresetCard key={preset.id} preset={preset} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  )
}
