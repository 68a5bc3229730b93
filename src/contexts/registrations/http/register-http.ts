import { addressIn } from '#contexts/access/contract.ts'
import { publicEventRoute } from '#contexts/programme/contract.ts'
import { type Answer, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'
import { newToken } from '#kit/ids/ids.ts'
import { signToken } from '#kit/ids/signed-token.ts'
import { inLanguage } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import type { RegistrationRequest } from '../domain/check-request.ts'
import { whenLine } from '../documents/when-line.ts'
import { tidyTelephone } from '../domain/contact.ts'
import { fallbacks } from '../domain/registration.ts'
import { words } from '../messages/words.ts'
import { type RegisterField, registerPage, type RegisterPageView } from '../pages/register-page.ts'
import type { OpenRegister } from '../store/register-store.ts'
import { contactInWords } from './contact-in-words.ts'
import { type Opened, offersTaking, openReading } from './opened-register.ts'
import type { RegistrationLimits } from './registration-limits.ts'
import { holderRoute, registerRoute } from './registrations-routes.ts'
import { openTaking, type TakingRefusal } from './take-registration.ts'

type Refusal = TakingRefusal | 'form-looks-automatic'

const fieldOf: Readonly<Record<Refusal, RegisterField>> = {
  'name-is-missing': 'name',
  'name-is-too-long': 'name',
  'email-is-not-an-address': 'email',
  'party-is-not-a-number-of-people': 'party',
  'party-is-too-large': 'party',
  'needs-are-too-long': 'needs',
  'telephone-is-missing': 'telephone',
  'telephone-is-no-number': 'telephone',
  'form-looks-automatic': 'website',
  'too-many': 'name',
  'register-is-closed': 'name',
}

const empty: RegisterPageView['values'] = {
  name: '',
  email: '',
  party: '1',
  offer: '',
  ifMoved: 'online',
  needs: '',
  telephone: '',
}

const viewOf = (
  opened: Opened,
  visit: Visit,
  filled: Pick<RegisterPageView, 'values' | 'key' | 'problems'>,
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
    ...contactInWords(opened.view, language),
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
    telephone: form.text('telephone'),
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
      telephone: tidyTelephone(values.telephone),
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
export const registerHttp = (dependencies: Dependencies, limits: RegistrationLimits) => {
  const { linkKey } = dependencies
  const take = openTaking(dependencies, limits)
  const readOpened = openReading(dependencies)

  const refuseWith = (
    opened: Opened,
    visit: Visit,
    {
      refusals,
      values,
      key,
    }: { refusals: readonly Refusal[]; values: RegisterPageView['values']; key: string },
  ): Answer => {
    const say = words(visit.language)
    const most = opened.register?.largestParty ?? 1
    const problems = refusals.map((refusal) => ({
      field: fieldOf[refusal],
      text: say(`refused.${refusal}`, { most }),
    }))
    const view = viewOf(opened, visit, { values, key, problems })
    return refusedPage({ title: say('register.title'), body: registerPage(view) })
  }

  return {
    show: async (visit: Visit): Promise<Answer> => {
      const opened = await readOpened(visit)
      if (opened === undefined) return notFound(visit)
      const view = viewOf(opened, visit, { values: empty, key: newToken(), problems: [] })
      const title = `${view.say('register.title')}: ${view.title}`
      return page({ title, body: registerPage(view) })
    },
    register: async (visit: Visit): Promise<Answer> => {
      const opened = await readOpened(visit)
      if (opened?.register === undefined) return notFound(visit)
      const offers = offersTaking(opened, visit)
      const { request, values, trap, shownAt } = await readRequest(visit, offers)
      const refused = (refusals: readonly Refusal[]): Answer =>
        refuseWith(opened, visit, { refusals, values, key: request.key })
      if (offers.length > 0 && trap !== '') return refused(['form-looks-automatic'])
      const registered = await take(visit, { register: opened.register, opened, request, shownAt })
      if (!registered.ok) return refused(registered.refusal)
      return redirect(ownAddress(visit, signToken(linkKey, registered.value.id)))
    },
  }
}
