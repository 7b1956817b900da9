import type { Clients } from '@/lib/aws/clients'
import * as ec2 from '@/lib/aws/ec2'
import { isUnknownProfile, untilVisible } from '../run/until-visible'
import { accept, gone } from './accept'
import { ec2Arn, iamArn, passRole } from './arns'
import type { Kinds, Need, Where } from './kind'

interface OnInstance {
  readonly call: string
  readonly instance: string
}

export type AssociationOperation =
  | { readonly call: 'ec2:AssociateIamInstanceProfile'; readonly instance: string; readonly profile: string }
  | {
      readonly call: 'ec2:ReplaceIamInstanceProfileAssociation'
      readonly association: string
      readonly instance: string
      readonly profile: string
    }
  | { readonly call: 'ec2:DisassociateIamInstanceProfile'; readonly association: string; readonly instance: string }

const needs = ({ call, instance }: OnInstance, where: Where): Need[] => [
  { action: call, resource: ec2Arn(where, instance) },
]
const needsWithRole = (operation: OnInstance & { readonly profile: string }, where: Where): Need[] => [
  ...needs(operation, where).map((need) => {
    return { ...need, request: { 'ec2:NewInstanceProfile': [iamArn(where, 'instance-profile', operation.profile)] } }
  }),
  ...where.rolesOf(operation.profile).map((role) => passRole(where, role, 'ec2')),
]

export const associationOperations: Kinds<AssociationOperation> = {
  'ec2:AssociateIamInstanceProfile': {
    detail: ({ instance, profile }) => `${instance}: ${profile}`,
    perform: (clients, { instance, profile }, patience) =>
      accept(
        () => untilVisible(() => ec2.associateProfile(clients.ec2, instance, profile), isUnknownProfile, patience),
        ['IncorrectState'],
        () => has(clients, instance, profile),
      ),
    needs: needsWithRole,
  },
  'ec2:ReplaceIamInstanceProfileAssociation': {
    detail: ({ instance, profile }) => `${instance}: ${profile}`,
    perform: (clients, { association, instance, profile }, patience) =>
      accept(
        () => untilVisible(() => ec2.replaceProfile(clients.ec2, association, profile), isUnknownProfile, patience),
        // A replaced association has a new id.
        ['IncorrectState', 'InvalidAssociationID.NotFound'],
        () => has(clients, instance, profile),
      ),
    needs: needsWithRole,
  },
  'ec2:DisassociateIamInstanceProfile': {
    detail: ({ instance }) => instance,
    perform: (clients, { association }) =>
      gone(() => ec2.disassociateProfile(clients.ec2, association), ['InvalidAssociationID.NotFound']),
    needs,
  },
}

async function has({ ec2: client }: Clients, instance: string, profile: string): Promise<boolean> {
  const found = await ec2.describeProfileAssociations(client, [instance])
  return found.some((one) => ec2.profileNameOf(one.IamInstanceProfile?.Arn) === profile)
}
