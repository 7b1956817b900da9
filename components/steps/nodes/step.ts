import dynamic from 'next/dynamic'
import type { Step } from '../types'

export const nodesStep: Step = {
  id: 'nodes',
  schema: ['nodes'],
  View: dynamic(() => import('./view').then((module) => module.NodesView)),
  file: 'cluster.yaml',
  summary: ({ nodes }, t) =>
    nodes.source === 'ec2'
      ? t('nodes.pools', { pools: nodes.pools.length, machines: nodes.pools.reduce((sum, pool) => sum + pool.quantity, 0) })
      : t('nodes.instances', { count: nodes.instances.length }),
}
