import type { DeskVisit } from '#contexts/access/contract.ts'
import {
  type ApiProblem,
  keyNamesAnotherRequest,
  type Misfit,
  nothingHere,
} from '#kit/api/api-problem.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { AnswerRefusal } from '../domain/answer.ts'
import type { Guest } from '../domain/guest.ts'
import type { DetailFault, GuestField } from '../domain/guest-details.ts'
import { words } from '../messages/words.ts'
import type { ListRefusal } from '../service/keep-list.ts'
import type { SendRefusal } from '../service/send-invitations.ts'
import { openList, type OpenedList } from './open-list.ts'

type Refusal = ListRefusal | SendRefusal | AnswerRefusal | 'event-is-of-one-side'

const statusOf: Readonly<Record<Refusal, ApiProblem['status']>> = {
  'member-may-not-edit': 403,
  'event-not-found': 404,
  'guest-not-found': 404,
  'invitation-not-found': 404,
  'key-names-another-request': 422,
  'list-is-full': 409,
  'event-is-of-one-side': 409,
  'register-is-closed': 409,
  'nobody-to-invite': 409,
  'time-to-answer-is-over': 409,
  'event-is-over': 409,
  'offer-is-not-open': 409,
  'no-seats-there': 409,
  'companions-are-too-many': 422,
  'text-is-too-long': 422,
}

const placeOf: Partial<Readonly<Record<Refusal, string>>> = {
  'offer-is-not-open': 'offer',
  'companions-are-too-many': 'companionsCount',
  'event-is-of-one-side': 'shared',
}

/** A refusal of the services of guests, for programs. */
export const guestProblem = (
  refusal: Refusal,
  { language }: Pick<DeskVisit, 'language'>,
): ApiProblem => {
  if (refusal === 'key-names-another-request') return keyNamesAnotherRequest
  const detail = words(language)(`refused.${refusal}`)
  const problem = { status: statusOf[refusal], code: refusal, detail }
  const field = placeOf[refusal]
  return field === undefined ? problem : { ...problem, errors: [{ in: 'body', field, detail }] }
}

const fieldNames: Readonly<Record<GuestField, string>> = {
  'form-of-address': 'formOfAddress',
  name: 'name',
  capacity: 'capacity',
  institution: 'institution',
  email: 'email',
  language: 'language',
  companions: 'companionsAllowed',
}

/** What is wrong with what was written of guests, each field with the path that leads to it. */
export const detailsProblem = (
  faults: readonly (DetailFault & { readonly path: string })[],
  { language }: Pick<DeskVisit, 'language'>,
): ApiProblem => {
  const say = words(language)
  const errors = faults.map(({ path, field, kind }): Misfit => ({
    in: 'body',
    field: `${path}${fieldNames[field]}`,
    detail: say(`fault.${kind}`),
  }))
  const detail = errors.map((one) => `${one.field}: ${one.detail}`).join(' ')
  return { status: 422, code: faults[0]?.kind ?? 'name-is-missing', detail, errors }
}

/** The own list of the event that a path names, for programs. */
export const listNamed = async (
  dependencies: Dependencies,
  visit: DeskVisit,
): Promise<Result<OpenedList, ApiProblem>> => {
  const opened = await openList(dependencies, visit)
  return opened === undefined
    ? refuse({
        ...nothingHere(words(visit.language)('refused.event-not-found')),
        code: 'event-not-found',
      })
    : accept(opened)
}

export type Chosen = { readonly opened: OpenedList; readonly guest: Guest }

/** The guest of the own list whom a path names, for programs. */
export const guestNamed = async (
  dependencies: Dependencies,
  visit: DeskVisit,
): Promise<Result<Chosen, ApiProblem>> => {
  const opened = await listNamed(dependencies, visit)
  if (!opened.ok) return opened
  const guest = opened.value.guests.find(({ id }) => id === visit.parameters['guest'])
  return guest === undefined
    ? refuse(guestProblem('guest-not-found', visit))
    : accept({ opened: opened.value, guest })
}
