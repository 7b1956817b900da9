import { useTranslations } from 'next-intl'
import { MessagePage } from '@/components/start/message-page'

export default function NotFound() {
  const t = useTranslations('failure.notFound')
  return <MessagePage title={t('title')}>{t('text')}</MessagePage>
}
