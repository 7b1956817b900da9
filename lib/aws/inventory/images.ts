import { paginateDescribeImages, type DescribeImagesRequest, type Image } from '@aws-sdk/client-ec2'
import { imagePublishers } from '@/lib/catalog/images'
import { partitionOf } from '@/lib/catalog/regions'
import type { ImageInfo } from '@/lib/inventory'
import { attempt } from '../attempt'
import { filterValues, paging } from '../page-sizes'
import { slices } from '../pages'
import { allInstances } from './instances'
import type { Reading, ReadList } from './reading'

/**
 * The account's own images, those that machines and pools use, and the newest of each family of the usual publishers.
 * Never all public ones: there are tens of thousands.
 */
export const images: ReadList<ImageInfo[]> = async (reading) => {
  const owners = (id: (typeof imagePublishers)[number]['id']) =>
    imagePublishers.find((one) => one.id === id)?.owners[partitionOf(reading.clients.region).id] ?? []
  const machines = attempt(() => reading.once(allInstances))
  const used = async () => {
    const found = await machines
    const ids = [...reading.asked.imageIds, ...(found.ok ? found.value.map(({ ImageId = '' }) => ImageId) : [])]
    const parts = slices([...new Set(ids.filter(Boolean))], filterValues)
    return (await Promise.all(parts.map((Values) => describe(reading, { Filters: [{ Name: 'image-id', Values }] })))).flat()
  }
  const [own, inUse, ...published] = await Promise.all([
    describe(reading, { Owners: ['self'] }),
    used(),
    ...imagePublishers.map(async ({ id, names }) => {
      const Filters = [{ Name: 'name', Values: [...names] }, { Name: 'state', Values: ['available'] }]
      const found = await describe(reading, { Owners: [...owners(id)], Filters })
      return names.flatMap((name) => newest(found, name) ?? []).map((one) => info(one, id))
    }),
  ])
  const known = [...own.map((one) => info(one, 'own')), ...published.flat()]
  const ids = new Set(known.map(({ id }) => id))
  return [...known, ...inUse.map((one) => info(one, 'used')).filter(({ id }) => !ids.has(id))]
}

function describe({ clients, call, all }: Reading, request: DescribeImagesRequest): Promise<Image[]> {
  return all('images', paginateDescribeImages(paging(clients.ec2, 'DescribeImages'), request, call), (page) => page.Images)
}

/** Of the images whose names fit, the one made last. */
function newest(images: readonly Image[], name: string): Image | undefined {
  const [start = '', end = ''] = name.split('*')
  return images
    .filter(({ Name = '' }) => Name.startsWith(start) && Name.endsWith(end))
    .sort((a, b) => (b.CreationDate ?? '').localeCompare(a.CreationDate ?? ''))[0]
}

const info = (one: Image, from: ImageInfo['from']): ImageInfo => ({
  id: one.ImageId ?? '',
  name: one.Name ?? '',
  architecture: one.Architecture ?? '',
  created: one.CreationDate ?? '',
  from,
})
