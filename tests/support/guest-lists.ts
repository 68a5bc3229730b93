import assert from 'node:assert/strict'

import type pg from 'pg'

import { deskRoutes, openRoutes } from '#contexts/guests/routes.ts'
import { signToken } from '#kit/ids/signed-token.ts'

import { anOpenRegister } from './a-register.ts'
import { type BothDesks, openBothDesks } from './both-desks.ts'
import type { Desk } from './open-desk.ts'

const place = { relation: 'xx-yy', sides: ['XX', 'YY'] } as const
const linkKey = 'a key of the tests alone'

type Row = {
  readonly id: string
  readonly name: string
  readonly position: number
  readonly answer: string | null
  readonly state: string | null
  readonly offer: string | null
  readonly party: number | null
}

/** The register of a joint event in which each side keeps 3 seats on site and 5 online for its guests. */
export type ReservedEvent = {
  readonly event: string
  /** The address of its protocol lists on the desk. */
  readonly at: string
}

const reserveSeats = async (admin: pg.Client, event: string): Promise<void> => {
  for (const [kind, seats] of [
    ['on-site', 3],
    ['online', 5],
  ] as const) {
    await admin.query(
      'update registrations.reserve set seats = $3, given = $3 where event = $1 and kind = $2',
      [event, kind, seats],
    )
  }
}

/** What a test does with the lists of one event, as an editor of the guest's side unless it says whose. */
const listsOf = ({ admin, guest, open }: BothDesks, { event, at }: ReservedEvent) => {
  const guests = async (): Promise<Row[]> => {
    const { rows } = await admin.query<Row>(
      `select g.id, g.name, g.position, g.answer, r.state, r.offer, r.party from guests.guest g
       left join registrations.registration r on r.id = g.registration
       where g.event = $1 order by g.position`,
      [event],
    )
    return rows
  }
  const idOf = async (name: string): Promise<string> =>
    (await guests()).find((one) => one.name === name)?.id ?? ''
  const linkOf = async (name: string): Promise<string> =>
    `/en/invitations/${signToken(linkKey, await idOf(name))}`
  const list = async (rows: readonly string[], desk: Desk = guest): Promise<void> => {
    const text = ['title,name,email,language,companions', ...rows].join('\n')
    const answer = await desk.post(`${at}/table`, { text, step: 'enter', language: 'en' })
    assert.equal(answer.status, 303, await answer.text())
  }
  return {
    event,
    at,
    guests,
    idOf,
    linkOf,
    list,
    threeGuests: () =>
      list([
        'H.E.,Ana Ruiz,ana@example.org,es,1',
        ',Bəhram Əliyev,behram@example.org,az,0',
        'Dr,Carl Fox,carl@example.org,en,2',
      ]),
    /** Writes to everybody on the list. */
    invite: async (): Promise<void> => {
      const body = new FormData()
      for (const { id } of await guests()) body.append('guest', id)
      const sent = await guest.post(`${at}/invitations`, body)
      assert.equal(sent.status, 303, await sent.text())
    },
    answer: async (name: string, fields: Readonly<Record<string, string>>) =>
      open.visitor.post(await linkOf(name), { act: 'answer', ...fields }),
  }
}

export type GuestLists = ReturnType<typeof listsOf>

/** Both sides at desks with the pages of guests; `anew` opens the lists of a new event. */
export const openGuestLists = async (
  today: number,
): Promise<BothDesks & { readonly anew: () => Promise<GuestLists> }> => {
  const desks = await openBothDesks(deskRoutes, today, openRoutes)
  return {
    ...desks,
    anew: async () => {
      const made = await anOpenRegister(desks.open.adminUrl, { seats: 20, online: 50 }, place)
      await reserveSeats(desks.admin, made.event)
      return listsOf(desks, { event: made.event, at: `/desk/events/${made.slug}/guests` })
    },
  }
}
