'use client'

import { useTranslations } from 'next-intl'
import type { Instance } from '@/lib/plan/schema'
import { DnsName } from './dns-name'

/** The exact option for each machine's registration command. */
export function NodeNames({ instances }: { instances: readonly Instance[] }) {
  const t = useTranslations('steps.nodes.naming')
  if (instances.length === 0) return null
  return (
    <div role="region" aria-label={t('names')} tabIndex={0} className="mt-3 max-h-80 overflow-auto rounded-xl border border-line bg-panel">
      <table className="w-full text-sm">
        <thead className="bg-sunk text-xs text-soft">
          <tr>
            <th scope="col" className="px-3 py-1.5 text-left font-medium">
              {t('machine')}
            </th>
            <th scope="col" className="px-3 py-1.5 text-left font-medium">
              {t('option')}
            </th>
          </tr>
        </thead>
        <tbody>
          {instances.map(({ id, name, privateDnsName }, index) => (
            <tr key={index} className="border-t border-line">
              <th scope="row" className="px-3 py-1.5 text-left align-top font-normal [overflow-wrap:anywhere]">
                {name || id || t('unnamed', { number: index + 1 })}
              </th>
              <td className="px-3 py-1.5 align-top">
                {privateDnsName ? (
                  <code className="font-mono text-xs [overflow-wrap:anywhere] select-all">
                    --node-name <DnsName name={privateDnsName} />
                  </code>
                ) : (
                  <span className="text-warn">▲ {t('unknown')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
