import { defineRouting } from 'next-intl/routing'
import { locales } from '@/lib/text'

export const routing = defineRouting({ locales, defaultLocale: 'en' })
