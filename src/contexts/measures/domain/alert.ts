import type { Instant } from '#kit/time/days.ts'

/** By which an alert is referred to: CAP 1.2 puts these three in `references`. */
export type AlertReference = {
  readonly sender: string
  readonly identifier: string
  readonly sent: Instant
}

export type AlertArea = {
  readonly description: string
  readonly geocodes: readonly { readonly name: string; readonly value: string }[]
  /** A shape on the map, which is not compared with places: it may hold in a part only. */
  readonly isDrawn: boolean
}

/** One `info` of an alert: what it says in one language, of one period and place. */
export type AlertInfo = {
  /** BCP 47, as written; `en-US` where none is, as CAP 1.2 has it. */
  readonly language: string
  readonly event: string
  readonly headline: string
  readonly description: string
  readonly instruction: string
  readonly senderName: string
  readonly web: string
  readonly effective: Instant | null
  readonly onset: Instant | null
  readonly expires: Instant | null
  readonly areas: readonly AlertArea[]
}

/** An alert in the Common Alerting Protocol 1.2 (OASIS, 1 July 2010), as far as measures need it. */
export type Alert = {
  readonly reference: AlertReference
  /** What it does to the alerts that it refers to. */
  readonly message: 'alert' | 'update' | 'cancel'
  readonly isPublic: boolean
  readonly references: readonly AlertReference[]
  readonly infos: readonly AlertInfo[]
}

/** The `info` blocks that say one thing in several languages. */
export type AlertPart = readonly AlertInfo[]

const primary = ({ language }: AlertInfo): string => language.toLowerCase().split('-')[0] ?? ''

const samePeriod = (one: AlertInfo, other: AlertInfo): boolean =>
  one.effective === other.effective && one.onset === other.onset && one.expires === other.expires

const codes = ({ areas }: AlertInfo): string =>
  areas
    .flatMap(({ geocodes }) => geocodes.map(({ name, value }) => `${name} ${value}`))
    .toSorted()
    .join('|')

const translates = (part: AlertPart, info: AlertInfo): boolean =>
  part.every((one) => primary(one) !== primary(info)) &&
  part.every((one) => samePeriod(one, info) && codes(one) === codes(info))

/**
 * The parts of an alert, each to be proposed by itself: what says the same of the same period and
 * place in another language belongs together, everything else is another part.
 */
export const partsOf = ({ infos }: Alert): AlertPart[] => {
  const parts: AlertInfo[][] = []
  for (const info of infos) {
    const own = parts.find((part) => translates(part, info))
    if (own === undefined) parts.push([info])
    else own.push(info)
  }
  return parts
}

/** Whether two references name the same alert: moments are compared, not how they were written. */
export const isSameAlert = (one: AlertReference, other: AlertReference): boolean =>
  one.sender === other.sender && one.identifier === other.identifier && one.sent === other.sent
