import type { z } from 'zod'

import { addressIn } from '#contexts/access/contract.ts'
import { type ApiProblem, type Misfit, nothingHere } from '#kit/api/api-problem.ts'
import { noBody, noQuery, type Operation, operation } from '#kit/api/operation.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'
import { hashOf, newToken } from '#kit/ids/ids.ts'
import { signToken } from '#kit/ids/signed-token.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { canonicalJson } from '#kit/text/canonical-json.ts'
import { isoFromDay } from '#kit/time/days.ts'

import type { RegistrationRequest } from '../domain/check-request.ts'
import { contactAsked, mayCome, tidyTelephone } from '../domain/contact.ts'
import { dayToAnswer } from '../domain/terms.ts'
import { words } from '../messages/words.ts'
import type { OpenRegister } from '../store/register-store.ts'
import { keptUntil } from './contact-in-words.ts'
import { linksOf } from './holder-links.ts'
import { switchingUntil } from './switching-in-words.ts'
import { offersTaking, openReading } from './opened-register.ts'
import { actSchema, ownSchema, requestSchema } from './own-registration-schema.ts'
import { carryOutOwn, type OwnActRefusal } from './own-act.ts'
import { type Held, readHeld } from './read-held.ts'
import type { RegistrationLimits } from './registration-limits.ts'
import { holderApiRoute, holderRoute, registeringApiRoute } from './registrations-routes.ts'
import { openTaking, type TakingRefusal } from './take-registration.ts'

const isoOrNull = (instant: number | null | undefined): string | null =>
  instant === null || instant === undefined ? null : new Date(instant).toISOString()

/** The number that they left, or are to leave while they come. */
const contactData = ({
  registration,
  view,
  contact,
}: Held): z.input<typeof ownSchema>['contact'] => {
  if (view === undefined) return null
  const asked = mayCome(registration) ? contactAsked(view.now.because) : undefined
  const rule = contact ?? asked
  const until = rule && keptUntil(view, rule)
  if (until === undefined) return null
  return { telephone: contact?.telephone ?? null, until: isoFromDay(until) }
}

const questionData = ({ question }: Held): z.input<typeof ownSchema>['question'] =>
  question === undefined
    ? null
    : { until: isoFromDay(dayToAnswer(question)), unanswered: question.unanswered }

const ownData = (
  { baseUrl }: Dependencies,
  held: Held,
  visit: Visit,
): z.input<typeof ownSchema> => {
  const { registration, view, switchesUntil } = held
  const token = visit.parameters['token'] ?? ''
  const { joinHref, calendarHref } = linksOf(held, visit)
  const address = (href: string | undefined) => (href === undefined ? null : `${baseUrl}${href}`)
  return {
    token,
    url: `${baseUrl}/${visit.language}${holderRoute.href({ token })}`,
    join: address(joinHref),
    calendar: address(calendarHref),
    event: view?.event.slug ?? null,
    state: registration.state,
    offer: registration.offer,
    party: registration.party,
    ifMoved: registration.ifMoved,
    name: registration.name,
    email: registration.email,
    accessNeeds: registration.accessNeeds,
    language: registration.language,
    contact: contactData(held),
    reminders: registration.reminders,
    switchUntil: isoOrNull(switchesUntil),
    confirmBy: isoOrNull(registration.confirmBy),
    question: questionData(held),
  }
}

const unknownToken: ApiProblem = {
  ...nothingHere('this token opens no registration: it is the last part of the personal link'),
  code: 'registration-not-found',
}

const readOwn = async (
  dependencies: Dependencies,
  visit: Visit,
): Promise<Result<z.input<typeof ownSchema>, ApiProblem>> => {
  const held = await readHeld(dependencies, visit)
  return held === undefined ? refuse(unknownToken) : accept(ownData(dependencies, held, visit))
}

const misplaced: Readonly<Record<TakingRefusal, string | undefined>> = {
  'name-is-missing': 'name',
  'name-is-too-long': 'name',
  'email-is-not-an-address': 'email',
  'party-is-not-a-number-of-people': 'party',
  'party-is-too-large': 'party',
  'needs-are-too-long': 'accessNeeds',
  'telephone-is-missing': 'telephone',
  'telephone-is-no-number': 'telephone',
  'too-many': undefined,
  'register-is-closed': undefined,
}

const statusOf = (refusal: TakingRefusal): ApiProblem['status'] => {
  if (refusal === 'too-many') return 429
  return refusal === 'register-is-closed' ? 409 : 422
}

/** All that was refused; by its name goes the first of it. */
const refusedTaking = (
  refusals: readonly TakingRefusal[],
  { largestParty }: OpenRegister,
  { language }: Visit,
): ApiProblem => {
  const say = words(language)
  const [code = 'register-is-closed'] = refusals
  const said = refusals.map((refusal) => ({
    field: misplaced[refusal],
    detail: say(`refused.${refusal}`, { most: largestParty }),
  }))
  const errors = said.flatMap(({ field, detail }): Misfit[] =>
    field === undefined ? [] : [{ in: 'body', field, detail }],
  )
  const detail = said.map((one) => one.detail).join(' ')
  const refused = { status: statusOf(code), code, detail }
  return errors.length === 0 ? refused : { ...refused, errors }
}

