import { z } from 'zod'

import { guestSeats } from '#contexts/registrations/contract.ts'
import { type ApiProblem, nothingHere } from '#kit/api/api-problem.ts'
import { noBody, noQuery, type Operation, operation } from '#kit/api/operation.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'
import { signToken } from '#kit/ids/signed-token.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { localisedSchema } from '#kit/schema/localised.ts'
import { isoFromDay } from '#kit/time/days.ts'

import { isLate } from '../domain/answer.ts'
import { guestStandings, standingOf } from '../domain/guest.ts'
import { words } from '../messages/words.ts'
import { answerInvitation, eraseInvited } from '../service/answer-invitation.ts'
import { invitationAnswerSchema } from './guest-api-schema.ts'
import { answerIn } from './guest-data.ts'
import { guestProblem } from './guest-problem.ts'
import { invitationApiRoute } from './guests-routes.ts'
import { type Invited, readInvited } from './open-invitation.ts'

const parameters = { token: 'the last part of the link of the invitation' }
const offer = z.enum(guestSeats.kinds)

const invitationSchema = z
  .strictObject({
    event: z.string().meta({ description: 'the slug of the event' }),
    inviter: localisedSchema,
    formOfAddress: z.string(),
    name: z.string(),
    companionsAllowed: z.int(),
    offers: z.array(offer).meta({ description: 'the ways to attend that are open' }),
    until: z.iso
      .date()
      .nullable()
      .meta({ description: 'the last day for an answer; null: until the event starts' }),
    isOpen: z.boolean().meta({ description: 'whether an answer is still taken' }),
    standing: z.enum(guestStandings),
    companions: z.string(),
    note: z.string(),
    seats: z
      .strictObject({
        registration: z
          .string()
          .meta({ description: 'the token of the registration: ticket, calendar, the way in' }),
        offer,
        party: z.int(),
      })
      .nullable(),
  })
  .meta({ id: 'Invitation', description: 'An invitation as its guest sees it.' })

const invitationData = (
  { linkKey }: Dependencies,
  { guest, view, seats, answerable, inviter }: Invited,
): z.input<typeof invitationSchema> => {
  const { replyBy, startsAt, now, open } = answerable
  const hasSeats = guest.answer === 'accepted' && seats !== undefined
  return {
    event: view.event.slug,
    inviter,
    formOfAddress: guest.formOfAddress,
    name: guest.name,
    companionsAllowed: guest.companionsAllowed,
    offers: [...open],
    until: replyBy === null ? null : isoFromDay(replyBy),
    isOpen: (startsAt ?? Infinity) > now && !isLate(answerable),
    standing: standingOf(guest, { seats, isLate: isLate(answerable) }),
    companions: guest.companions,
    note: guest.note,
    seats: hasSeats
      ? {
          registration: signToken(linkKey, seats.id),
          offer: seats.offer,
          party: seats.party,
        }
      : null,
  }
}

const invitationNamed = async (
  dependencies: Dependencies,
  visit: Visit,
): Promise<Result<Invited, ApiProblem>> => {
  const invited = await readInvited(dependencies, visit)
  const detail = words(visit.language)('invitation.unknown')
  return invited === undefined
    ? refuse({ ...nothingHere(detail), code: 'invitation-not-found' })
    : accept(invited)
}

const get = (dependencies: Dependencies): Operation<Visit> =>
  operation(
    {
      id: 'getInvitation',
      method: 'GET',
      path: invitationApiRoute.path,
      summary: 'One invitation, for whoever has its token',
      parameters,
      entitlement: 'holder',
      status: 200,
      query: noQuery,
      body: noBody,
      answer: invitationSchema,
      refusals: [404],
    },
    async (visit: Visit) => {
      const invited = await invitationNamed(dependencies, visit)
      return invited.ok ? accept(invitationData(dependencies, invited.value)) : invited
    },
  )

const linksOf = ({ baseUrl, linkKey }: Dependencies, { now }: Visit) => ({ baseUrl, linkKey, now })

const answer = (dependencies: Dependencies): Operation<Visit> =>
  operation(
    {
      id: 'answerInvitation',
      method: 'PATCH',
      path: invitationApiRoute.path,
      summary: 'Accept or decline an invitation, or change the answer, for whoever has its token',
      description: 'The same answer twice seats nobody twice.',
      parameters,
      entitlement: 'holder',
      status: 200,
      query: noQuery,
      body: invitationAnswerSchema,
      answer: invitationSchema,
      refusals: [404, 409, 422],
    },
    async (visit: Visit, { body }) => {
      const invited = await invitationNamed(dependencies, visit)
      if (!invited.ok) return invited
      const answered = await answerInvitation(dependencies.db, {
        guest: invited.value.guest,
        answer: answerIn(body),
        by: 'link',
        today: visit.today,
        links: linksOf(dependencies, visit),
      })
      if (!answered.ok) return refuse(guestProblem(answered.refusal, visit))
      const now = await invitationNamed(dependencies, visit)
      return now.ok ? accept(invitationData(dependencies, now.value)) : now
    },
  )

const erase = (dependencies: Dependencies): Operation<Visit> =>
  operation(
    {
      id: 'eraseInvitation',
      method: 'DELETE',
      path: invitationApiRoute.path,
      summary: 'Be forgotten: off the list, with the seats given back',
      parameters,
      entitlement: 'holder',
      status: 200,
      query: noQuery,
      body: noBody,
      answer: z.strictObject({ erased: z.literal(true) }),
      refusals: [404],
    },
    async (visit: Visit) => {
      const invited = await invitationNamed(dependencies, visit)
      if (!invited.ok) return invited
      const { guest } = invited.value
      const links = linksOf(dependencies, visit)
      await eraseInvited(dependencies.db, { guest, today: visit.today, links })
      return accept({ erased: true as const })
    },
  )

/** The own invitation, for everybody's programs. */
export const invitationApi = (dependencies: Dependencies): Operation<Visit>[] => [
  get(dependencies),
  answer(dependencies),
  erase(dependencies),
]
