import { useTranslations } from 'next-intl'
import { StartFooter } from '@/components/start/footer'
import { MadeFiles } from '@/components/start/made-files'
import { PlainFrame } from '@/components/start/plain-frame'
import { PresetList } from '@/components/start/preset-list'
import { StartLink } from '@/components/start/start-link'

/** What this is, and the ways in. */
export default function StartPage() {
  const t = useTranslations('start')
  return (
    <PlainFrame>
      <div className="grid items-start gap-8 md:grid-cols-[1.35fr_1fr] md:gap-12">
        <div>
          <h1 className="text-[1.9rem] leading-tight font-semibold tracking-tight text-balance [word-break:keep-all] sm:text-[2.3rem]">{t('title')}</h1>
          <div className="mt-4 mb-6 grid max-w-[60ch] gap-2 text-lg text-soft">
            <p>{t('what')}</p>
            <p>{t('how')}</p>
          </div>
          <StartLink />
        </div>
        <MadeFiles />
      </div>
      <PresetList />
      <StartFooter />
    </PlainFrame>
  )
}
