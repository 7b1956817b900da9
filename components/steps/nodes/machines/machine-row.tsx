'use client'

import { useTranslations } from 'next-intl'
import { usePlan } from '@/components/wizard/wizard-context'
import type { InstanceInfo } from '@/lib/inventory'
import { Outdated } from '../outdated'
import { RoleChecks } from '../role-checks'
import { ShownProblems } from '../shown-problems'
import { isOutdated } from './choose-instances'
import { MachineFacts } from './machine-facts'

interface Props {
  readonly info: InstanceInfo
  /** Place among the Plan's machines; undefined when not chosen. */
  readonly index: number | undefined
  choose(): void
  drop(): void
  /** Takes over what the account says of it. */
  update(): void
}

const cell = 'block px-3 pb-2 text-left align-top @2xl:table-cell @2xl:pt-2'
/** On narrow screens the cells stand below each other, under the name. */
const below = 'pl-9 @2xl:pl-3'
const states = ['pending', 'running', 'stopping', 'stopped'] as const

/** One machine of the account: chosen or not, its roles, and what it carries now. */
export function MachineRow({ info, index, choose, drop, update }: Props) {
  const t = useTranslations('steps.nodes.machines')
  const { network, instances } = usePlan().nodes
  const chosen = index !== undefined
  const instance = chosen ? instances[index] : undefined
  const path = `nodes.instances.${index}`
  const name = info.name || info.id
  const state = states.find((one) => one === info.state)
  return (
    <tr
      role="row"
      id={chosen ? path : undefined}
      tabIndex={chosen ? -1 : undefined}
      className={`block border-t border-line @2xl:table-row ${chosen ? 'bg-link-soft' : ''}`}
    >
      <th scope="row" role="rowheader" className={`${cell} pt-2 font-normal @2xl:w-[34%]`}>
        <label className="flex min-h-6 items-start gap-2.5">
          <input
            type="checkbox"
            checked={chosen}
            onChange={(event) => (event.target.checked ? choose() : drop())}
            className="mt-1 accent-link"
          />
          <span className="min-w-0">
            <span className="block font-medium [overflow-wrap:anywhere]">{name}</span>
            <code className="block font-mono text-xs text-soft">{info.id}</code>
            <span className="block text-xs text-soft">
              {[info.type, state ? t(`state.${state}`) : info.state, info.zone].filter(Boolean).join(' · ')}
            </span>
          </span>
        </label>
      </th>
      <td role="cell" className={`${cell} ${below} ${chosen ? '' : 'hidden'} @2xl:w-[9.5rem]`}>
        {chosen && <RoleChecks path={path} of={name} compact />}
      </td>
      <td role="cell" className={`${cell} ${below}`}>
        <MachineFacts info={info} index={index} elsewhere={chosen && info.vpcId !== network.vpcId} />
        {instance && isOutdated(instance, info) && <Outdated update={update} />}
        {chosen && <ShownProblems path={path} deep except={[`${path}.roles`]} />}
      </td>
    </tr>
  )
}
