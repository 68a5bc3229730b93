import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { hostOf, type Relation } from '#contexts/relations/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { UploadedFile } from '#kit/http/form.ts'
import { idNamed, isId, newId } from '#kit/ids/ids.ts'
import type { Language } from '#kit/text/localised.ts'
import { dayFromIso, isoFromDay } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { termsOf, type TermList } from '../data/vocabulary.ts'
import { words } from '../messages/words.ts'
import { assessPage } from '../pages/assess-page.ts'
import type { AssessmentFormView, TermChoices } from '../pages/assessment-fields.ts'
import { surveyPage, type SurveyParts } from '../pages/survey-page.ts'
import { addPhotograph, type AddPhotographRefusal } from '../service/add-photograph.ts'
import { developPhotograph } from '../service/develop-photograph.ts'
import { type AssessmentRefusal, recordAssessment } from '../service/record-assessment.ts'
import { findAssessment } from '../store/assessment-store.ts'
import { listPhotographs } from '../store/photograph-store.ts'
import {
  emptyAssessment,
  readAssessmentForm,
  rowsOfReport,
  startingFrom,
} from './assessment-form.ts'
import {
  assessRoute,
  photographRoute,
  pictureRoute,
  siteRoute,
  surveyRoute,
} from './heritage-routes.ts'
import { rowsOfMarks } from './mark-form.ts'
import { boardsOf } from './mark-views.ts'
import { chosenVisibility, type OpenedSite, visibilitiesFor, withSite } from './open-site.ts'
import { section } from './register-http.ts'
import { titleOf } from './site-facts.ts'
import { type AssessmentFault, type WrittenAssessment, writtenIn } from './written-assessment.ts'

type Kind = 'rapid' | 'survey'

const mostBoards = 12

export type Said = {
  readonly written: WrittenAssessment
  readonly faults?: readonly AssessmentFault[]
  readonly refused?: AssessmentRefusal | AddPhotographRefusal
}

/** The vocabulary as choices in a language. */
export const termChoices = (language: Language): TermChoices => {
  const of = (list: TermList) =>
    termsOf(list).map((term) => ({ value: term.id, label: term[language] }))
  return {
    categories: of('categories'),
    causes: of('causes'),
    effects: of('effects'),
    interventions: of('interventions'),
    recommendations: of('recommendations'),
  }
}

type Place = {
  readonly dependencies: Dependencies
  readonly kind: Kind
  readonly opened: OpenedSite
  readonly visit: DeskVisit
}

// The latest first: what is marked now is marked on what was photographed lately.
const boardsFor = async (
  { dependencies, opened, visit }: Place,
  written: WrittenAssessment,
): Promise<SurveyParts> => {
  const photographs = await asActor(dependencies.db, visit.actor, (tx) =>
    listPhotographs(tx, [opened.site.id]),
  )
  const boards = boardsOf(
    {
      photographs: photographs.toReversed().slice(0, mostBoards),
      places: {
        file: (id, size) => photographRoute.href({ id, size }),
        page: (id) => pictureRoute.href({ slug: opened.site.slug, id }),
      },
    },
    written,
    { language: visit.language, rows: rowsOfMarks },
  )
  return { boards, rowsOfMarks, rowsOfReport }
}

const show = async (place: Place, said: Said): Promise<Answer> => {
  const { kind, opened, visit } = place
  const { written, faults = [], refused } = said
  const { language } = visit
  const say = words(language)
  const { slug } = opened.site
  const site = titleOf(opened.site, language).text
  const isRapid = kind === 'rapid'
  const view: AssessmentFormView = {
    say,
    title: isRapid ? say('assess.title', { site }) : say('survey.title', { site }),
    lede: isRapid ? say('assess.lede') : say('survey.lede'),
    above: { label: site, href: siteRoute.href({ slug }) },
    action: (isRapid ? assessRoute : surveyRoute).href({ slug }),
    ...written,
    terms: termChoices(language),
    visibilities: visibilitiesFor(opened, visit),
    errors: new Map(faults.map(({ field, kind: fault }) => [field, say(`fault.${fault}`)])),
    ...(refused !== undefined && { refused: say(`refused.${refused}`) }),
  }
  const body = isRapid ? assessPage(view) : surveyPage(view, await boardsFor(place, written))
  const isRefused = faults.length > 0 || refused !== undefined
  const content = { title: view.title, section, body, ...(!isRapid && { island: 'marks.js' }) }
  return (isRefused ? refusedPage : page)(content)
}

