import type { Form } from '#kit/http/form.ts'
import { isoFromKnownDate, type KnownDate, knownDateFromIso } from '#kit/time/known-date.ts'

import {
  actorOf,
  type StepContent,
  type SupportContent,
  type SupportState,
} from '../domain/support.ts'
import type { SupportRefusal } from '../service/keep-support.ts'
import type { MeetingOfSupport } from '../service/meetings-of-support.ts'

export const contentTexts = ['body', 'candidature', 'session', 'decidedOn', 'reciprocal'] as const
export type WrittenContent = Readonly<Record<(typeof contentTexts)[number], string>>

export const stepTexts = ['state', 'on', 'meeting', 'noteNumber', 'words', 'source'] as const
export type WrittenStep = Readonly<Record<(typeof stepTexts)[number], string>>

export type SupportFault = {
  readonly field: keyof WrittenContent | keyof WrittenStep
  readonly kind: 'too-long' | 'date' | 'note' | 'meeting-is-private'
}

export const emptyContent: WrittenContent = {
  body: '',
  candidature: '',
  session: '',
  decidedOn: '',
  reciprocal: '',
}

export const emptyStep: WrittenStep = {
  state: '',
  on: '',
  meeting: '',
  noteNumber: '',
  words: '',
  source: '',
}

export const contentIn = (form: Form): WrittenContent => ({
  body: form.text('body'),
  candidature: form.text('candidature'),
  session: form.text('session'),
  decidedOn: form.text('decidedOn'),
  reciprocal: form.text('reciprocal'),
})

export const stepIn = (form: Form): WrittenStep => ({
  state: form.text('state'),
  on: form.text('on'),
  meeting: form.text('meeting'),
  noteNumber: form.text('noteNumber'),
  words: form.text('words'),
  source: form.text('source'),
})

export const contentWritten = (content: SupportContent): WrittenContent => ({
  ...content,
  decidedOn: content.decidedOn === null ? '' : isoFromKnownDate(content.decidedOn),
  reciprocal: content.reciprocal ?? '',
})

/** What can be chosen: a withdrawal says who withdraws. */
export const stateChoices = [
  'requested',
  'stated',
  'under-study',
  'promised-orally',
  'confirmed-by-note',
  'withdrawn-by-giver',
  'withdrawn-by-receiver',
] as const

/** What a form says of a refusal: beside the field that it is about, where it is about one. */
export const saidOfRefusal = (
  refused: SupportRefusal,
): { readonly faults: readonly SupportFault[] } | { readonly refused: SupportRefusal } =>
  refused === 'meeting-is-private' ? { faults: [{ field: 'meeting', kind: refused }] } : { refused }

const longest = 300
const longestWords = 2000

const dateFault = (field: 'on' | 'decidedOn', text: string): readonly SupportFault[] =>
  text !== '' && knownDateFromIso(text) === undefined ? [{ field, kind: 'date' }] : []

const dateOf = (text: string): KnownDate | null => knownDateFromIso(text) ?? null

export const contentFaults = (written: WrittenContent): readonly SupportFault[] => [
  ...contentTexts.flatMap((field): SupportFault[] =>
    written[field].length > longest ? [{ field, kind: 'too-long' }] : [],
  ),
  ...dateFault('decidedOn', written.decidedOn),
]

/** `exchanges`: the entries that may be named as exchanged. */
export const readContent = (
  written: WrittenContent,
  exchanges: ReadonlySet<string>,
): SupportContent => ({
  body: written.body,
  candidature: written.candidature,
  session: written.session,
  decidedOn: dateOf(written.decidedOn),
  reciprocal: exchanges.has(written.reciprocal) ? written.reciprocal : null,
})

export const stepFaults = (written: WrittenStep): readonly SupportFault[] => [
  ...stepTexts.flatMap((field): SupportFault[] =>
    written[field].length > (field === 'words' ? longestWords : longest)
      ? [{ field, kind: 'too-long' }]
      : [],
  ),
  ...dateFault('on', written.on),
  ...(written.state === 'confirmed-by-note' && written.noteNumber === '' && written.on === ''
    ? [{ field: 'noteNumber', kind: 'note' } as const]
    : []),
]

const withdrawals: Readonly<Record<string, 'giver' | 'receiver'>> = {
  'withdrawn-by-giver': 'giver',
  'withdrawn-by-receiver': 'receiver',
}

/** `meetings`: those that the reader sees and may name. */
export const readStep = (
  written: WrittenStep,
  sides: { readonly giver: string; readonly receiver: string },
  meetings: readonly MeetingOfSupport[],
): StepContent => {
  const choice = stateChoices.find((one) => one === written.state) ?? 'stated'
  const isWithdrawn = choice === 'withdrawn-by-giver' || choice === 'withdrawn-by-receiver'
  const state: SupportState = isWithdrawn ? 'withdrawn' : choice
  const withdrawer = sides[withdrawals[choice] ?? 'giver']
  return {
    state,
    actOf: actorOf(state, { ...sides, withdrawer }),
    on: dateOf(written.on),
    meeting: meetings.find(({ id }) => id === written.meeting)?.id ?? null,
    noteNumber: written.noteNumber,
    words: written.words,
    source: written.source,
  }
}
