import { describe, expect, it } from 'vitest'
import { fill, locales } from '@/lib/text'
import { diagnosePasted, symptoms } from '.'
import { fixtures } from './testing/fixtures'
import { healthy } from './testing/healthy'
import type { PastedDiagnosis, Symptom } from './types'

function diagnosis(pastes: string | readonly string[]): PastedDiagnosis {
  const result = diagnosePasted(pastes)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const found = (pastes: string | readonly string[]) => diagnosis(pastes).causes.map(({ symptom }) => symptom.id)
const texts = ({ title, explain, remedy }: Symptom) => [title, explain, remedy]
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()

describe('the symptoms', () => {
  it('have every id once, in order, of the range LAR-970 to LAR-999', () => {
    const list = symptoms.map(({ id }) => id)
    expect(list).toEqual([...new Set(list)].sort())
    for (const id of list) expect(id).toMatch(/^LAR-9[789]\d$/)
  })

  it('have fixtures, each of them, and nothing else has', () => {
    expect(Object.keys(fixtures).sort()).toEqual(symptoms.map(({ id }) => id))
  })

  it('explain only symptoms that there are, and none in a circle', () => {
    const explains = new Map(symptoms.map(({ id, explains }) => [id as string, explains as readonly string[]]))
    const reaches = (id: string): string[] => (explains.get(id) ?? []).flatMap((next) => [next, ...reaches(next)])
    for (const { id } of symptoms) {
      for (const next of explains.get(id) ?? []) expect(explains.has(next)).toBe(true)
      expect(reaches(id)).not.toContain(id)
    }
  })

  it.each(symptoms)('$id is written in both languages, with the same placeholders', (symptom) => {
    for (const text of texts(symptom)) {
      for (const locale of locales) expect(text[locale].trim()).not.toBe('')
      expect(placeholders(text['zh-CN'])).toEqual(placeholders(text.en))
      expect(text['zh-CN']).toMatch(/\p{Script=Han}/u)
      expect(text.en).not.toMatch(/\p{Script=Han}/u)
    }
  })

  it.each(symptoms)('$id says where it comes from', ({ source }) => {
    expect(source.name.trim()).not.toBe('')
    expect(new URL(source.url ?? '').protocol).toBe('https:')
  })
})

describe.each(symptoms)('$id', (symptom) => {
  const { broken, sound } = fixtures[symptom.id] ?? { broken: [], sound: [] }

  it('shows where it is, once for each thing it names', () => {
    expect(broken.length).toBeGreaterThan(0)
    for (const paste of broken) expect(found(paste), paste).toContain(symptom.id)
  })

  it('does not show in what is close to it', () => {
    expect(sound.length).toBeGreaterThan(0)
    for (const paste of sound) expect(found(paste), paste).not.toContain(symptom.id)
  })

  it('points at lines of the paste', () => {
    for (const paste of broken) {
      const lines = paste.split('\n')
      for (const { match } of diagnosis(paste).causes.filter((cause) => cause.symptom === symptom)) {
        expect(match.lines.length).toBeGreaterThan(0)
        for (const { number, text } of match.lines) {
          const [first = ''] = text.trim().split(/\s+/)
          expect(lines[number - 1]).toContain(first)
        }
      }
    }
  })

  it('has a value for every placeholder', () => {
    for (const paste of broken) {
      for (const { match } of diagnosis(paste).causes.filter((cause) => cause.symptom === symptom)) {
        for (const text of texts(symptom).flatMap(Object.values<string>))
          expect(fill(text, match.values)).not.toMatch(/\{\w+\}/)
      }
    }
  })
})

describe('a flag that is gone', () => {
  const gone = 'unknown flag: --cloud-config'

  it.each([
    ['kube-apiserver', `Error: ${gone}`],
    ['kubelet', `err="failed to parse kubelet flag: ${gone}"`],
  ])('is told of the %s that refuses it', (component, paste) => {
    const values = diagnosis(paste).causes.map(({ match }) => match.values)
    expect(values).toEqual([{ option: 'cloud-config', component }])
  })
})

describe('what a sound cluster says', () => {
  it.each(Object.entries(healthy))('%s: nothing is found', (_, paste) => expect(found(paste)).toEqual([]))

  it('nor in all of it together', () => expect(found(Object.values(healthy))).toEqual([]))
})
