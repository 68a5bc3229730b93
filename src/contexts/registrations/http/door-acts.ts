import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Form } from '#kit/http/form.ts'
import { formatTime } from '#kit/i18n/dates.ts'
import { isId, newToken } from '#kit/ids/ids.ts'

import { actAt, type DoorAct } from '../domain/check-in.ts'
import { type ContactAsked, tidyTelephone } from '../domain/contact.ts'
import { words } from '../messages/words.ts'
import type { DoorPageView } from '../pages/door-page.ts'
import { admitWalkIn, checkIn, type RefusedAtDoor } from '../service/keep-door.ts'

/** What became of an act at the door, in words. */
export type ActSaid = {
  readonly isDone: boolean
  /** '' when it is done. */
  readonly text: string
  /** Whom it was about: a registration, or `walk-in`. */
  readonly subject: string
  readonly typed: string
  readonly walkIn?: DoorPageView['walkIn']
}

type Place = {
  readonly event: string
  readonly zone: string
  readonly contactAsked: ContactAsked | undefined
}

const done = (subject: string): ActSaid => ({ isDone: true, text: '', subject, typed: '' })

/** Why somebody is not let in or out, and who did what there last. */
export const refusalInWords = (
  { refusal, registration, presence }: RefusedAtDoor,
  { language }: DeskVisit,
  zone: string,
): string => {
  const say = words(language)
  const last = presence?.last
  const why = say(`door.refused.${refusal}`, {
    name: registration?.name ?? say('door.nameless'),
    inside: presence?.inside ?? 0,
    party: registration?.party ?? 0,
  })
  if (last === undefined) return why
  const by = { member: last.memberName, time: formatTime(language, last.at, zone) }
  return `${why} ${say('door.last', by)}`
}

const keyIn = ({ text }: Form): string => text('key').slice(0, 100) || newToken()

const numberIn = (text: string): number => (/^\d{1,3}$/.test(text) ? Number(text) : Number.NaN)

const letIn = async (
  { db }: Dependencies,
  { visit, form, place }: { visit: DeskVisit; form: Form; place: Place },
): Promise<ActSaid> => {
  const say = words(visit.language)
  const [act = '', people = ''] = form.text('act').split(' ')
  const registration = form.text('registration')
  const known: DoorAct = act === 'out' ? 'out' : 'in'
  if (!isId(registration)) {
    return {
      isDone: false,
      text: say('door.refused.registration-not-found', {}),
      subject: '',
      typed: '',
    }
  }
  const answer = await checkIn(db, visit.actor, {
    event: place.event,
    registration,
    act: known,
    people: numberIn(people),
    at: actAt(Number(form.text('at')), visit.now),
    key: keyIn(form),
  })
  if (answer.ok) return done(registration)
  const text = refusalInWords(answer.refusal, visit, place.zone)
  return {
    isDone: false,
    text,
    subject: registration,
    typed: answer.refusal.registration?.name ?? '',
  }
}

const admit = async (
  { db }: Dependencies,
  { visit, form, place }: { visit: DeskVisit; form: Form; place: Place },
): Promise<ActSaid> => {
  const name = form.text('name').replaceAll(/\s+/g, ' ')
  const people = form.text('people')
  const telephone = tidyTelephone(form.text('telephone'))
  const answer = await admitWalkIn(db, visit.actor, {
    event: place.event,
    name,
    language: visit.language,
    telephone,
    contactAsked: place.contactAsked,
    people: numberIn(people),
    at: actAt(Number(form.text('at')), visit.now),
    key: keyIn(form),
  })
  if (answer.ok) return done('walk-in')
  return {
    isDone: false,
    text: words(visit.language)(`door.walk-in.refused.${answer.refusal}`),
    subject: 'walk-in',
    typed: '',
    walkIn: { name, people, telephone, isOpen: true },
  }
}

/** Does what the form of a door asks for. */
export const actAtDoor = async (
  dependencies: Dependencies,
  visit: DeskVisit,
  place: Place,
): Promise<ActSaid> => {
  const form = await visit.form()
  return form.text('act') === 'walk-in'
    ? admit(dependencies, { visit, form, place })
    : letIn(dependencies, { visit, form, place })
}
