import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/text'
import * as chart from './chart'
import * as chartValues from './chart-values'
import * as credentialActions from './credential-actions'
import {
  documentedControlPlane,
  documentedCredential,
  documentedEncryption,
  documentedWorker,
} from './documented-policies'
import * as ebsChart from './ebs-chart'
import * as ebsPolicy from './ebs-policy'
import * as ecrProvider from './ecr-provider'
import * as features from './features'
import { iamActions } from './iam-actions'
import { kubernetesMinors } from './kubernetes'
import * as lbcChart from './lbc-chart'
import * as lbcPolicy from './lbc-policy'
import * as manifestReasons from './manifest-reasons'
import * as mergeReasons from './merge-reasons'
import * as nodeConfig from './node-config'
import * as nodeName from './node-name'
import { knowsMetadataKey, rancherMinors } from './rancher'
import * as regionTable from './regions'
import { releases, releasesFor } from './releases'
import { rke2Behaviour } from './rke2'
import * as tagReasons from './tag-reasons'
import { compareVersions, minorOf, parseVersion } from './version'

const directory = join(import.meta.dirname, '../../../shared/seeds')
const pagesOf = (number: string) =>
  existsSync(directory)
    ? readdirSync(directory)
        .filter((name) => name.startsWith(number))
        .map((name) => join(directory, name))
    : []

describe('texts', () => {
  const tables = { chart, chartValues, credentialActions, ebsChart, ebsPolicy, ecrProvider, features, iamActions, lbcChart, lbcPolicy, manifestReasons, mergeReasons, nodeConfig, nodeName, regionTable, tagReasons }

  it.each(Object.entries(tables))('%s exists in both languages, and Chinese is Chinese', (_, table) => {
    for (const text of texts(table)) {
      expect(Object.keys(text).sort()).toEqual([...locales].sort())
      expect(text.en).toMatch(/\S/)
      expect(text.en).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]/)
      expect(text['zh-CN']).toMatch(/[\u4e00-\u9fff]|^AWS/)
      // House style: a space between Chinese and Latin, full-width marks in Chinese prose.
      expect(text['zh-CN']).not.toMatch(/[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]/)
      expect(text['zh-CN']).not.toMatch(/[\u4e00-\u9fff][,;:?!]/)
    }
  })

  function* texts(value: unknown): Generator<Record<string, string>> {
    if (typeof value !== 'object' || value === null) return
    if (Object.hasOwn(value, 'en')) yield value as Record<string, string>
    else for (const child of Object.values(value)) yield* texts(child)
  }
})

describe('parseVersion', () => {
  it.each([
    ['v1.34.10+rke2r1', { major: 1, minor: 34, patch: 10, distribution: 'rke2', revision: 1 }],
    ['v1.30.14+k3s2', { major: 1, minor: 30, patch: 14, distribution: 'k3s', revision: 2 }],
    ['v1.24.17-rancher2-1', { major: 1, minor: 24, patch: 17, distribution: 'rke1', revision: 2 }],
    ['1.34.3', { major: 1, minor: 34, patch: 3, distribution: null, revision: 0 }],
  ])('%s', (text, parsed) => expect(parseVersion(text)).toEqual(parsed))

  it.each([
    '',
    'v1',
    'v1.34',
    'latest',
    'v1.34.10+rke2',
    'v1.34.10+rke2r1-rc1',
    ' v1.34.10+rke2r1',
    'v1.34.10+rke2r1\n',
  ])('refuses %j', (text) => expect(parseVersion(text)).toBeNull())

  it('reads the minor of a half-typed version', () => {
    expect(['v1.34', '1.34.', 'v1.34.10+rke2r1', 'v1.', 'v2.34'].map(minorOf)).toEqual([34, 34, 34, null, null])
  })

  it('orders by number, not by letter', () => {
    const older = (a: string, b: string) => compareVersions(parseVersion(a)!, parseVersion(b)!) < 0
    expect(older('v1.34.9+rke2r1', 'v1.34.10+rke2r1')).toBe(true)
    expect(older('v1.34.10+rke2r1', 'v1.34.10+rke2r2')).toBe(true)
    expect(older('v1.34.0+rke2r1', 'v1.33.13+rke2r1')).toBe(false)
  })
})

