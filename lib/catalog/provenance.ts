import type { Text } from '@/lib/text'

/** The first lines of every file that can carry a comment. */
export const provenanceTexts = {
  made: { en: 'Made by Lariat {version}', 'zh-CN': '由 Lariat {version} 生成' },
  open: { en: 'Open it again: {link}', 'zh-CN': '重新打开：{link}' },
  digest: { en: 'SHA-256 of what follows: {digest}', 'zh-CN': '以下内容的 SHA-256：{digest}' },
} satisfies Record<string, Text>
