import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Instant } from '#kit/time/days.ts'
import { readXml, type XmlElement, type XmlProblem } from '#kit/xml/read-xml.ts'

import type { Alert, AlertArea, AlertInfo, AlertReference } from '../domain/alert.ts'
import { writtenInstant } from './written-instant.ts'

/** Why an alert is not taken, with the line and the element where there is one. */
export type AlertProblem =
  | XmlProblem
  | { readonly kind: 'is-no-alert'; readonly line: number }
  | { readonly kind: 'is-another-version'; readonly line: number; readonly version: string }
  | { readonly kind: 'element-is-missing'; readonly line: number; readonly element: string }
  | { readonly kind: 'element-is-repeated'; readonly line: number; readonly element: string }
  | { readonly kind: 'element-is-too-long'; readonly line: number; readonly element: string }
  | { readonly kind: 'time-cannot-be-read'; readonly line: number; readonly element: string }
  | { readonly kind: 'reference-cannot-be-read'; readonly line: number }
  | { readonly kind: 'is-not-actual'; readonly line: number; readonly status: string }
  | { readonly kind: 'is-no-measure'; readonly line: number; readonly message: string }
  | { readonly kind: 'says-nothing'; readonly line: number }

// An alert nests six deep; the largest that services publish have some thousand elements.
const limits = { bytes: 1024 * 1024, depth: 16, elements: 20_000 }

const namespace = 'urn:oasis:names:tc:emergency:cap:1.2'
const anyVersion =
  /^(?:urn:oasis:names:tc:emergency:cap:|http:\/\/www\.incident\.com\/cap\/)(.{1,20})$/

const longestText = 20_000

/** Thrown within this file by the first thing that cannot stand; caught in `readAlert`. */
class Refused extends Error {
  readonly problem: AlertProblem
  constructor(problem: AlertProblem) {
    super(problem.kind)
    this.problem = problem
  }
}

const stop = (problem: AlertProblem): never => {
  throw new Refused(problem)
}

const all = (parent: XmlElement, name: string): XmlElement[] =>
  parent.children.filter((child) => child.name === name && child.namespace === namespace)

/** The element of this name that may be there once. */
const one = (parent: XmlElement, name: string): XmlElement | undefined => {
  const [first, second] = all(parent, name)
  if (second !== undefined) {
    stop({ kind: 'element-is-repeated', line: second.line, element: name })
  }
  if (first !== undefined && first.text.length > longestText) {
    stop({ kind: 'element-is-too-long', line: first.line, element: name })
  }
  return first
}

const text = (parent: XmlElement, name: string): string => one(parent, name)?.text ?? ''

const needed = (parent: XmlElement, name: string): XmlElement => {
  const found = one(parent, name)
  return found === undefined || found.text === ''
    ? stop({ kind: 'element-is-missing', line: parent.line, element: name })
    : found
}

const instantOf = ({ text: written, line, name }: XmlElement): Instant =>
  writtenInstant(written)?.instant ?? stop({ kind: 'time-cannot-be-read', line, element: name })

const optionalInstant = (parent: XmlElement, name: string): Instant | null => {
  const found = one(parent, name)
  return found === undefined || found.text === '' ? null : instantOf(found)
}

/** `sender,identifier,sent`, several with spaces between them. */
const referencesOf = (alert: XmlElement): AlertReference[] => {
  const found = one(alert, 'references')
  if (found === undefined || found.text === '') return []
  return found.text.split(/\s+/).map((written) => {
    const [sender = '', identifier = '', sent = '', ...rest] = written.split(',')
    const instant = writtenInstant(sent)?.instant
    return instant === undefined || sender === '' || identifier === '' || rest.length > 0
      ? stop({ kind: 'reference-cannot-be-read', line: found.line })
      : { sender, identifier, sent: instant }
  })
}

const areaOf = (area: XmlElement): AlertArea => ({
  description: needed(area, 'areaDesc').text,
  geocodes: all(area, 'geocode').map((code) => ({
    name: text(code, 'valueName'),
    value: text(code, 'value'),
  })),
  isDrawn: all(area, 'polygon').length + all(area, 'circle').length > 0,
})

const infoOf = (info: XmlElement): AlertInfo => ({
  language: text(info, 'language') || 'en-US',
  event: needed(info, 'event').text,
  headline: text(info, 'headline'),
  description: text(info, 'description'),
  instruction: text(info, 'instruction'),
  senderName: text(info, 'senderName'),
  web: text(info, 'web'),
  effective: optionalInstant(info, 'effective'),
  onset: optionalInstant(info, 'onset'),
  expires: optionalInstant(info, 'expires'),
  areas: all(info, 'area').map(areaOf),
})

const messages = { Alert: 'alert', Update: 'update', Cancel: 'cancel' } as const

const messageOf = (alert: XmlElement): Alert['message'] => {
  const { text: written, line } = needed(alert, 'msgType')
  const known = (['Alert', 'Update', 'Cancel'] as const).find((name) => name === written)
  return known === undefined
    ? stop({ kind: 'is-no-measure', line, message: written.slice(0, 40) })
    : messages[known]
}

const checkRoot = ({ name, namespace: own, line }: XmlElement): void => {
  if (name === 'alert' && own === namespace) return
  const version = anyVersion.exec(own)?.[1]
  stop(
    name === 'alert' && version !== undefined
      ? { kind: 'is-another-version', line, version }
      : { kind: 'is-no-alert', line },
  )
}

const alertOf = (root: XmlElement): Alert => {
  checkRoot(root)
  const sent = needed(root, 'sent')
  const reference = {
    sender: needed(root, 'sender').text,
    identifier: needed(root, 'identifier').text,
    sent: instantOf(sent),
  }
  const status = needed(root, 'status')
  if (status.text !== 'Actual') {
    stop({ kind: 'is-not-actual', line: status.line, status: status.text.slice(0, 40) })
  }
  const message = messageOf(root)
  const infos = all(root, 'info').map(infoOf)
  if (infos.length === 0 && message !== 'cancel') stop({ kind: 'says-nothing', line: root.line })
  return {
    reference,
    message,
    isPublic: text(root, 'scope') === 'Public',
    references: referencesOf(root),
    infos,
  }
}

/** Reads one alert of CAP 1.2, or says what keeps it from being one, and on which line. */
export const readAlert = (bytes: Uint8Array): Result<Alert, AlertProblem> => {
  const read = readXml(bytes, limits)
  if (!read.ok) return read
  try {
    return accept(alertOf(read.value))
  } catch (error) {
    if (error instanceof Refused) return refuse(error.problem)
    throw error
  }
}
