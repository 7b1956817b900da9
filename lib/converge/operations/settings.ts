import * as ec2 from '@/lib/aws/ec2-settings'
import { ec2Arn } from './arns'
import type { Kinds, Need, Where } from './kind'

/** Of the setting that it changes each call says the whole, so it may be made twice. */
export type SettingOperation =
  | { readonly call: 'ec2:ModifyVpcAttribute'; readonly vpc: string; readonly attribute: ec2.VpcDnsAttribute; readonly value: boolean }
  | { readonly call: 'ec2:ModifyInstanceMetadataOptions'; readonly instance: string; readonly options: ec2.MetadataOptions }
  | { readonly call: 'ec2:ModifyInstanceMetadataDefaults'; readonly change: ec2.MetadataDefaultsChange }
  | { readonly call: 'ec2:ModifyPrivateDnsNameOptions'; readonly instance: string; readonly type: ec2.HostnameType }
  | { readonly call: 'ec2:ModifySubnetAttribute'; readonly subnet: string; readonly type: ec2.HostnameType }

const parameters = (values: object) => Object.entries(values).map(([name, value]) => `${name}=${value}`).join(' ')
const on = (id: string) => ({ call }: SettingOperation, where: Where): Need[] => [{ action: call, resource: ec2Arn(where, id) }]

export const settingOperations: Kinds<SettingOperation> = {
  'ec2:ModifyVpcAttribute': {
    detail: ({ vpc, attribute, value }) => `${vpc}: ${parameters({ [attribute]: value })}`,
    perform: (clients, { vpc, attribute, value }) => ec2.modifyVpcDns(clients.ec2, vpc, attribute, value),
    needs: (operation, where) => on(operation.vpc)(operation, where),
  },
  'ec2:ModifyInstanceMetadataOptions': {
    detail: ({ instance, options }) => `${instance}: ${parameters(options)}`,
    perform: (clients, { instance, options }) => ec2.modifyMetadataOptions(clients.ec2, instance, options),
    needs: (operation, where) => on(operation.instance)(operation, where),
  },
  'ec2:ModifyInstanceMetadataDefaults': {
    detail: ({ change }) => parameters(change),
    perform: (clients, { change }) => ec2.modifyMetadataDefaults(clients.ec2, change),
    // Service Authorization Reference, Amazon EC2: no resource type.
    needs: ({ call }) => [{ action: call, resource: '*' }],
  },
  'ec2:ModifyPrivateDnsNameOptions': {
    detail: ({ instance, type }) => `${instance}: ${parameters({ PrivateDnsHostnameType: type })}`,
    perform: (clients, { instance, type }) => ec2.modifyHostnameType(clients.ec2, instance, type),
    needs: (operation, where) => on(operation.instance)(operation, where),
  },
  'ec2:ModifySubnetAttribute': {
    detail: ({ subnet, type }) => `${subnet}: ${parameters({ PrivateDnsHostnameTypeOnLaunch: type })}`,
    perform: (clients, { subnet, type }) => ec2.modifySubnetHostnameType(clients.ec2, subnet, type),
    needs: (operation, where) => on(operation.subnet)(operation, where),
  },
}
