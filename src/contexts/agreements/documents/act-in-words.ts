import type { Language } from '#kit/text/localised.ts'
import type { KnownDate } from '#kit/time/known-date.ts'

import type { Act, Note, Signature } from '../domain/act.ts'
import { words } from '../messages/words.ts'
import { knownDateInWords } from './known-date-in-words.ts'

type Naming = {
  readonly language: Language
  /** What a party is called. */
  readonly party: (party: string) => string
}

/** An act as a line of a chronology. */
export type ActInWords = {
  /** The day by which it stands in its place; of a note the earliest of its dates. */
  readonly on: KnownDate
  readonly title: string
  /** What more is known of it, each a sentence of its own. */
  readonly details: readonly string[]
}

const stages = ['dated', 'sent', 'received', 'acknowledged', 'effected', 'unspecified'] as const

const noteTitle = ({ about, party }: Note, { language, party: name }: Naming): string => {
  const say = words(language)
  const subject = say(`about.${about}`)
  return party === null
    ? say('act.note.title.unknown', { subject })
    : say('act.note.title', { party: name(party), subject })
}

const noteDetails = (note: Note, { language }: Naming): string[] => {
  const say = words(language)
  const dates = stages.flatMap((stage) => {
    const on = note[stage]
    if (on === undefined) return []
    const day = knownDateInWords(language, on)
    return stage === 'received' && note.receivedAt !== undefined
      ? [say('stage.received.at', { day, place: note.receivedAt })]
      : [say(`stage.${stage}`, { day })]
  })
  return note.number === undefined
    ? dates
    : [say('act.note.number', { number: note.number }), ...dates]
}

const signatoriesInWords = (
  { signatories }: Signature,
  { language, party: name }: Naming,
): string[] => {
  const say = words(language)
  return signatories.map((one) => {
    const signed = {
      party: name(one.party),
      name: one.name,
      capacity: say(`capacity.${one.capacity}`),
    }
    const said = say(one.adReferendum ? 'signed.referendum' : 'signed.by', signed)
    return one.fullPowers === null
      ? said
      : `${said} ${say('signed.powers', { reference: one.fullPowers })}`
  })
}

const titleOf = (act: Exclude<Act, Note>, naming: Naming): string => {
  const say = words(naming.language)
  switch (act.kind) {
    case 'internal-step':
      return say('act.internal-step.title', { party: naming.party(act.party), step: act.step })
    case 'confirmation':
    case 'publication':
      return say(`act.${act.kind}.title`, { party: naming.party(act.party) })
    case 'consent':
      return say('act.consent.title', {
        party: naming.party(act.party),
        mode: say(`mode.${act.mode}`),
      })
    case 'event':
      return act.event
    case 'amendment':
      return say('act.amendment.title', { what: act.what })
    case 'supersession':
      return say('act.supersession.title', { by: act.by })
    case 'succession':
      return say('act.succession.title', {
        party: naming.party(act.party),
        successor: act.successor,
      })
    case 'registration':
      return act.number === ''
        ? say('act.registration')
        : say('act.registration.title', { number: act.number })
    case 'adoption':
    case 'initialling':
    case 'signature':
    case 'exchange-of-notes':
    case 'exchange-of-instruments':
    case 'entry-into-force':
    case 'renewal':
    case 'end':
      return say(`act.${act.kind}`)
  }
}

/** The earliest of a note's dates. One without any cannot be recorded by a form, only brought in. */
const earliest = (note: Note): KnownDate =>
  stages
    .flatMap((stage) => note[stage] ?? [])
    .reduce((first, on) => (on.first < first.first ? on : first))

/** Says what an act was, when, and who it was by, in the reader's language. */
export const actInWords = (act: Act, naming: Naming): ActInWords => {
  const say = words(naming.language)
  const placed = act.place === undefined ? [] : [say('act.place', { place: act.place })]
  if (act.kind === 'note') {
    return {
      on: earliest(act),
      title: noteTitle(act, naming),
      details: [...noteDetails(act, naming), ...placed],
    }
  }
  const more = act.kind === 'signature' ? signatoriesInWords(act, naming) : []
  const until =
    act.kind === 'renewal'
      ? [say('act.renewal.until', { day: knownDateInWords(naming.language, act.until) })]
      : []
  return { on: act.on, title: titleOf(act, naming), details: [...placed, ...more, ...until] }
}
