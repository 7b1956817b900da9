'use client'

import { networkLists } from '@/lib/inventory'
import { useInventory } from './use-inventory'

/** Network and machines of the Plan's region; shared by all screens that show them. */
export const useNetwork = () => useInventory(networkLists)
export type NetworkReading = ReturnType<typeof useNetwork>