// Whoever sends the key of somebody else with another request does not get their registration.
const boundKey = (key: string | undefined, request: Omit<RegistrationRequest, 'key'>): string =>
  key === undefined ? newToken() : hashOf(canonicalJson([key, request]))

const requestOf = (
  body: z.output<typeof requestSchema>,
  {
    offers,
    language,
    key,
  }: {
    readonly offers: OpenRegister['offers']
    readonly language: Visit['language']
    readonly key: string | undefined
  },
): RegistrationRequest => {
  const request = {
    name: body.name.replaceAll(/\s+/g, ' '),
    email: addressIn(body.email) ?? '',
    party: body.party,
    offer: body.offer ?? offers[0]?.kind ?? 'on-site',
    ifMoved: body.ifMoved,
    accessNeeds: body.accessNeeds,
    telephone: tidyTelephone(body.telephone),
    language,
  } as const
  return { ...request, key: boundKey(key, request) }
}

const closedOffer = ({ language }: Visit): ApiProblem => {
  const detail = words(language)('refused.register-is-closed')
  return {
    status: 409,
    code: 'offer-is-closed',
    detail,
    errors: [{ in: 'body', field: 'offer', detail }],
  }
}

const registerForEvent = (
  dependencies: Dependencies,
  limits: RegistrationLimits,
): Operation<Visit> => {
  const readOpened = openReading(dependencies)
  const take = openTaking(dependencies, limits)
  return operation(
    {
      id: 'registerForEvent',
      method: 'POST',
      path: registeringApiRoute.path,
      summary: 'Register for a public event whose register is open',
      description:
        'By the rules and limits of the form. What comes without a form may have to be confirmed with the link of a mail (`confirmBy`).',
      parameters: { slug: 'the `slug` of the event' },
      entitlement: 'anybody',
      status: 201,
      query: noQuery,
      body: requestSchema,
      answer: ownSchema,
      refusals: [404, 409, 422, 429],
      takesKey: true,
    },
    async (visit: Visit, { body, key }) => {
      const opened = await readOpened(visit)
      if (opened?.register === undefined) {
        return refuse(nothingHere('no public event of this slug takes registrations'))
      }
      const { register } = opened
      const offers = offersTaking(opened, visit)
      const isThere = body.offer === undefined || offers.some(({ kind }) => kind === body.offer)
      if (offers.length > 0 && !isThere) return refuse(closedOffer(visit))
      const { language } = visit
      const request = requestOf(body, { offers, language, key })
      const taken = await take(visit, { opened, register, request, shownAt: undefined })
      if (!taken.ok) return refuse(refusedTaking(taken.refusal, register, visit))
      const token = signToken(dependencies.linkKey, taken.value.id)
      return readOwn(dependencies, { ...visit, parameters: { token } })
    },
  )
}

const getOwnRegistration = (dependencies: Dependencies): Operation<Visit> =>
  operation(
    {
      id: 'getOwnRegistration',
      method: 'GET',
      path: holderApiRoute.path,
      summary: 'One registration, for whoever has its token',
      parameters: { token: 'the `token` of the registration, the last part of its personal link' },
      entitlement: 'holder',
      status: 200,
      query: noQuery,
      body: noBody,
      answer: ownSchema,
      refusals: [404],
    },
    (visit: Visit) => readOwn(dependencies, visit),
  )

const refusedAct = (
  held: Held,
  refusal: OwnActRefusal,
  { language }: Pick<Visit, 'language'>,
): ApiProblem => ({
  status: refusal === 'registration-not-found' ? 404 : 409,
  code: refusal,
  detail: words(language)(`holder.refused.${refusal}`, switchingUntil(held, language)),
})

const changeOwnRegistration = (dependencies: Dependencies): Operation<Visit> =>
  operation(
    {
      id: 'changeOwnRegistration',
      method: 'PATCH',
      path: holderApiRoute.path,
      summary: 'Change or cancel one registration, for whoever has its token',
      parameters: { token: 'the `token` of the registration, the last part of its personal link' },
      entitlement: 'holder',
      status: 200,
      query: noQuery,
      body: actSchema,
      answer: ownSchema,
      refusals: [404, 409],
    },
    async (visit: Visit, { body }) => {
      const held = await readHeld(dependencies, visit)
      if (held === undefined) return refuse(unknownToken)
      const clocks = { today: visit.today, now: visit.now }
      const done = await carryOutOwn(dependencies, held, { asked: body, ...clocks })
      return done.ok ? readOwn(dependencies, visit) : refuse(refusedAct(held, done.refusal, visit))
    },
  )

/** Registering, and the own registration, for everybody's programs. */
export const registeringApi = (
  dependencies: Dependencies,
  limits: RegistrationLimits,
): Operation<Visit>[] => [
  registerForEvent(dependencies, limits),
  getOwnRegistration(dependencies),
  changeOwnRegistration(dependencies),
]
