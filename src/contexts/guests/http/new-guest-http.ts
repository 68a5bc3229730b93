import { addressIn, type DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'

import { readDetails } from '../domain/guest-details.ts'
import { words } from '../messages/words.ts'
import { guestFormPage } from '../pages/guest-form-page.ts'
import { addGuests } from '../service/keep-list.ts'
import { faultsInWords, guestFrame, type GuestSaid, isRefused, writtenIn } from './guest-form.ts'
import { section } from './guest-list-http.ts'
import { guestListRoute, newGuestRoute } from './guests-routes.ts'
import { type OpenedList, withList } from './open-list.ts'

const showNew = (opened: OpenedList, visit: DeskVisit, said: GuestSaid = {}): Answer => {
  const frame = guestFrame(opened, visit)
  const body = guestFormPage({
    ...frame,
    title: frame.say('guest.new'),
    action: newGuestRoute.href({ slug: opened.view.event.slug }),
    values: {
      'form-of-address': '',
      name: '',
      capacity: '',
      institution: '',
      email: '',
      language: visit.language,
      companions: '0',
    },
    errors: new Map(),
    mayRemove: false,
    ...said,
  })
  const shown = { title: frame.say('guest.new'), section, body }
  return (isRefused(said) ? refusedPage : page)(shown)
}

const add = async ({ db }: Dependencies, opened: OpenedList, visit: DeskVisit): Promise<Answer> => {
  const values = writtenIn(await visit.form())
  const details = readDetails(values, addressIn)
  if (!details.ok) {
    return showNew(opened, visit, { values, errors: faultsInWords(details.refusal, visit) })
  }
  const { id: event, slug } = opened.view.event
  const guests = [details.value]
  const added = await addGuests(db, visit.actor, { event, today: visit.today, guests })
  if (added.ok) return redirect(guestListRoute.href({ slug }, { did: 'listed' }))
  const refused = words(visit.language)(`refused.${added.refusal}`)
  return showNew(opened, visit, { values, refused })
}

/** A new guest of the own list. */
export const newGuestHttp = (dependencies: Dependencies) => ({
  show: withList(dependencies, (opened, visit) => showNew(opened, visit)),
  add: withList(dependencies, (opened, visit) => add(dependencies, opened, visit)),
})
