import { type DeskVisit, may } from '#contexts/access/contract.ts'
import { meetings } from '#contexts/meetings/contract.ts'
import { type Answer, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Form } from '#kit/http/form.ts'
import { formatList } from '#kit/i18n/lists.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { lexiconWith } from '../data/lexicon.ts'
import type { Finding } from '../domain/finding.ts'
import { type ReadRefusal, readText } from '../domain/read-text.ts'
import { words } from '../messages/words.ts'
import { capturePage } from '../pages/capture-page.ts'
import { reviewPage } from '../pages/review-page.ts'
import type { ReviewValues, SourceValues } from '../pages/review-values.ts'
import { captureMeeting } from '../service/capture-meeting.ts'
import {
  type KnownRecords,
  readInstitutions,
  readKnown,
  wordsOfInstitutions,
} from './known-records.ts'
import { propose } from './propose.ts'
import { readReview } from './read-review.ts'
import { captureRoute } from './readouts-routes.ts'
import { writtenReview, writtenSource } from './review-form.ts'
import { reviewView } from './review-view-of.ts'
import { textBrought, type TextFault } from './text-brought.ts'

const section = 'readouts'

const frameOf = ({ language }: DeskVisit) => {
  const say = words(language)
  return {
    say,
    above: { label: say('above.meetings'), href: meetings.listRoute.path },
    action: captureRoute.path,
  }
}

const noSource: SourceValues = { text: '', publisher: '', address: '', published: '' }

const start = (visit: DeskVisit, values: SourceValues, fault?: TextFault | ReadRefusal): Answer => {
  const frame = frameOf(visit)
  const refused = fault === undefined ? {} : { refused: frame.say(`fault.${fault}`) }
  const body = capturePage({ ...frame, values, ...refused })
  return (fault === undefined ? page : refusedPage)({
    title: frame.say('capture.title'),
    section,
    body,
  })
}

type Read = { readonly finding: Finding; readonly known: KnownRecords }

/** What a text tells, with what is on record for the names in it. */
const readWhole = async (
  dependencies: Dependencies,
  visit: DeskVisit,
  { text, names = [] }: { readonly text: string; readonly names?: readonly string[] },
): Promise<Result<Read, ReadRefusal>> => {
  const named = wordsOfInstitutions(await readInstitutions(dependencies, visit))
  const finding = readText(text, lexiconWith(named))
  if (!finding.ok) return refuse(finding.refusal)
  const found = finding.value.participants.map(({ name }) => name)
  const known = await readKnown(dependencies, visit, [...new Set([...found, ...names])])
  return accept({ finding: finding.value, known })
}

const review = (
  visit: DeskVisit,
  read: Read,
  shown: Omit<Parameters<typeof reviewView>[2], 'visit'>,
): Answer => {
  const view = reviewView(read.finding, read.known, { ...shown, visit })
  const isRefused = view.errors.size > 0 || view.refused !== undefined
  const body = reviewPage({ ...frameOf(visit), ...view })
  return (isRefused ? refusedPage : page)({ title: view.say('review.title'), section, body })
}

const titleFor = ({ finding }: Read, { language }: DeskVisit): string => {
  const say = words(language)
  const who = finding.participants.slice(0, 3).map(({ name }) => name)
  return who.length === 0
    ? say('title.proposed.nobody')
    : say('title.proposed', { who: formatList(language, who) })
}

const read = async (dependencies: Dependencies, visit: DeskVisit, form: Form): Promise<Answer> => {
  const source = writtenSource(form)
  const text = textBrought(form)
  if (!text.ok) return start(visit, { ...source, text: form.text('text') }, text.refusal)
  const values = { ...source, text: text.value }
  const whole = await readWhole(dependencies, visit, values)
  if (!whole.ok) return start(visit, values, whole.refusal)
  const { finding, known } = whole.value
  const title = titleFor(whole.value, visit)
  return review(visit, whole.value, { values: propose(finding, known, { source: values, title }) })
}

const confirm = async (
  dependencies: Dependencies,
  visit: DeskVisit,
  values: ReviewValues,
): Promise<Answer> => {
  const { actor, language } = visit
  const names = values.people.map(({ name }) => name)
  const whole = await readWhole(dependencies, visit, { text: values.text, names })
  if (!whole.ok) return start(visit, values, whole.refusal)
  const confirmed = readReview(values, whole.value.known, { language, side: actor.side })
  if (!confirmed.ok) return review(visit, whole.value, { values, faults: confirmed.refusal })
  const { key } = values
  const made = await captureMeeting(dependencies.db, actor, { capture: confirmed.value, key })
  return made.ok
    ? redirect(meetings.route.href({ slug: made.value.slug }, { did: 'done' }))
    : review(visit, whole.value, { values, refusal: made.refusal })
}

const mayNot = (visit: DeskVisit): Answer => {
  const { say } = frameOf(visit)
  const detail = say('refused.member-may-not-edit')
  return problem({ status: 403, title: say('capture.title'), detail })
}

/** Steps of capturing: the text is read, then what it tells is confirmed; nothing is kept between. */
export const captureHttp = (dependencies: Dependencies) => ({
  show: (visit: DeskVisit): Answer =>
    may(visit.actor, 'edit') ? start(visit, noSource) : mayNot(visit),
  act: async (visit: DeskVisit): Promise<Answer> => {
    if (!may(visit.actor, 'edit')) return mayNot(visit)
    const form = await visit.form()
    const step = form.text('step')
    if (step === 'confirm') return confirm(dependencies, visit, writtenReview(form))
    return step === 'correct'
      ? start(visit, { ...writtenSource(form), text: form.text('text') })
      : read(dependencies, visit, form)
  },
})
