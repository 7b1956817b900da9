import { err, ok, type Result } from '@/lib/result'
import { limits } from './limits'
import { linesOf } from './lines'
import { outline } from './outline'
import { readDescription } from './read-description'
import { readDocument } from './read-document'
import { readTable } from './read-table'
import { segments, type Segment } from './segments'
import type { Found, Line, PasteProblem, Reading } from './types'

/**
 * Understands what kubectl, the cloud controller, kubelet and RKE2 print: tables, YAML, JSON, descriptions, events and
 * logs, also one after the other. What it does not know it keeps as lines. Never throws.
 */
export function readPasted(text: string, paste = 0, most: number = limits.usual): Result<Reading, PasteProblem> {
  if (text.length > Math.min(most, limits.most)) return err({ code: 'too-large', paste })
  if (text.trim() === '') return err({ code: 'empty', paste })
  const lines = linesOf(text, paste)
  if (lines.length > limits.lines) return err({ code: 'too-large', paste })
  return ok(merged(segments(lines).map(readSegment)))
}

/** Several pastes of one cluster as one. */
export function merged(readings: readonly Reading[]): Reading {
  return {
    lines: readings.flatMap(({ lines }) => lines),
    nodes: readings.flatMap(({ nodes }) => nodes),
    pods: readings.flatMap(({ pods }) => pods),
    daemonSets: readings.flatMap(({ daemonSets }) => daemonSets),
    events: readings.flatMap(({ events }) => events),
    logLines: readings.reduce((sum, { logLines }) => sum + logLines, 0),
  }
}

function readSegment({ kind, lines }: Segment): Reading {
  if (kind === 'table') return reading(lines, readTable(lines))
  if (kind === 'text') return reading(lines, {})
  const read = outline(lines, kind)
  return reading(read.lines, kind === 'document' ? readDocument(read.roots) : readDescription(read.roots, lines))
}

const reading = (lines: readonly Line[], found: Found): Reading => ({
  lines: lines.filter(({ text }) => text.trim() !== ''),
  nodes: [],
  pods: [],
  daemonSets: [],
  events: [],
  logLines: lines.filter(({ text }) => logLine.test(text)).length,
  ...found,
})

/** klog, logrus, journald and container runtimes; each begins with a time. */
const logLine = /^(\[pod\/\S{1,300} )?\S{0,80}\s?([IWEF]\d{4} \d\d:\d\d|time="|[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d|\d{4}-\d\d-\d\dT)/
