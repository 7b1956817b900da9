import { DescribeKeyPairsCommand } from '@aws-sdk/client-ec2'
import type { KeyPair } from '@/lib/inventory'
import type { ReadList } from './reading'

/** The API has no pages. */
export const keyPairs: ReadList<KeyPair[]> = async ({ clients, call }) => {
  const { KeyPairs = [] } = await clients.ec2.send(new DescribeKeyPairsCommand({}), call)
  return KeyPairs.map(({ KeyName = '' }) => ({ name: KeyName }))
}
