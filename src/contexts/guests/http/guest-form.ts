import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Form } from '#kit/http/form.ts'
import { languages } from '#kit/text/localised.ts'

import type { Guest } from '../domain/guest.ts'
import type { DetailFault, GuestAsWritten, GuestField } from '../domain/guest-details.ts'
import { words } from '../messages/words.ts'
import type { GuestFormView } from '../pages/guest-form-page.ts'
import { guestListRoute } from './guests-routes.ts'
import { type OpenedList, titleOf } from './open-list.ts'

/** What a form says of a guest, as it was typed. */
export const writtenIn = ({ text }: Form): GuestAsWritten => ({
  'form-of-address': text('form-of-address'),
  name: text('name'),
  capacity: text('capacity'),
  institution: text('institution'),
  email: text('email'),
  language: text('language'),
  companions: text('companions'),
})

/** What is known of a guest, as a form shows it. */
export const writtenOf = (guest: Guest): GuestAsWritten => ({
  'form-of-address': guest.formOfAddress,
  name: guest.name,
  capacity: guest.capacity,
  institution: guest.institution,
  email: guest.email ?? '',
  language: guest.language,
  companions: String(guest.companionsAllowed),
})

export const faultsInWords = (
  faults: readonly DetailFault[],
  { language }: DeskVisit,
): ReadonlyMap<GuestField, string> => {
  const say = words(language)
  return new Map(faults.map(({ field, kind }) => [field, say(`fault.${kind}`)]))
}

/** What every form about a guest has around its fields. */
export const guestFrame = (opened: OpenedList, visit: DeskVisit) => {
  const say = words(visit.language)
  const { slug } = opened.view.event
  return {
    say,
    above: {
      label: `${say('list.title')}: ${titleOf(opened, visit)}`,
      href: guestListRoute.href({ slug }),
    },
    languages: languages.map((value) => ({ value, label: say(`language.${value}`) })),
  }
}

/** What a form about a guest is shown again with. */
export type GuestSaid = Partial<Pick<GuestFormView, 'values' | 'errors' | 'did' | 'refused'>>

export const isRefused = ({ refused, errors }: GuestSaid): boolean =>
  refused !== undefined || (errors?.size ?? 0) > 0
