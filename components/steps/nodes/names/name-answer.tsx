'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Note } from '@/components/ui/note'
import { SourceLink } from '@/components/ui/source-link'
import { nodeNameReasons } from '@/lib/catalog/node-name'
import { nodeNameAnswer, type NameLink, type NodeNameInput } from '@/lib/derive/node-name'
import { fill, type Locale } from '@/lib/text'
import { DnsName } from '../machines/dns-name'
import { NameRemedies } from './name-remedies'

const looks = { yes: 'success', no: 'error', 'only-if': 'warning' } as const
const links = ['ec2', 'metadata', 'node', 'lookup'] as const

/** From EC2's name to the cloud controller's question, and whether it is answered. */
export function NameAnswer({ input }: { input: NodeNameInput }) {
  const t = useTranslations('steps.nodes.names')
  const locale = useLocale() as Locale
  const answer = nodeNameAnswer(input)
  const { reason, source } = nodeNameReasons[answer.because]
  return (
    <div className="grid gap-3">
      <ol className="rounded-xl border border-line">
        {links.map((link) => (
          <Link key={link} label={t(`chain.${link}`)} link={answer[link]} />
        ))}
      </ol>
      <div aria-live="polite" className="grid gap-3">
        <Note look={looks[answer.found]} title={t(`found.${answer.found}`)}>
          {fill(reason[locale], answer.values)} <SourceLink source={source} />
        </Note>
        {answer.found !== 'yes' && <NameRemedies input={input} values={answer.values} />}
      </div>
    </div>
  )
}

function Link({ label, link: { name, because } }: { label: string; link: NameLink }) {
  const t = useTranslations('steps.nodes.names')
  const locale = useLocale() as Locale
  const { reason, source } = nodeNameReasons[because]
  return (
    <li className="border-t border-line px-3 py-2 first:border-t-0">
      <span className="text-sm text-soft">{label}</span>{' '}
      {name ? (
        <code className="block font-mono text-sm [overflow-wrap:anywhere]">
          <DnsName name={name} />
        </code>
      ) : (
        <span className="block text-sm">{t(name === null ? 'noName' : 'unknownName')}</span>
      )}
      <span className="text-sm text-soft">
        {reason[locale]} <SourceLink source={source} />
      </span>
    </li>
  )
}
