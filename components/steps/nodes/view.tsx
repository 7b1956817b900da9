'use client'

import dynamic from 'next/dynamic'
import { usePlan } from '@/components/wizard/wizard-context'
import { NameCalculator } from './names/name-calculator'
import { NetworkSection } from './network/network-section'
import { NodeGroupSection } from './node-group/node-group-section'
import { PoolList } from './pools/pool-list'
import { RootVolumes } from './pools/root-volumes'
import { Ec2Settings } from './settings/ec2-settings'
import { SourceLine } from './source-line'

// The server renders the default Plan, which has pools; whoever has machines has a draft, and that comes later.
const Machines = dynamic(() => import('./machines/machines').then((module) => module.Machines), {
  ssr: false,
  loading: () => <div className="min-h-dvh" />,
})

export function NodesView() {
  const { source } = usePlan().nodes
  return (
    <>
      <SourceLine />
      {source === 'ec2' ? (
        <>
          <PoolList />
          <RootVolumes />
        </>
      ) : (
        <Machines />
      )}
      <NetworkSection />
      <NodeGroupSection />
      <Ec2Settings />
      <NameCalculator />
    </>
  )
}
