import * as z from 'zod'
import { eventStream } from '@/lib/actions/event-stream'
import { readLists } from '@/lib/actions/read-lists'
import { readers } from '@/lib/aws/inventory/lists'
import { isRegion } from '@/lib/aws/region'
import type { InventoryEvent, ListName } from '@/lib/inventory'

export const runtime = 'nodejs'
export const dynamic = 'force-dynamic'

const ids = z.array(z.string().max(64)).max(200).optional()
const schema = z.strictObject({
  region: z.string().refine(isRegion),
  lists: z.array(z.enum(Object.keys(readers) as ListName[])).min(1).max(32),
  asked: z.strictObject({ vpcIds: ids, imageIds: ids, instanceTypes: ids }).optional(),
})
const longest = 50_000
const broken: InventoryEvent = { code: 'inventory.refused', error: { code: 'unknown' } }

/** Reads lists of an account and streams how that goes on, one `InventoryEvent` per line. Closing the connection ends it. */
export function POST(request: Request): Promise<Response> {
  return eventStream(request, {
    schema,
    longest,
    broken,
    async run({ region, lists, asked }, session, emit, signal) {
      const read = await readLists(session, region, { lists, asked: given(asked) }, { emit, signal })
      if (!read.ok) emit({ code: 'inventory.refused', error: read.error })
    },
  })
}

type Sent = NonNullable<z.infer<typeof schema>['asked']>
const given = ({ vpcIds = [], imageIds = [], instanceTypes = [] }: Sent = {}) => ({ vpcIds, imageIds, instanceTypes })
