import { addressIn, asPublic } from '#contexts/access/contract.ts'
import {
  type EventView,
  listEventViews,
  publicEventRoute,
  startOf,
} from '#contexts/programme/contract.ts'
import { type Answer, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import { openBriefMemory } from '#kit/http/brief-memory.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'
import { newToken } from '#kit/ids/ids.ts'
import { signToken } from '#kit/ids/signed-token.ts'
import { inLanguage } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import {
  checkRequest,
  type RegistrationRequest,
  type RequestRefusal,
} from '../domain/check-request.ts'
import { whenLine } from '../documents/when-line.ts'
import { mailSettingOf } from '../documents/mail-setting.ts'
import { takesPeople } from '../domain/register.ts'
import { fallbacks } from '../domain/registration.ts'
import { words } from '../messages/words.ts'
import { type RegisterField, registerPage, type RegisterPageView } from '../pages/register-page.ts'
import { openRegistrations } from '../service/register-visitor.ts'
import { listOpenRegisters, type OpenRegister } from '../store/register-store.ts'
import { limitsForPeople, type RegistrationLimits } from './registration-limits.ts'
import { holderRoute, registerRoute } from './registrations-routes.ts'

type Refusal = RequestRefusal | 'form-looks-automatic' | 'too-many' | 'register-is-closed'

const fieldOf: Readonly<Record<Refusal, RegisterField>> = {
  'name-is-missing': 'name',
  'name-is-too-long': 'name',
  'email-is-not-an-address': 'email',
  'party-is-not-a-number-of-people': 'party',
  'party-is-too-large': 'party',
  'needs-are-too-long': 'needs',
  'form-looks-automatic': 'website',
  'too-many': 'name',
  'register-is-closed': 'name',
}

type Opened = {
  readonly view: EventView
  readonly register: OpenRegister | undefined
  readonly startsAt: Instant | undefined
}

const readEvent = ({ db }: Dependencies, visit: Visit): Promise<Opened | undefined> =>
  asPublic(db, async (tx) => {
    const slug = visit.parameters['slug'] ?? ''
    const [view] = await listEventViews(tx, { slug, today: visit.today })
    if (view === undefined) return undefined
    const [register] = await listOpenRegisters(tx, [view.event.id])
    return { view, register, startsAt: startOf(view.event.content) }
  })

/** A crowd asks about one event: its public facts are read once for all of them. */
const openReading = (dependencies: Dependencies) => {
  const recall = openBriefMemory<Opened | undefined>(dependencies.contentGeneration)
  return (visit: Visit): Promise<Opened | undefined> =>
    recall(visit.parameters['slug'] ?? '', () => readEvent(dependencies, visit))
}

/** The offers that take people now; none while the register is closed or the event is off. */
const offersTaking = (opened: Opened, visit: Visit): OpenRegister['offers'] => {
  const { register, startsAt } = opened
  const { now } = opened.view
  const off = now.format === 'cancelled' || now.format === 'postponed'
  const isTaking = register && takesPeople(register, { now: visit.today, startsAt })
  if (off || isTaking !== true) return []
  // Where an answer has closed the hall since the register was opened, nobody more is let in.
  return register.offers.filter(({ kind }) => kind === 'online' || now.format !== 'online')
}

const empty: RegisterPageView['values'] = {
  name: '',
  email: '',
  party: '1',
  offer: '',
  ifMoved: 'online',
  needs: '',
}

const viewOf = (
  opened: Opened,
  visit: Visit,
  filled: Pick<RegisterPageView, 'values' | 'key' | 'problem'>,
): RegisterPageView => {
  const { language } = visit
  const say = words(language)
  const { content, slug } = opened.view.event
  const offers = offersTaking(opened, visit)
  const prefix = `/${language}`
  return {
    say,
    title: inLanguage(content.title, language).text,
    when: whenLine(language, content.when),
    eventHref: `${prefix}${publicEventRoute.href({ slug })}`,
    action: `${prefix}${registerRoute.href({ slug })}`,
    shownAt: visit.now,
    offers: offers.map(({ kind, standing }) => ({ kind, standing: say(`standing.${standing}`) })),
    largestParty: opened.register?.largestParty ?? 1,
    keepsDays: opened.register?.keepsDays ?? 1,
    ...filled,
    values: { ...filled.values, offer: filled.values.offer || (offers[0]?.kind ?? '') },
  }
}

const instantIn = (text: string): Instant | undefined =>
  /^\d{1,16}$/.test(text) ? Number(text) : undefined

type Filled = {
  readonly request: RegistrationRequest
  readonly values: RegisterPageView['values']
  readonly trap: string
  readonly shownAt: Instant | undefined
}

const readRequest = async (visit: Visit, offers: OpenRegister['offers']): Promise<Filled> => {
  const form = await visit.form()
  const offer = offers.find(({ kind }) => kind === form.text('offer'))?.kind ?? offers[0]?.kind
  const ifMoved = fallbacks.find((known) => known === form.text('if-moved')) ?? 'wait'
  const party = form.text('party')
  const values = {
    name: form.text('name').replaceAll(/\s+/g, ' '),
    email: form.text('email'),
    party,
    offer: offer ?? '',
    ifMoved,
    needs: form.text('needs'),
  }
  return {
    values,
    trap: form.text('website'),
    shownAt: instantIn(form.text('shown')),
    request: {
      name: values.name,
      email: addressIn(values.email) ?? '',
      party: /^\d{1,6}$/.test(party) ? Number(party) : Number.NaN,
      offer: offer ?? 'on-site',
      ifMoved,
      accessNeeds: values.needs,
      language: visit.language,
      key: form.text('key').slice(0, 100) || newToken(),
    },
  }
}

const notFound = ({ language }: Visit): Answer => {
  const say = words(language)
  return problem({ status: 404, title: say('register.title'), detail: say('register.closed') })
}

const ownAddress = ({ language }: Visit, token: string): string =>
  `/${language}${holderRoute.href({ token })}`

/** Registering, for visitors: the form, and what it comes to. */
export const registerHttp = (
  dependencies: Dependencies,
  limits: RegistrationLimits = limitsForPeople(),
) => {
  const { db, linkKey } = dependencies
  const register = openRegistrations(db)
  const readOpened = openReading(dependencies)

  const refuseWith = (
    opened: Opened,
    visit: Visit,
    { refusal, values, key }: { refusal: Refusal; values: RegisterPageView['values']; key: string },
  ): Answer => {
    const say = words(visit.language)
    const most = opened.register?.largestParty ?? 1
    const text = say(`refused.${refusal}`, { most })
    const view = viewOf(opened, visit, { values, key, problem: { field: fieldOf[refusal], text } })
    return refusedPage({ title: say('register.title'), body: registerPage(view) })
  }

  return {
    show: async (visit: Visit): Promise<Answer> => {
      const opened = await readOpened(visit)
      if (opened === undefined) return notFound(visit)
      const view = viewOf(opened, visit, { values: empty, key: newToken() })
      const title = `${view.say('register.title')}: ${view.title}`
      return page({ title, body: registerPage(view) })
    },
    register: async (visit: Visit): Promise<Answer> => {
      const opened = await readOpened(visit)
      if (opened?.register === undefined) return notFound(visit)
      const offers = offersTaking(opened, visit)
      const { request, values, trap, shownAt } = await readRequest(visit, offers)
      const refused = (refusal: Refusal): Answer =>
        refuseWith(opened, visit, { refusal, values, key: request.key })
      if (offers.length === 0) return refused('register-is-closed')
      if (trap !== '') return refused('form-looks-automatic')
      const checked = checkRequest(request, opened.register)
      if (!checked.ok) return refused(checked.refusal)
      const { id: event, relation } = opened.view.event
      const verdict = limits(visit, { event, email: request.email, shownAt })
      if (verdict === 'too-many') return refused(verdict)
      const mail = mailSettingOf(opened.view, dependencies, visit.now)
      const came = { isUnusual: verdict === 'unusual', now: visit.now }
      const registered = await register({ event, relation }, { request: checked.value, mail, came })
      if (!registered.ok) return refused(registered.refusal)
      return redirect(ownAddress(visit, signToken(linkKey, registered.value.id)))
    },
  }
}
