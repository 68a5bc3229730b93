import { asRegistrar, asVisitor } from '#contexts/access/contract.ts'
import { type EventView, publicEventRoute } from '#contexts/programme/contract.ts'
import { calendarType } from '#kit/calendar/calendar-text.ts'
import { type Answer, file, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Form } from '#kit/http/form.ts'
import type { Visit } from '#kit/http/visit.ts'
import { html } from '#kit/html/html.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'

import { whenLine } from '../documents/when-line.ts'
import { calendarSettingOf } from '../documents/calendar-setting.ts'
import { ownCalendar } from '../documents/own-calendar.ts'
import { mayCome } from '../domain/contact.ts'
import type { Registration } from '../domain/registration.ts'
import { answers, dayToAnswer } from '../domain/terms.ts'
import { spelledCode, ticketCodeOf } from '../domain/ticket-code.ts'
import { words } from '../messages/words.ts'
import { type EventShown, holderPage, type HolderPageView } from '../pages/holder-page.ts'
import { countWaitingBefore } from '../store/registration-store.ts'
import type { FromAbove } from './from-above.ts'
import { contactInWords } from './contact-in-words.ts'
import { dataFile, hasCalendar, linksOf } from './holder-links.ts'
import { carryOutOwn, type OwnAct, type OwnActRefusal } from './own-act.ts'
import { type Held, readHeld } from './read-held.ts'
import { holderDataRoute, holderRoute, joinRoute } from './registrations-routes.ts'
import { confirmationStanding } from './standing-in-words.ts'
import { switchingInWords, switchingUntil } from './switching-in-words.ts'

const unknownLink = ({ language }: Visit): Answer => {
  const say = words(language)
  const title = say('holder.unknown.title')
  return problem({ status: 404, title, detail: say('holder.unknown.detail') })
}

const standingInWords = async (
  { db }: Dependencies,
  { registration }: Held,
  visit: Visit,
): Promise<string> => {
  const say = words(visit.language)
  const unconfirmed = confirmationStanding(registration, visit)
  if (unconfirmed !== undefined) return unconfirmed
  const { state, party, relation } = registration
  if (state !== 'waiting') return say(`holder.${state}`, { party })
  const before = await asRegistrar(db, relation, (tx) => countWaitingBefore(tx, registration))
  return say('holder.waiting', { before })
}

const hasTicket = ({ state, confirmBy, offer }: Registration): boolean =>
  state === 'confirmed' && confirmBy === null && offer === 'on-site'

const noCalendar = ({ language }: Visit): Answer => {
  const say = words(language)
  const title = say('holder.calendar.none.title')
  return problem({ status: 404, title, detail: say('holder.calendar.none') })
}

const calendarFile = (
  { baseUrl }: Dependencies,
  { registration, view }: Held,
  visit: Visit,
): Answer => {
  if (view === undefined || !hasCalendar({ registration, view })) return noCalendar(visit)
  const calendar = calendarSettingOf(view, view.modifiedAt)
  if (calendar === undefined) return noCalendar(visit)
  const { language } = visit
  const token = visit.parameters['token'] ?? ''
  const links = {
    own: `${baseUrl}/${language}${holderRoute.href({ token })}`,
    join: `${baseUrl}/${language}${joinRoute.href({ token })}`,
  }
  const isOff = view.now.format === 'cancelled' || view.now.format === 'postponed'
  return file({
    contentType: calendarType(),
    body: ownCalendar(registration, calendar, { language, links, isOff }),
    fileName: `${calendar.slug}.ics`,
    headers: { 'cache-control': 'no-store' },
  })
}

const eventOf = ({ event }: EventView, language: Language): EventShown => ({
  title: inLanguage(event.content.title, language).text,
  when: whenLine(language, event.content.when),
  href: `/${language}${publicEventRoute.href({ slug: event.slug })}`,
})

/** What the holder is asked, with what they may answer as they are seated now. */
const questionInWords = (
  { question, registration: { offer, state } }: Held,
  { language, today }: Visit,
): Pick<HolderPageView, 'question'> => {
  if (question === undefined || question.until <= today || state !== 'confirmed') return {}
  const say = words(language)
  const date = formatDay(language, dayToAnswer(question), 'full')
  const offered = answers.filter((answer) => answer !== 'online' || offer === 'on-site')
  return {
    question: {
      text: say('question.text', { date, default: say(`question.answer.${question.unanswered}`) }),
      choices: offered.map((value) => ({ value, label: say(`question.answer.${value}`) })),
      chosen: question.unanswered,
    },
  }
}

