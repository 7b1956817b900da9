import * as z from 'zod'
import { isRegion } from '@/lib/aws/region'

/** What the browser may send to sign in. Bounds are those of the IAM and STS API references. */
export const signInSchema = z.strictObject({
  method: z.enum(['sandbox', 'keys', 'machine']),
  region: z.string().refine(isRegion),
  accessKeyId: z.string().regex(/^\w{16,128}$/).optional(),
  secretAccessKey: z.string().min(1).max(256).optional(),
  sessionToken: z.string().min(1).max(16_384).optional(),
  profile: z.string().min(1).max(256).optional(),
  assumeRole: z
    .strictObject({
      arn: z.string().regex(/^arn:aws[a-z-]*:iam::\d{12}:role\/[!-~]{1,576}$/),
      externalId: z.string().regex(/^[\w+=,.@:/-]{2,1224}$/).optional(),
    })
    .optional(),
})
