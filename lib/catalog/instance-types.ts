/** Lands in the first page load of the Nodes step: a short list, not the whole of EC2. */
export interface InstanceType {
  readonly name: string
  readonly cpus: number
  readonly memoryGiB: number
}

const row = (name: string, cpus: number, memoryGiB: number): InstanceType => ({ name, cpus, memoryGiB })

/**
 * Common types for nodes, to suggest; any other may be typed. Sizes: AWS "Amazon EC2 Instance Types" guide.
 * x86 only: the image that the node driver takes by itself is amd64. From 2 CPUs and 4 GiB, which is what a server needs
 * (rancher/rke2-docs docs/install/requirements.md).
 */
export const instanceTypes: readonly InstanceType[] = [
  row('t3.medium', 2, 4),
  row('t3.large', 2, 8),
  row('t3.xlarge', 4, 16),
  row('m5.large', 2, 8),
  row('m5.xlarge', 4, 16),
  row('m5.2xlarge', 8, 32),
  row('m6i.large', 2, 8),
  row('m6i.xlarge', 4, 16),
  row('m6i.2xlarge', 8, 32),
  row('m7i.large', 2, 8),
  row('m7i.xlarge', 4, 16),
  row('m7i.2xlarge', 8, 32),
  row('c6i.large', 2, 4),
  row('c6i.xlarge', 4, 8),
  row('c6i.2xlarge', 8, 16),
  row('r6i.large', 2, 16),
  row('r6i.xlarge', 4, 32),
  row('r6i.2xlarge', 8, 64),
]
