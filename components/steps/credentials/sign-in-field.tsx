'use client'

import { useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { controlClass } from '@/components/ui/field'
import { Note } from '@/components/ui/note'
import { fieldId, type FieldName } from './sign-in-fields'
import type { FieldProblem } from './sign-in-input'

interface Props {
  readonly field: FieldName
  readonly label: string
  readonly hint?: ReactNode
  readonly problem: FieldProblem | undefined
  readonly values?: { readonly region: string; readonly prefix: string }
  children(control: Pick<ComponentProps<'input'>, 'id' | 'aria-invalid' | 'aria-describedby' | 'className'>): ReactNode
}

/** Label, hint and problem around a control that is no part of the Plan. */
export function SignInField({ field, label, hint, problem, values = { region: '', prefix: '' }, children }: Props) {
  const t = useTranslations('steps.credentials')
  const id = fieldId(field)
  const described = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ')
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {label}
      </label>
      {children({
        id,
        'aria-invalid': problem !== undefined || undefined,
        'aria-describedby': described || undefined,
        className: controlClass,
      })}
      {hint && (
        <div id={`${id}-hint`} className="mt-1 text-sm text-soft">
          {hint}
        </div>
      )}
      {problem && (
        <div id={`${id}-problem`} className="mt-1.5">
          <Note look="error" compact>
            {t(problem, values)}
          </Note>
        </div>
      )}
    </div>
  )
}

/** Keeps password managers and spell checkers away from what is typed. */
export const unwatched = {
  autoComplete: 'off',
  autoCapitalize: 'off',
  autoCorrect: 'off',
  spellCheck: false,
  'data-1p-ignore': true,
  'data-bwignore': true,
  'data-lpignore': 'true',
  'data-form-type': 'other',
} as const
