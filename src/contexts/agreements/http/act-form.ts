import type { Form } from '#kit/http/form.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { isoFromKnownDate, type KnownDate } from '#kit/time/known-date.ts'

import { type ActField, actFields, actKinds } from '../domain/act-fields.ts'
import type { Act, ActKind } from '../domain/act.ts'
import { actSchema } from '../store/act-schema.ts'

/** What a form says of a signatory, as it was typed. */
export type WrittenSignatory = {
  readonly name: string
  readonly capacity: string
  readonly fullPowers: string
  readonly adReferendum: boolean
}

/** What a form says of an act, as it was typed. */
export type WrittenAct = {
  readonly kind: ActKind
  readonly fields: Readonly<Partial<Record<ActField, string>>>
  readonly signatories: readonly [WrittenSignatory, WrittenSignatory]
}

export type ActFault = {
  readonly field: string
  readonly kind: 'date' | 'missing' | 'too-long' | 'choice'
}

export const kindNamed = (text: string): ActKind | undefined =>
  actKinds.find((kind) => kind === text)

export const noSignatory: WrittenSignatory = {
  name: '',
  capacity: 'representative',
  fullPowers: '',
  adReferendum: false,
}

const signatoryIn = ({ text, has }: Form, place: 0 | 1): WrittenSignatory => ({
  name: text(`signatory-${String(place)}-name`),
  capacity: text(`signatory-${String(place)}-capacity`),
  fullPowers: text(`signatory-${String(place)}-powers`),
  adReferendum: has(`signatory-${String(place)}-referendum`),
})

export const writtenIn = (form: Form, kind: ActKind): WrittenAct => ({
  kind,
  fields: Object.fromEntries(actFields[kind].map((field) => [field, form.text(field)])),
  signatories: [signatoryIn(form, 0), signatoryIn(form, 1)],
})

const isDate = (value: unknown): value is KnownDate =>
  typeof value === 'object' && value !== null && 'precision' in value

/** An act on record as its form shows it. */
export const writtenOf = (act: Act, parties: readonly [string, string]): WrittenAct => {
  const known: Readonly<Record<string, unknown>> = act
  const texts = actFields[act.kind].flatMap((field) => {
    const value = known[field]
    if (isDate(value)) return [[field, isoFromKnownDate(value)] as const]
    return typeof value === 'string' ? [[field, value] as const] : []
  })
  const signed = act.kind === 'signature' ? act.signatories : []
  const signatory = (party: string): WrittenSignatory => {
    const one = signed.find((each) => each.party === party)
    return one === undefined ? noSignatory : { ...one, fullPowers: one.fullPowers ?? '' }
  }
  return {
    kind: act.kind,
    fields: Object.fromEntries(texts),
    signatories: [signatory(parties[0]), signatory(parties[1])],
  }
}

const signatoriesOf = (
  { signatories }: WrittenAct,
  parties: readonly [string, string],
): readonly object[] =>
  signatories.flatMap(({ name, capacity, fullPowers, adReferendum }, place) =>
    name === ''
      ? []
      : [
          {
            party: parties[place],
            name,
            capacity,
            fullPowers: fullPowers === '' ? null : fullPowers,
            adReferendum,
          },
        ],
  )

// A note may be of nobody whom the source names; every other party is asked for.
const emptyAs: Readonly<Partial<Record<ActField, null>>> = { party: null }

const rawOf = (written: WrittenAct, id: string, parties: readonly [string, string]): object => {
  const said = actFields[written.kind].flatMap((field): [string, unknown][] => {
    if (field === 'signatories') return [[field, signatoriesOf(written, parties)]]
    const text = written.fields[field] ?? ''
    if (text !== '') return [[field, text]]
    if (field === 'number' && written.kind === 'registration') return [[field, '']]
    return written.kind === 'note' && field in emptyAs ? [[field, null]] : []
  })
  return { id, kind: written.kind, ...Object.fromEntries(said) }
}

const faultOf = (issue: { readonly code: string; readonly input?: unknown }): ActFault['kind'] => {
  if (issue.code === 'custom') return 'date'
  if (issue.code === 'too_big') return 'too-long'
  return issue.code === 'invalid_value' ? 'choice' : 'missing'
}

const stages = ['dated', 'sent', 'received', 'acknowledged', 'effected'] as const

/** The act that a form describes; `id` is '' for a new one. A note needs one of its dates. */
export const readAct = (
  written: WrittenAct,
  { id, parties }: { readonly id: string; readonly parties: readonly [string, string] },
): Result<Act, readonly ActFault[]> => {
  const read = actSchema.safeParse(rawOf(written, id, parties))
  if (!read.success) {
    const faults = read.error.issues.map((issue): ActFault => ({
      field: String(issue.path[0] ?? 'on'),
      kind: faultOf(issue),
    }))
    return refuse(faults)
  }
  const act = read.data
  const isUndated = act.kind === 'note' && stages.every((stage) => act[stage] === undefined)
  return isUndated ? refuse([{ field: 'dated', kind: 'missing' }]) : accept(act)
}
