import type { MetadataDefaults } from '@/lib/account-facts'
import { metadataDefaults } from '../account/calls'
import type { ReadList } from './reading'

export const metadataDefaultsOfAccount: ReadList<MetadataDefaults[]> = async ({ clients, call }) => [
  await metadataDefaults(clients.ec2, call),
]
