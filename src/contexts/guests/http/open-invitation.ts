import { asRegistrar, asVisitor } from '#contexts/access/contract.ts'
import { type EventView, listEventViews } from '#contexts/programme/contract.ts'
import { guestSeats } from '#contexts/registrations/contract.ts'
import { getOwnRelation } from '#contexts/relations/contract.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'
import { readToken } from '#kit/ids/signed-token.ts'
import type { Localised } from '#kit/text/localised.ts'

import type { Answerable } from '../domain/answer.ts'
import type { Guest, Seats } from '../domain/guest.ts'
import { readAnswerable } from '../service/answer-invitation.ts'
import { findGuest } from '../store/guest-store.ts'

/** An invitation with all that its holder may know. */
export type Invited = {
  readonly guest: Guest
  readonly view: EventView
  readonly seats: Seats | undefined
  readonly answerable: Answerable
  readonly inviter: Localised
}

/** What the link opens: found as a visitor, who sees this one guest, and what is public. */
export const readInvited = async (
  { db, linkKey }: Dependencies,
  visit: Visit,
): Promise<Invited | undefined> => {
  const id = readToken(linkKey, visit.parameters['token'] ?? '')
  if (id === undefined) return undefined
  const found = await asVisitor(db, id, async (tx) => {
    const guest = await findGuest(tx, id)
    if (guest === undefined || guest.isErased || guest.position === null) return undefined
    const [view] = await listEventViews(tx, { id: guest.event, today: visit.today })
    return view === undefined ? undefined : { guest, view }
  })
  if (found === undefined) return undefined
  const { guest, view } = found
  const { side, event, registration } = guest
  return asRegistrar(db, guest.relation, async (tx) => ({
    ...found,
    seats: (await guestSeats.list(tx, { event })).find((one) => one.id === registration),
    answerable: await readAnswerable(tx, view, { side, today: visit.today }),
    inviter: (await getOwnRelation(tx)).sides.find((one) => one.id === side)?.representedBy ?? {},
  }))
}
