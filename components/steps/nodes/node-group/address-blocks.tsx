'use client'

import { useTranslations } from 'next-intl'
import { Note } from '@/components/ui/note'
import { TextField } from '@/components/ui/text-field'
import { usePlan } from '@/components/wizard/wizard-context'
import { notBlocks } from '@/lib/derive/node-group'
import { getIn } from '@/lib/plan/path'
import { EntryList } from '../entry-list'
import { Part } from '../network/part'

interface Props {
  readonly path: 'nodes.nodeGroup.administration' | 'nodes.nodeGroup.nodePorts'
  readonly title: string
  readonly hint: string
}

/** Who is let in, as address blocks; what is none is left out of every file. */
export function AddressBlocks({ path, title, hint }: Props) {
  const t = useTranslations('steps.nodes.group.blocks')
  const wrong = notBlocks(getIn(usePlan(), path) as readonly string[])
  return (
    <Part path={path} title={title} hint={hint}>
      <EntryList
        path={path}
        max={16}
        addLabel={t('add')}
        removeLabel={(number) => t('remove', { number })}
        blank={() => ''}
        entry={(at, index) => (
          <TextField path={at} label={t('block', { number: index + 1 })} hideLabel placeholder="10.0.0.0/8" max={43} mono />
        )}
      />
      {wrong.length > 0 && (
        <Note look="warning" compact title={t('wrong', { blocks: wrong.join(', ') })}>
          {t('wrongText')}
        </Note>
      )}
    </Part>
  )
}
