export const distributionNames = { rke2: 'RKE2', k3s: 'K3s', rke1: 'RKE1' } as const