describe('versions', () => {
  it('has every minor from 1.23 to 1.36 once, with a controller of the same minor', () => {
    expect(kubernetesMinors.map(({ minor }) => minor)).toEqual(Array.from({ length: 14 }, (_, i) => 36 - i))
    for (const { minor, ccmTag } of kubernetesMinors) expect(parseVersion(ccmTag)?.minor).toBe(minor)
  })

  it('knows what ended when', () => {
    const at = (minor: number) => kubernetesMinors.find((entry) => entry.minor === minor)
    expect([26, 27].map((minor) => at(minor)?.inTree)).toEqual([true, false])
    expect([24, 25, 26, 27].map((minor) => at(minor)?.csiMigrationGate)).toEqual([
      'can-be-off',
      'locked',
      'locked',
      'unknown',
    ])
    expect([32, 33].map((minor) => at(minor)?.apiServerFlag)).toEqual([true, false])
  })

  it('has every Rancher from 2.6 to 2.15, each with a window of minors it can provision', () => {
    expect(rancherMinors.map(({ minor }) => minor)).toEqual(Array.from({ length: 10 }, (_, i) => `2.${15 - i}`))
    for (const { kubernetes } of rancherMinors) expect(kubernetes.from).toBeLessThanOrEqual(kubernetes.to)
    expect(rancherMinors.filter(({ rke1 }) => rke1).map(({ minor }) => minor)).not.toContain('2.12')
  })

  it.each([
    ['2.15', false, true],
    ['2.14', false, true],
    ['2.13', false, false],
    ['2.13', true, true],
    ['2.12', true, true],
    ['2.12', false, false],
    ['2.11', true, false],
    ['2.16', true, false],
    ['', true, false],
  ])('Rancher %s, fresh KDM %s: metadata key %s', (rancher, fresh, knows) => {
    expect(knowsMetadataKey(rancher, fresh)).toBe(knows)
  })

  it('offers only releases that exist in the table and fit the Rancher', () => {
    for (const [distribution, list] of Object.entries(releases)) {
      for (const release of list) expect(parseVersion(release)?.distribution).toBe(distribution)
    }
    expect(releases.rke2.map(minorOf)).toEqual(kubernetesMinors.map(({ minor }) => minor))
    expect(releasesFor('rke2', '2.14').map(minorOf)).toEqual([35, 34, 33])
    expect(releasesFor('k3s', '9.9')).toEqual(releases.k3s)
    expect(releasesFor('rke1', '2.11').map(minorOf)).toEqual([32, 31, 30])
    expect(releasesFor('rke1', '2.7').map(minorOf)).toEqual([27, 26, 25, 24, 23])
    expect(releasesFor('rke1', '2.12')).toEqual([])
    for (const { minor, rke1 } of rancherMinors) {
      for (const distribution of rke1 ? (['rke2', 'k3s', 'rke1'] as const) : (['rke2', 'k3s'] as const)) {
        expect(releasesFor(distribution, minor)).not.toEqual([])
      }
    }
  })

  it.each([
    ['v1.26.15+rke2r1', 'legacy'],
    ['v1.28.15+rke2r1', 'legacy'],
    ['v1.29.10+rke2r1', 'legacy'],
    ['v1.29.11+rke2r1', 'metadata-flag'],
    ['v1.30.6+rke2r1', 'legacy'],
    ['v1.30.7+rke2r1', 'metadata-flag'],
    ['v1.31.2+rke2r1', 'legacy'],
    ['v1.31.3+rke2r1', 'metadata-flag'],
    ['v1.32.0+rke2r1', 'metadata-flag'],
    ['v1.36.3+rke2r1', 'metadata-flag'],
  ])('RKE2 %s is %s', (version, behaviour) => expect(rke2Behaviour(parseVersion(version))).toBe(behaviour))
})

describe('regions', () => {
  const { partitionOf, regions } = regionTable

  it.each([
    ['eu-central-1', 'aws'],
    ['cn-north-1', 'aws-cn'],
    ['us-gov-west-1', 'aws-us-gov'],
    ['cn-south-9', 'aws-cn'],
    ['us-gov-north-7', 'aws-us-gov'],
    ['', 'aws'],
    ['xx-moon-1', 'aws'],
  ])('%s is in %s', (region, partition) => expect(partitionOf(region).id).toBe(partition))

  it('lists each once; the driver lacks the newest', () => {
    expect(new Set(regions.map(({ id }) => id)).size).toBe(regions.length)
    const missing = regions.filter(({ inNodeDriver }) => !inNodeDriver).map(({ id }) => id)
    expect(missing).toEqual(
      expect.arrayContaining(['il-central-1', 'ap-southeast-3', 'ap-southeast-5', 'ap-southeast-7', 'mx-central-1']),
    )
    expect(regions.length - missing.length).toBe(31)
  })

  it('only China has its own service principal', () => {
    expect(partitionOf('cn-north-1').ec2Service).toBe('ec2.amazonaws.com.cn')
    expect(partitionOf('us-gov-west-1').ec2Service).toBe('ec2.amazonaws.com')
  })
})

describe('IAM actions', () => {
  it('are listed once, each with a use and a source', () => {
    expect(new Set(iamActions.map(({ action }) => action)).size).toBe(iamActions.length)
    for (const { uses, source } of iamActions) {
      expect(uses.length).toBeGreaterThan(0)
      expect(source.name).toMatch(/\S/)
    }
  })

  it('cover everything the documents print', () => {
    const known = new Set(iamActions.map(({ action }) => action))
    for (const action of [...documentedControlPlane, ...documentedWorker]) expect(known).toContain(action)
  })

  it('documented lists are those of the document, where it lies beside the checkout', () => {
    for (const page of pagesOf('000')) {
      const printed = printedPolicies(page) as { Statement: { Action: string[] }[] }[]
      expect(printed.map(({ Statement }) => Statement.flatMap(({ Action }) => Action))).toEqual([
        documentedControlPlane,
        documentedWorker,
      ])
    }
  })
})

describe('actions of the cloud credential', () => {
  const known = new Set(credentialActions.credentialActions.map(({ action }) => action))

  it('are listed once, each with a source, and cover what the document prints', () => {
    expect(known.size).toBe(credentialActions.credentialActions.length)
    for (const { source } of credentialActions.credentialActions) expect(source.name).toMatch(/\S/)
    for (const { Action } of [...documentedCredential, ...documentedEncryption]) for (const action of Action) expect(known).toContain(action)
  })

  it('documented statements are those of the document, where it lies beside the checkout', () => {
    for (const page of pagesOf('003')) {
      expect(printedPolicies(page)[1]).toEqual({ Version: '2012-10-17', Statement: documentedCredential })
      expect(printedPolicies(page)[2]).toEqual({ Version: '2012-10-17', Statement: documentedEncryption })
    }
  })
})

/** The JSON blocks of a page, in order. */
function printedPolicies(page: string): unknown[] {
  return [...readFileSync(page, 'utf8').matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => JSON.parse(json ?? ''))
}
