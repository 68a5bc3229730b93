import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { getOwnRelation, type Relation } from '#contexts/relations/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Form } from '#kit/http/form.ts'
import { inLanguage } from '#kit/text/localised.ts'
import { knownDateFromIso } from '#kit/time/known-date.ts'

import { titleOf } from '../domain/agreement.ts'
import type { Act } from '../domain/act.ts'
import { words } from '../messages/words.ts'
import { descriptionFormPage, type DescriptionFormView } from '../pages/description-form-page.ts'
import {
  recordAgreement,
  type RecordRefusal,
  reviseAgreement,
  unseenClauses,
} from '../service/record-agreement.ts'
import {
  agreementRoute,
  agreementsRoute,
  describeRoute,
  newAgreementRoute,
} from './agreements-routes.ts'
import {
  emptyDescription,
  readDescription,
  type WrittenDescription,
  writtenIn,
  writtenOf,
} from './description-form.ts'
import { type OpenedAgreement, section, withOpened } from './open-agreement.ts'

type Said = {
  readonly values: WrittenDescription
  readonly beginning?: DescriptionFormView['beginning']
  readonly faults?: readonly { readonly field: string; readonly kind: FaultKind }[]
  readonly refused?: RecordRefusal
}
type FaultKind = 'missing' | 'too-long' | 'key' | 'language' | 'article' | 'choice' | 'date'

type Frame = {
  readonly title: string
  readonly above: DescriptionFormView['above']
  readonly action: string
  readonly relation: Relation
  readonly startedFrom?: string
}

const show = (frame: Frame, visit: DeskVisit, said: Said): Answer => {
  const say = words(visit.language)
  const { title, above, action, relation, startedFrom } = frame
  const { values, beginning, faults = [], refused } = said
  const body = descriptionFormPage({
    say,
    title,
    above,
    action,
    values,
    sides: relation.sides.map(({ id, name }) => ({
      value: id,
      label: inLanguage(name, visit.language).text,
    })),
    errors: new Map(faults.map(({ field, kind }) => [field, say(`fault.${kind}`)])),
    ...(beginning !== undefined && { beginning }),
    ...(startedFrom !== undefined && { startedFrom }),
    ...(refused !== undefined && { refused: say(`refused.${refused}`) }),
  })
  const isRefused = faults.length > 0 || refused !== undefined
  return (isRefused ? refusedPage : page)({ title, section, body })
}

const newFrame = async ({ db }: Dependencies, visit: DeskVisit): Promise<Frame> => {
  const say = words(visit.language)
  return {
    title: say('agreement.new'),
    above: { label: say('agreements.title'), href: agreementsRoute.path },
    action: newAgreementRoute.path,
    relation: await asActor(db, visit.actor, getOwnRelation),
  }
}

const beginningIn = (form: Form): NonNullable<DescriptionFormView['beginning']> => ({
  signedOn: form.text('signedOn'),
  place: form.text('place'),
  isJoint: form.text('visibility') !== 'own',
})

const signatureOf = ({
  signedOn,
  place,
}: NonNullable<DescriptionFormView['beginning']>): readonly Act[] | undefined => {
  if (signedOn === '') return []
  const on = knownDateFromIso(signedOn)
  const where = place === '' ? {} : { place: place.slice(0, 500) }
  return on && [{ id: '', kind: 'signature', on, signatories: [], ...where }]
}

/** A new agreement. */
export const newAgreementHttp = (dependencies: Dependencies) => ({
  show: async (visit: DeskVisit): Promise<Answer> => {
    const frame = await newFrame(dependencies, visit)
    const [first, second] = frame.relation.sides
    return show(frame, visit, {
      values: emptyDescription([first.id, second.id]),
      beginning: { signedOn: '', place: '', isJoint: true },
    })
  },
  record: async (visit: DeskVisit): Promise<Answer> => {
    const frame = await newFrame(dependencies, visit)
    const form = await visit.form()
    const values = writtenIn(form)
    const beginning = beginningIn(form)
    const said = { values, beginning }
    const acts = signatureOf(beginning)
    const description = readDescription(values)
    if (!description.ok || acts === undefined) {
      const faults = [
        ...(description.ok ? [] : description.refusal),
        ...(acts === undefined ? [{ field: 'signedOn', kind: 'date' } as const] : []),
      ]
      return show(frame, visit, { ...said, faults })
    }
    const recorded = await recordAgreement(dependencies.db, visit.actor, {
      visibility: beginning.isJoint ? 'joint' : visit.actor.side,
      description: description.value,
      clauses: unseenClauses,
      acts,
      announcedOn: null,
    })
    return recorded.ok
      ? redirect(agreementRoute.href({ slug: recorded.value.slug }, { did: 'recorded' }))
      : show(frame, visit, { ...said, refused: recorded.refusal })
  },
})

const frameOf = ({ agreement, relation }: OpenedAgreement, visit: DeskVisit): Frame => {
  const { slug, revised } = agreement
  return {
    title: words(visit.language)('agreement.describe'),
    above: { label: titleOf(agreement, visit.language), href: agreementRoute.href({ slug }) },
    action: describeRoute.href({ slug }),
    relation,
    startedFrom: String(revised.recordedAt),
  }
}

/** Describing an agreement anew. */
export const describeHttp = (dependencies: Dependencies) => ({
  show: withOpened(dependencies, (opened, visit) =>
    show(frameOf(opened, visit), visit, { values: writtenOf(opened.agreement.description) }),
  ),
  save: withOpened(dependencies, async (opened, visit) => {
    const form = await visit.form()
    const values = writtenIn(form)
    const { slug, description: known } = opened.agreement
    const description = readDescription(values, known)
    if (!description.ok) {
      return show(frameOf(opened, visit), visit, { values, faults: description.refusal })
    }
    const revised = await reviseAgreement(dependencies.db, visit.actor, {
      slug,
      description: description.value,
      announcedOn: null,
      startedFrom: Number(form.text('startedFrom')),
    })
    return revised.ok
      ? redirect(agreementRoute.href({ slug }, { did: 'described' }))
      : show(frameOf(opened, visit), visit, { values, refused: revised.refusal })
  }),
})
