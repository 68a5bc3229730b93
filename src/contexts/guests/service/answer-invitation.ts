import { asRegistrar } from '#contexts/access/contract.ts'
import { type EventView, listEventViews, startOf } from '#contexts/programme/contract.ts'
import { guestSeats, listOffers } from '#contexts/registrations/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Instant } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { type Answer, type Answerable, type AnswerRefusal, refuseAnswer } from '../domain/answer.ts'
import { addressed, type AnswerWay, type Guest } from '../domain/guest.ts'
import { eraseGuest, findGuest, lockGuest, recordAnswer } from '../store/guest-store.ts'
import { findReplyBy } from '../store/protocol-list-store.ts'
import { type MailLinks, mailSettingFor } from './mail-setting.ts'

type Asked = {
  readonly guest: Pick<Guest, 'id' | 'event' | 'relation'>
  readonly answer: Answer
  readonly by: AnswerWay
  readonly today: Instant
  readonly links: MailLinks
}

/** How an event takes answers of a side's guests now. */
export const readAnswerable = async (
  tx: Transaction,
  view: EventView,
  { side, today }: { readonly side: string; readonly today: Instant },
): Promise<Answerable> => {
  const { id: event, content } = view.event
  const offers = await listOffers(tx, event)
  return {
    today: dayInZone(today, content.zone),
    replyBy: await findReplyBy(tx, { event, side }),
    now: today,
    startsAt: startOf(content),
    open: offers.filter(({ isOpen }) => isOpen).map(({ kind }) => kind),
  }
}

type Ready = {
  readonly guest: Guest
  readonly setting: ReturnType<typeof guestSeats.mailSetting>
}

const takeSeats = async (
  tx: Transaction,
  { guest, setting }: Ready,
  answer: Extract<Answer, { answer: 'accepted' }>,
): Promise<Result<string, 'no-seats-there'>> => {
  const { id, event, relation, side, position, email, language, registration } = guest
  const seated = await guestSeats.seat(tx, {
    guest: {
      event,
      relation,
      side,
      visibility: side,
      rank: position ?? 0,
      name: addressed(guest),
      email,
      language,
      accessNeeds: answer.accessNeeds === '' ? null : answer.accessNeeds,
      offer: answer.offer,
      party: 1 + answer.companionsCount,
      ifMoved: answer.ifMoved,
      registration,
      key: `guest ${id}`,
    },
    mail: setting,
  })
  return seated.ok ? accept(seated.value.id) : seated
}

const giveBack = async (tx: Transaction, { guest, setting }: Ready): Promise<void> => {
  const { event, registration } = guest
  if (registration !== null) await guestSeats.release(tx, { registration, event, mail: setting })
}

/** Gives seats or takes them back, and answers in which registration. */
const seatAsAnswered = async (
  tx: Transaction,
  ready: Ready,
  answer: Answer,
): Promise<Result<string | null, 'no-seats-there'>> => {
  if (answer.answer === 'accepted') return takeSeats(tx, ready, answer)
  await giveBack(tx, ready)
  return accept(ready.guest.registration)
}

type Opened = { readonly guest: Guest; readonly view: EventView }

const openInvitation = async (
  tx: Transaction,
  { id, event }: Pick<Guest, 'id' | 'event'>,
  today: Instant,
): Promise<Opened | undefined> => {
  await guestSeats.lock(tx, event)
  const guest = await lockGuest(tx, id)
  const [view] = await listEventViews(tx, { id: event, today })
  const isThere = guest !== undefined && !guest.isErased && guest.position !== null
  return isThere && view !== undefined ? { guest, view } : undefined
}

/**
 * Records what a guest answers, with seats and mail in one transaction. Offers are locked first and
 * then the guest, so that of two answers at once the second changes the first.
 */
export const answerInvitation = (
  db: OpenDatabase,
  { guest: asked, answer, by, today, links }: Asked,
): Promise<Result<undefined, AnswerRefusal>> =>
  asRegistrar(db, asked.relation, async (tx) => {
    const opened = await openInvitation(tx, asked, today)
    if (opened === undefined) return refuse('invitation-not-found')
    const { guest, view } = opened
    const answerable = await readAnswerable(tx, view, { side: guest.side, today })
    const refusal = refuseAnswer(answer, guest, { ...answerable, by })
    if (refusal !== undefined) return refuse(refusal)
    const ready = { guest, setting: guestSeats.mailSetting(view, links, links.now) }
    const seated = await seatAsAnswered(tx, ready, answer)
    if (!seated.ok) return seated
    const answered = {
      answer: answer.answer,
      answeredBy: by,
      note: answer.note,
      companions: answer.answer === 'accepted' ? answer.companions : '',
      registration: seated.value,
    }
    await recordAnswer(tx, guest.id, { answered, now: links.now })
    return accept(undefined)
  })

/** The holder of an invitation is forgotten, with the seats that they hold. */
export const eraseInvited = async (
  db: OpenDatabase,
  { guest, today, links }: Pick<Asked, 'guest' | 'today' | 'links'>,
): Promise<void> => {
  const { id, event, relation } = guest
  const read = await asRegistrar(db, relation, async (tx) => ({
    registration: (await findGuest(tx, id))?.registration ?? null,
    setting: await mailSettingFor(tx, { event, today }, links),
  }))
  if (read.registration !== null) {
    const own = { id: read.registration, event, relation }
    await guestSeats.erase(db, own, { change: { act: 'erase' }, setting: read.setting })
  }
  await asRegistrar(db, relation, (tx) => eraseGuest(tx, id, links.now))
}
