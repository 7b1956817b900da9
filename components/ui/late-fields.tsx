'use client'

import { Suspense, useEffect, useRef, type ReactNode } from 'react'
import { focusWanted } from '@/components/wizard/focus-field'

/** Fields whose code is fetched when they are first shown. Stands inside of what names them by `data-fields`. */
export function LateFields({ children }: { children: ReactNode }) {
  return (
    <Suspense fallback={<div aria-busy="true" className="min-h-40" />}>
      {children}
      <Arrived />
    </Suspense>
  )
}

/** Mounts together with the fields before it. */
function Arrived() {
  const mark = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const place = mark.current?.closest<HTMLElement>('[data-fields]')
    if (place) focusWanted(place)
  }, [])
  return <span ref={mark} hidden />
}
