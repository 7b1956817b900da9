import en from '@/messages/en.json'
import zh from '@/messages/zh-CN.json'

/** What the wizard says, for the command line to say the same. */
export const messages = { en, 'zh-CN': zh } as const
