import type { Plan } from '@/lib/plan/schema'

/** RKE1 machines that Rancher makes get Docker from it. Shown as well where something is set, so that it can be taken back. */
export function showsDocker({ cluster: { distribution, docker }, nodes }: Plan): boolean {
  return (distribution === 'rke1' && nodes.source === 'ec2') || Object.values(docker).some(({ length }) => length > 0)
}
