import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Form } from '#kit/http/form.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { type Day, dayFromIso, isoFromDay } from '#kit/time/days.ts'

import { actFields } from '../domain/act-fields.ts'
import type { Act, ActKind } from '../domain/act.ts'
import { type RecordedAct, titleOf } from '../domain/agreement.ts'
import { words } from '../messages/words.ts'
import { actFormPage, type ActFormView } from '../pages/act-form-page.ts'
import { type ActRefusal, answerAct, recordAct, takeActBack } from '../service/record-act.ts'
import {
  type ActFault,
  kindNamed,
  noSignatory,
  readAct,
  type WrittenAct,
  writtenIn,
  writtenOf,
} from './act-form.ts'
import { actRoute, actsRoute, agreementRoute } from './agreements-routes.ts'
import { pathOf } from './national-path-of.ts'
import { type OpenedAgreement, partyNames, section, withOpened } from './open-agreement.ts'

type Said = {
  readonly written: WrittenAct
  readonly announcedOn: string
  readonly isJoint: boolean
  readonly faults?: readonly ActFault[]
  readonly refused?: ActRefusal
}

const errorsOf = (faults: readonly ActFault[], { language }: DeskVisit): Map<string, string> => {
  const say = words(language)
  return new Map(faults.map(({ field, kind }) => [field, say(`fault.${kind}`)]))
}

const stepsFor = async (
  { db }: Dependencies,
  { relation }: OpenedAgreement,
  visit: DeskVisit,
): Promise<readonly string[]> =>
  asActor(db, visit.actor, async (tx) => {
    const paths = await Promise.all(relation.sides.map(({ id }) => pathOf(tx, id, visit.language)))
    return paths.flat().map(({ step }) => step)
  })

const partiesOf = (
  { agreement, relation }: OpenedAgreement,
  { language }: DeskVisit,
): ActFormView['parties'] => {
  const name = partyNames(relation, language)
  const [first, second] = agreement.description.parties
  return [
    { value: first, label: name(first) },
    { value: second, label: name(second) },
  ]
}

const viewOf = async (
  dependencies: Dependencies,
  opened: OpenedAgreement,
  { visit, said, known }: { visit: DeskVisit; said: Said; known: RecordedAct | undefined },
): Promise<ActFormView> => {
  const { agreement } = opened
  const { slug } = agreement
  const { written, refused } = said
  const say = words(visit.language)
  const parties = partiesOf(opened, visit)
  const [first, second] = written.signatories
  return {
    say,
    kind: written.kind,
    fields: actFields[written.kind],
    above: { label: titleOf(agreement, visit.language), href: agreementRoute.href({ slug }) },
    action:
      known === undefined
        ? actsRoute.href({ slug }, { kind: written.kind })
        : actRoute.href({ slug, act: known.act.id }),
    parties,
    knownSteps: written.kind === 'internal-step' ? await stepsFor(dependencies, opened, visit) : [],
    values: written.fields,
    signatories: [
      { ...first, party: parties[0].label },
      { ...second, party: parties[1].label },
    ],
    announcedOn: said.announcedOn,
    ...(agreement.visibility === 'joint' &&
      known?.visibility !== 'joint' && { isJoint: said.isJoint }),
    mayTakeBack: known !== undefined,
    errors: errorsOf(said.faults ?? [], visit),
    ...(refused !== undefined && { refused: say(`refused.${refused}`) }),
  }
}

type Showing = {
  readonly visit: DeskVisit
  readonly said: Said
  readonly known: RecordedAct | undefined
}

const show = async (
  dependencies: Dependencies,
  opened: OpenedAgreement,
  { visit, said, known }: Showing,
): Promise<Answer> => {
  const view = await viewOf(dependencies, opened, { visit, said, known })
  const isRefused = said.refused !== undefined || (said.faults?.length ?? 0) > 0
  const title = words(visit.language)(`act.${said.written.kind}`)
  return (isRefused ? refusedPage : page)({ title, section, body: actFormPage(view) })
}

const emptyAct = (kind: ActKind): Said => ({
  written: { kind, fields: {}, signatories: [noSignatory, noSignatory] },
  announcedOn: '',
  isJoint: true,
})

const knownAct = ({ agreement }: OpenedAgreement, visit: DeskVisit): RecordedAct | undefined =>
  agreement.acts.find(({ act }) => act.id === visit.parameters['act'])

const announcedIn = (form: Form): Day | null | undefined => {
  const text = form.text('announcedOn')
  return text === '' ? null : dayFromIso(text)
}