/** Today where the host is, and the member's own name. */
export const startOf = (relation: Relation, { actor, today }: DeskVisit) => ({
  observedOn: isoFromDay(dayInZone(today, hostOf(relation).zone)),
  assessorName: actor.name,
})

const beginning = async (
  { db }: Dependencies,
  opened: OpenedSite,
  visit: DeskVisit,
): Promise<WrittenAssessment> => {
  const corrects = visit.url.searchParams.get('corrects') ?? ''
  const start = { ...startOf(opened.relation, visit), id: newId() }
  if (!isId(corrects)) return emptyAssessment(start)
  const earlier = await asActor(db, visit.actor, (tx) => findAssessment(tx, corrects))
  return earlier?.site === opened.site.id ? startingFrom(earlier, start) : emptyAssessment(start)
}

type Taking = {
  readonly opened: OpenedSite
  readonly visit: DeskVisit
  readonly written: WrittenAssessment
  readonly uploaded: readonly UploadedFile[]
}

// Sent again, it is the same picture.
const pictureId = (assessment: string, index: number): string =>
  idNamed(`photograph of ${assessment}${index === 0 ? '' : ` ${String(index)}`}`)

/** Records what was written, with its pictures if it has any; a picture that is none is refused first. */
export const takeAssessment = async (
  { db, now }: Dependencies,
  { opened, visit, written, uploaded }: Taking,
): Promise<Said | undefined> => {
  const { actor } = visit
  const visibility = chosenVisibility(opened, visit, written.text('visibility'))
  const assessment = readAssessmentForm(written, { site: opened.site.id, visibility })
  if (!assessment.ok) return { written, faults: assessment.refusal }
  for (const { bytes } of uploaded) {
    const developed = await developPhotograph(bytes)
    if (!developed.ok) return { written, refused: developed.refusal }
  }
  const recorded = await recordAssessment(db, actor, { assessment: assessment.value, now: now() })
  if (!recorded.ok) return { written, refused: recorded.refusal }
  for (const [index, { bytes }] of uploaded.entries()) {
    const added = await addPhotograph(db, actor, {
      id: pictureId(assessment.value.id, index),
      site: opened.site.id,
      assessment: assessment.value.id,
      visibility,
      takenOn: dayFromIso(written.text('observedOn')) ?? null,
      viewpoint: '',
      content: {
        caption: titleOf(opened.site, visit.language).text,
        credit: written.text('assessorName'),
        illustrative: false,
      },
      sent: bytes,
    })
    if (!added.ok) return { written, refused: added.refusal }
  }
  return undefined
}

/** Assessing a site: the rapid form, or the full survey. */
export const assessHttp = (dependencies: Dependencies, kind: Kind) => ({
  show: withSite(dependencies, async (opened, visit) =>
    show(
      { dependencies, kind, opened, visit },
      { written: await beginning(dependencies, opened, visit) },
    ),
  ),
  sign: withSite(dependencies, async (opened, visit) => {
    const form = await visit.form()
    const written = writtenIn(form)
    const uploaded = form.files('photograph')
    const refused = await takeAssessment(dependencies, { opened, visit, written, uploaded })
    return refused === undefined
      ? redirect(siteRoute.href({ slug: opened.site.slug }, { did: 'assessed' }))
      : show({ dependencies, kind, opened, visit }, refused)
  }),
})
