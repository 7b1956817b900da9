import { scriptComments, scriptWords } from '@/lib/catalog/aws-cli'
import { fill, type Locale, type Text } from '@/lib/text'
import { comment } from '../comment'
import { quote } from '../shell'

type Said<T> = { readonly [K in keyof T]: string }

/** What the scripts print, each as one word for the shell. */
export const words = (locale: Locale) => translated(scriptWords, (text) => quote(text[locale]))

/** Comments of the scripts, each as the lines of one. */
export const comments = (locale: Locale) => translated(scriptComments, (text) => comment(text[locale], '').join('\n'))

/** How many were left out, and why. */
export const leftOut = (locale: Locale, count: number) =>
  comment(fill(scriptComments.unknown[locale], { count }), '').join('\n')

function translated<T extends Readonly<Record<string, Text>>>(texts: T, say: (text: Text) => string): Said<T> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, say(text)])) as Said<T>
}