/** The number that was left, or is to be, for whoever comes. */
const ownContact = (
  { registration, view, contact }: Held,
  { language }: Visit,
): Pick<HolderPageView, 'contact'> => {
  const asked = view && mayCome(registration) ? contactInWords(view, language).contact : undefined
  return asked === undefined ? {} : { contact: { ...asked, telephone: contact?.telephone ?? '' } }
}

const viewOf = (
  held: Held,
  visit: Visit,
  said: Pick<HolderPageView, 'standing' | 'refused'>,
): HolderPageView => {
  const { language } = visit
  const say = words(language)
  const token = visit.parameters['token'] ?? ''
  const { registration, view } = held
  const { state, name, email, party, offer, confirmBy } = registration
  return {
    say,
    ...said,
    state,
    isErased: email === null,
    name: name ?? '',
    party,
    attending: say(`offer.${offer}`),
    ...(view && { event: eventOf(view, language) }),
    ...switchingInWords(held, visit),
    ...ownContact(held, visit),
    ...(confirmBy !== null && { toConfirm: say('confirm.look', { email: email ?? '' }) }),
    ...(held.reminds && { reminders: registration.reminders }),
    ...questionInWords(held, visit),
    action: `/${language}${holderRoute.href({ token })}`,
    dataHref: `/${language}${holderDataRoute.href({ token })}`,
    ...(hasTicket(registration) && { ticketCode: spelledCode(ticketCodeOf(registration.id)) }),
    ...linksOf(held, visit),
  }
}

const answerIn = (form: Form): OwnAct | undefined => {
  const answer = answers.find((known) => known === form.text('answer'))
  return answer && { act: 'answer', answer }
}

const actAsked = (form: Form): OwnAct | undefined => {
  const act = form.text('act')
  switch (act) {
    case 'cancel':
    case 'erase':
    case 'switch':
    case 'remind':
    case 'do-not-remind':
      return { act }
    case 'shrink':
      return { act, party: Number(form.text('party')) }
    case 'answer':
      return answerIn(form)
    case 'leave-telephone':
      return { act, telephone: form.text('telephone') }
    default:
      return undefined
  }
}

const ownPath = ({ language, parameters }: Visit): string =>
  `/${language}${holderRoute.href({ token: parameters['token'] ?? '' })}`

/** My registration, for whoever holds its link: see it, give seats back, take the data, be erased. */
export const holderHttp = (dependencies: Dependencies, above: FromAbove) => {
  const answer = async (held: Held, visit: Visit, refusal?: OwnActRefusal): Promise<Answer> => {
    const say = words(visit.language)
    const standing = await standingInWords(dependencies, held, visit)
    const until = switchingUntil(held, visit.language)
    const refused =
      refusal === undefined ? {} : { refused: say(`holder.refused.${refusal}`, until) }
    const content = {
      title: say('holder.title'),
      body: holderPage(viewOf(held, visit, { standing, ...refused })),
      head: html`<meta name="robots" content="noindex" />`,
    }
    return refusal === undefined ? page(content) : refusedPage(content)
  }

  return {
    show: async (visit: Visit): Promise<Answer> => {
      const held = await readHeld(dependencies, visit)
      return held === undefined ? unknownLink(visit) : answer(held, visit)
    },
    data: async (visit: Visit): Promise<Answer> => {
      const held = await readHeld(dependencies, visit)
      if (held === undefined) return unknownLink(visit)
      return dataFile(
        held,
        await asVisitor(dependencies.db, held.registration.id, (tx) =>
          above.ownData(tx, held.registration.id),
        ),
      )
    },
    calendar: async (visit: Visit): Promise<Answer> => {
      const held = await readHeld(dependencies, visit)
      return held === undefined ? unknownLink(visit) : calendarFile(dependencies, held, visit)
    },
    change: async (visit: Visit): Promise<Answer> => {
      const held = await readHeld(dependencies, visit)
      if (held === undefined) return unknownLink(visit)
      const asked = actAsked(await visit.form())
      if (asked === undefined) return answer(held, visit)
      const changed = await carryOutOwn(dependencies, held, {
        asked,
        today: visit.today,
        now: visit.now,
      })
      return changed.ok ? redirect(ownPath(visit)) : answer(held, visit, changed.refusal)
    },
  }
}
