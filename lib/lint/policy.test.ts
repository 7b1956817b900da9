import { describe, expect, it } from 'vitest'
import { documentedControlPlane, documentedCredential, documentedEncryption, documentedWorker } from '@/lib/catalog/documented-policies'
import { lbcStatements } from '@/lib/catalog/lbc-policy'
import { credentialPolicy, nodePolicy } from '@/lib/derive/policies'
import { readFile } from '@/lib/documents/read'
import { presets } from '@/lib/plan/presets'
import { arnOf, purposesOf } from './policy'

const document = (policy: unknown) => readFile({ name: 'a.json', text: JSON.stringify(policy) }).documents[0]!
const of = (Statement: unknown) => [...purposesOf(document({ Version: '2012-10-17', Statement }))]
const allow = (Action: string | readonly string[]) => ({ Effect: 'Allow', Action, Resource: '*' })
const plan = (id: string) => presets.find((one) => one.id === id)!.plan

describe('purposesOf', () => {
  it.each([
    ['the documented policy of the control plane', [allow(documentedControlPlane)], ['controller']],
    ['the documented policy of other nodes', [allow(documentedWorker)], ['nodes']],
    ['the documented credential', documentedCredential, ['credential']],
    ['the documented addition for encrypted volumes', documentedEncryption, ['encryption']],
    ['the AWS Load Balancer Controller’s', lbcStatements.map(({ actions }) => allow(actions)), ['balancers']],
    ['our own of the control plane', nodePolicy(plan('rke2-ec2-ebs'), 'control-plane').Statement, ['controller']],
    ['our own of workers with the EBS CSI driver', nodePolicy(plan('rke2-ec2-ebs'), 'worker').Statement, ['ebs']],
    ['our own credential', credentialPolicy(plan('rke2-ec2-ebs'))!.Statement, ['credential']],
    ['our own for the provider inside Kubernetes', nodePolicy(plan('in-tree-legacy'), 'control-plane').Statement, ['controller']],
    ['one that allows all', allow('*'), ['controller', 'encryption']],
    ['one statement, one action', allow('ECR:batchgetimage'), ['nodes']],
    ['a builder’s of images', [allow(['ec2:RunInstances', 'ec2:ImportKeyPair', 'ec2:CreateImage'])], []],
    ['one that starts machines in its own ways', [allow(['ec2:RunInstances', 'ec2:CreateFleet'])], []],
    ['a deployer’s', [allow(['ecr:BatchGetImage', 'ec2:DescribeSubnets', 'ecs:RunTask'])], []],
    ['a builder’s of containers', [allow(['ecr:BatchGetImage', 'ecr:PutImage'])], []],
    ['another’s', [allow('s3:GetObject')], []],
    ['what it denies', [{ Effect: 'Deny', Action: 'ec2:RunInstances', Resource: '*' }], []],
  ])('%s', (_, statements, purposes) => {
    expect(of(statements)).toEqual(purposes)
  })
})

describe('arnOf', () => {
  it('takes an ARN apart, and nothing else', () => {
    expect(arnOf('arn:aws:ec2:eu-west-1::snapshot/*')).toEqual({
      partition: 'aws', service: 'ec2', region: 'eu-west-1', account: '', resource: 'snapshot/*',
    })
    expect([arnOf('*'), arnOf('arn:aws'), arnOf('')]).toEqual([undefined, undefined, undefined])
  })
})
