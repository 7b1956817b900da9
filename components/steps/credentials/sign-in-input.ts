import { partitionOf } from '@/lib/catalog/regions'
import { err, ok, type Result } from '@/lib/result'
import type { SignInInput, SignInMethod } from '@/lib/session/summary'
import type { FieldName, Fields } from './sign-in-fields'

/** What is wrong with a field, as far as can be said without asking AWS. */
export type FieldProblem =
  | 'missing.accessKeyId'
  | 'missing.secretAccessKey'
  | 'missing.sessionToken'
  | 'wrong.accessKeyId'
  | 'wrong.roleArn'
  | 'wrong.partition'

export type FieldProblems = Readonly<Partial<Record<FieldName, FieldProblem>>>

// IAM API reference, AccessKey: 16 to 128 of [\w]. IAM User Guide, "IAM identifiers", for the ARN.
const accessKeyId = /^\w{16,128}$/
const roleArn = /^arn:(aws|aws-cn|aws-us-gov):iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/

/** The request to sign in, or what has to be put right first. Only the fields of the chosen method count. */
export function signInInput(method: SignInMethod, region: string, fields: Fields): Result<SignInInput, FieldProblems> {
  const problems = { ...(method === 'keys' ? keyProblems(fields) : {}), ...roleProblems(fields.roleArn, region) }
  if (Object.keys(problems).length > 0) return err(problems)
  const { secretAccessKey, sessionToken, profile, externalId } = fields
  return ok({
    method,
    region,
    ...(method === 'keys' && { accessKeyId: fields.accessKeyId, secretAccessKey }),
    ...(method === 'keys' && sessionToken && { sessionToken }),
    ...(method === 'machine' && profile && { profile }),
    ...(fields.roleArn && { assumeRole: { arn: fields.roleArn, ...(externalId && { externalId }) } }),
  })
}

function keyProblems(fields: Fields): FieldProblems {
  const id = fields.accessKeyId
  return {
    ...(id === '' && { accessKeyId: 'missing.accessKeyId' }),
    ...(id !== '' && !accessKeyId.test(id) && { accessKeyId: 'wrong.accessKeyId' }),
    ...(fields.secretAccessKey === '' && { secretAccessKey: 'missing.secretAccessKey' }),
    // AWS calls a temporary key without its token an unknown key, which sends people the wrong way.
    ...(id.startsWith('ASIA') && fields.sessionToken === '' && { sessionToken: 'missing.sessionToken' }),
  }
}

function roleProblems(arn: string, region: string): FieldProblems {
  if (arn === '') return {}
  const partition = roleArn.exec(arn)?.[1]
  if (partition === undefined) return { roleArn: 'wrong.roleArn' }
  return partition === partitionOf(region).id ? {} : { roleArn: 'wrong.partition' }
}