type Read = { readonly act: Act; readonly announcedOn: Day | null }

/** The act and the day on which its source said so, or every field that is wrong. */
const readForm = (
  {
    written,
    form,
    known,
  }: {
    readonly written: WrittenAct
    readonly form: Form
    readonly known: RecordedAct | undefined
  },
  parties: readonly [string, string],
): Result<Read, readonly ActFault[]> => {
  const announcedOn = announcedIn(form)
  const act = readAct(written, { id: known?.act.id ?? '', parties })
  if (act.ok && announcedOn !== undefined) return accept({ act: act.value, announcedOn })
  const undated: readonly ActFault[] =
    announcedOn === undefined ? [{ field: 'announcedOn', kind: 'date' }] : []
  return refuse([...(act.ok ? [] : act.refusal), ...undated])
}

type Saving = { readonly visit: DeskVisit; readonly kind: ActKind; readonly form: Form }

const save = async (
  dependencies: Dependencies,
  opened: OpenedAgreement,
  { visit, kind, form, known }: Saving & { readonly known: RecordedAct | undefined },
): Promise<Answer> => {
  const { slug, description } = opened.agreement
  const written = writtenIn(form, kind)
  const isJoint = form.text('visibility') !== 'own'
  const said = { written, announcedOn: form.text('announcedOn'), isJoint }
  const read = readForm({ written, form, known }, description.parties)
  if (!read.ok) {
    return show(dependencies, opened, { visit, said: { ...said, faults: read.refusal }, known })
  }
  const visibility = isJoint || known?.visibility === 'joint' ? 'joint' : visit.actor.side
  const act = { slug, visibility, ...read.value }
  const saved = await recordAct(dependencies.db, visit.actor, act)
  return saved.ok
    ? redirect(agreementRoute.href({ slug }, { did: 'act' }))
    : show(dependencies, opened, { visit, said: { ...said, refused: saved.refusal }, known })
}

const noAct = ({ language }: DeskVisit): Answer => {
  const say = words(language)
  return problem({
    status: 404,
    title: say('agreements.title'),
    detail: say('refused.act-not-found'),
  })
}

const refusedAct = ({ language }: DeskVisit, refusal: ActRefusal): Answer => {
  const say = words(language)
  return problem({
    status: 409,
    title: say('agreements.title'),
    detail: say(`refused.${refusal}`),
  })
}

/** Recording an act: a new one, whose kind the address names. */
export const newActHttp = (dependencies: Dependencies) => {
  const kindIn = (visit: DeskVisit): ActKind =>
    kindNamed(visit.url.searchParams.get('kind') ?? '') ?? 'note'
  return {
    show: withOpened(dependencies, (opened, visit) =>
      show(dependencies, opened, { visit, said: emptyAct(kindIn(visit)), known: undefined }),
    ),
    save: withOpened(dependencies, async (opened, visit) => {
      const saving = { visit, kind: kindIn(visit), form: await visit.form(), known: undefined }
      return save(dependencies, opened, saving)
    }),
  }
}

/** One act on record: correcting, taking back, confirming or contesting. */
export const actHttp = (dependencies: Dependencies) => {
  const { db } = dependencies
  return {
    show: withOpened(dependencies, (opened, visit) => {
      const known = knownAct(opened, visit)
      if (known === undefined) return noAct(visit)
      const { announcedOn, visibility, act } = known
      const said = {
        written: writtenOf(act, opened.agreement.description.parties),
        announcedOn: announcedOn === null ? '' : isoFromDay(announcedOn),
        isJoint: visibility === 'joint',
      }
      return show(dependencies, opened, { visit, said, known })
    }),
    act: withOpened(dependencies, async (opened, visit) => {
      const known = knownAct(opened, visit)
      if (known === undefined) return noAct(visit)
      const { slug } = opened.agreement
      const { id, kind } = known.act
      const form = await visit.form()
      const asked = form.text('act')
      if (asked === 'confirmed' || asked === 'contested') {
        const answer = { slug, id, says: asked, words: form.text('words') } as const
        const answered = await answerAct(db, visit.actor, answer)
        return answered.ok
          ? redirect(agreementRoute.href({ slug }, { did: asked }))
          : refusedAct(visit, answered.refusal)
      }
      if (asked !== 'take-back') return save(dependencies, opened, { visit, kind, form, known })
      const taken = await takeActBack(db, visit.actor, { slug, id })
      return taken.ok
        ? redirect(agreementRoute.href({ slug }, { did: 'taken-back' }))
        : refusedAct(visit, taken.refusal)
    }),
  }
}
