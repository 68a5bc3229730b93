import type { DeskVisit } from '#contexts/access/contract.ts'
import { noQuery, type Operation, operation } from '#kit/api/operation.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { accept, refuse } from '#kit/result/result.ts'

import type { Guest } from '../domain/guest.ts'
import { type NotInvited, whyNotInvited } from '../domain/why-not-invited.ts'
import { sendInvitations } from '../service/send-invitations.ts'
import { guestProblem, listNamed } from './guest-problem.ts'
import { invitationsApiRoute, invitationsPreviewApiRoute } from './guests-routes.ts'
import {
  invitationsAskedSchema,
  invitationsPreviewSchema,
  invitationsSchema,
  invitationsSentSchema,
} from './invitations-api-schema.ts'
import { lettersOf, readLetter } from './invitations-http.ts'
import type { OpenedList } from './open-list.ts'

const parameters = { slug: 'the `slug` of the event' }

type PassedOver = { guest: string; why: NotInvited }
type Sorted = { readonly reached: readonly Guest[]; readonly passedOver: PassedOver[] }

/** Who of those asked for would be written to, and why the others are not. */
const sorted = ({ guests }: OpenedList, asked: readonly string[]): Sorted => {
  const known = new Map(guests.map((guest) => [guest.id, guest]))
  const passedOver = asked.flatMap((id): PassedOver[] => {
    const why = whyNotInvited(known.get(id))
    return why === undefined ? [] : [{ guest: id, why }]
  })
  const left = new Set(passedOver.map(({ guest }) => guest))
  return { reached: guests.filter(({ id }) => asked.includes(id) && !left.has(id)), passedOver }
}

const previewInvitations = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'previewInvitations',
      method: 'POST',
      path: invitationsPreviewApiRoute.path,
      summary: 'How many guests would be written to, whom, and with which words; nothing is sent',
      parameters,
      entitlement: 'read',
      status: 200,
      query: noQuery,
      body: invitationsAskedSchema,
      answer: invitationsPreviewSchema,
      refusals: [404],
    },
    async (visit: DeskVisit, { body }) => {
      const opened = await listNamed(dependencies, visit)
      if (!opened.ok) return opened
      const asked = body.guests ?? opened.value.guests.map(({ id }) => id)
      const { reached, passedOver } = sorted(opened.value, asked)
      const count = (tag: string): number =>
        reached.filter(({ language }) => language === tag).length
      const letter = await readLetter(dependencies, opened.value, visit)
      return accept({
        count: reached.length,
        byLanguage: { en: count('en'), es: count('es'), az: count('az') },
        guests: reached.map(({ id }) => id),
        passedOver,
        letters: lettersOf(reached, letter),
      })
    },
  )

const send = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'sendInvitations',
      method: 'POST',
      path: invitationsApiRoute.path,
      summary: 'Write to guests, each once and in their language',
      description:
        'Whoever was written to before is passed over, so that sending it again writes to nobody twice. Look at `previewInvitations` before.',
      parameters,
      entitlement: 'write',
      status: 201,
      query: noQuery,
      body: invitationsSchema,
      answer: invitationsSentSchema,
      refusals: [404, 409],
    },
    async (visit: DeskVisit, { body }) => {
      const opened = await listNamed(dependencies, visit)
      if (!opened.ok) return opened
      const { passedOver } = sorted(opened.value, body.guests)
      const { db, baseUrl, linkKey } = dependencies
      const { actor, today, now } = visit
      const sent = await sendInvitations(db, actor, {
        event: opened.value.view.event.id,
        guests: body.guests,
        today,
        links: { baseUrl, linkKey, now },
      })
      if (!sent.ok && sent.refusal !== 'nobody-to-invite') {
        return refuse(guestProblem(sent.refusal, visit))
      }
      const invited = sent.ok ? [...sent.value] : []
      return accept({ count: invited.length, invited, passedOver })
    },
  )

/** Inviting by mail, for the programs of members. */
export const invitationsApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  previewInvitations(dependencies),
  send(dependencies),
]
