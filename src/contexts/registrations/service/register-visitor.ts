import { setImmediate } from 'node:timers/promises'

import { asRegistrar, type NewMail, recordMails } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import type { Instant } from '#kit/time/days.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { RegistrationRequest } from '../domain/check-request.ts'
import { type Contact, mayCome } from '../domain/contact.ts'
import type { Offer } from '../domain/register.ts'
import { confirmationMilliseconds, isLargeParty } from '../domain/unusual.ts'
import { confirmMail } from '../documents/confirm-mail.ts'
import { seatArrivals } from '../domain/seat-arrivals.ts'
import { nextCalendarSequence } from '../documents/registration-calendar.ts'
import { type OrganisedSetting, registrationMail } from '../documents/registration-mail.ts'
import { saveContacts } from '../store/contact-store.ts'
import { lockRegister } from '../store/register-store.ts'
import {
  findByKeys,
  insertRegistrations,
  type NewRegistration,
  type Registered,
} from '../store/registration-store.ts'

/** A checked request for one event. */
export type Arrival = {
  readonly request: RegistrationRequest
  /** What its mail says of the event and of who organises it; asked of one arrival of a batch. */
  readonly mail: () => OrganisedSetting
  /** The telephone number that a measure asks for; undefined: none does. */
  readonly contact?: Contact
  /** How it came, where that counts; a large party has to be confirmed however it came. */
  readonly came?: { readonly isUnusual: boolean; readonly now: Instant }
}

type Waiting = Arrival & {
  readonly answer: (registered: Result<Registered, 'register-is-closed'>) => void
  readonly fail: (error: unknown) => void
}

type Place = { readonly event: string; readonly relation: string }

// Above this a batch would keep its row locked for longer than people notice.
const mostInOneBatch = 500
const mailsAtOnce = 100

/** Until when an arrival has to be confirmed by mail; undefined when it is as usual. */
const confirmedUntil = (
  { request, came }: Arrival,
  offers: readonly Offer[],
): Instant | undefined => {
  if (came === undefined) return undefined
  const seats = offers.find(({ kind }) => kind === request.offer)?.seats ?? null
  const isUnusual = came.isUnusual || isLargeParty(request.party, seats)
  return isUnusual ? came.now + confirmationMilliseconds : undefined
}

const writeMails = async (
  rows: readonly NewRegistration[],
  setting: OrganisedSetting,
): Promise<NewMail[]> => {
  // Lets what was asked of the database leave before, so that both work at the same time.
  await setImmediate()
  return rows.flatMap((row) =>
    row.confirmBy === undefined ? registrationMail(row, setting) : confirmMail(row, setting),
  )
}

/** Records registrations and their mails, each hundred written while the database takes in what came before. */
const record = async (
  tx: Transaction,
  rows: readonly NewRegistration[],
  setting: OrganisedSetting,
): Promise<void> => {
  let recording = insertRegistrations(tx, rows)
  for (let from = 0; from < rows.length; from += mailsAtOnce) {
    const [mails] = await Promise.all([
      writeMails(rows.slice(from, from + mailsAtOnce), setting),
      recording,
    ])
    recording = recordMails(tx, mails)
  }
  await recording
}

/** The numbers of those who come, or may; whoever is seated online leaves none. */
const contactsOf = (rows: readonly NewRegistration[], byKey: ReadonlyMap<string, Arrival>) =>
  rows.filter(mayCome).flatMap((of) => {
    const contact = byKey.get(of.key)?.contact
    return contact === undefined ? [] : [{ of, contact }]
  })

/**
 * Seats those who came with a form that has not been used, in order, and writes their mails;
 * undefined where there is no register.
 */
const registerNew = async (
  tx: Transaction,
  { event, relation }: Place,
  arrivals: readonly Arrival[],
): Promise<ReadonlyMap<string, Registered> | undefined> => {
  const last = arrivals.at(-1)
  const register = await lockRegister(tx, event)
  if (last === undefined || register === undefined) return undefined
  // What the mails of a batch say of the event: as whoever came last was shown it.
  const setting = last.mail()
  const { visibility, offers } = register
  const known = await findByKeys(
    tx,
    event,
    arrivals.map(({ request }) => request.key),
  )
  const byKey = new Map(arrivals.map((arrival) => [arrival.request.key, arrival]))
  const fresh = [...byKey.values()].filter(({ request }) => !known.has(request.key))
  const seatings = seatArrivals(
    offers,
    fresh.map(({ request }) => request),
  )
  const rows = fresh.flatMap((arrival, index): NewRegistration[] => {
    const seating = seatings[index]
    const { request } = arrival
    if (seating === undefined) return []
    const arrived = {
      ...request,
      ...seating,
      wished: request.offer,
      id: newId(),
      event,
      relation,
      visibility,
      reserve: null,
      accessNeeds: request.accessNeeds === '' ? null : request.accessNeeds,
      calendarSequence: null,
    }
    const confirmBy = confirmedUntil(arrival, offers)
    if (confirmBy !== undefined) return [{ ...arrived, confirmBy }]
    return [{ ...arrived, calendarSequence: nextCalendarSequence(arrived, setting.calendar) }]
  })
  await record(tx, rows, setting)
  await saveContacts(tx, contactsOf(rows, byKey))
  return new Map<string, Registered>([...known, ...rows.map((row) => [row.key, row] as const)])
}

const decideTogether = async (
  db: OpenDatabase,
  place: Place,
  batch: readonly Waiting[],
): Promise<void> => {
  try {
    const registered = await asRegistrar(db, place.relation, (tx) => registerNew(tx, place, batch))
    for (const { request, answer } of batch) {
      const own = registered?.get(request.key)
      answer(own === undefined ? refuse('register-is-closed') : accept(own))
    }
  } catch (error) {
    for (const { fail } of batch) fail(error)
  }
}

/**
 * Registers visitors. Those who arrive for one event while a batch of it is being decided wait for
 * the next, which takes them all: one lock, one durable commit, and an answer for each after it.
 * Without anybody waiting a request goes alone at once. The row lock decides between processes.
 */
export const openRegistrations = (
  db: OpenDatabase,
): ((place: Place, arrival: Arrival) => Promise<Result<Registered, 'register-is-closed'>>) => {
  const queues = new Map<string, Waiting[]>()
  const work = async (place: Place, queue: Waiting[]): Promise<void> => {
    while (queue.length > 0) await decideTogether(db, place, queue.splice(0, mostInOneBatch))
    queues.delete(place.event)
  }
  return (place, arrival) =>
    new Promise((answer, fail) => {
      const waiting: Waiting = { ...arrival, answer, fail }
      const queue = queues.get(place.event)
      if (queue !== undefined) {
        queue.push(waiting)
        return
      }
      const started = [waiting]
      queues.set(place.event, started)
      void work(place, started)
    })
}
