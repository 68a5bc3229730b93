import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { whereFound } from '#kit/http/where-found.ts'
import { formatWhen } from '#kit/i18n/dates.ts'
import { isId } from '#kit/ids/ids.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { contactAsked } from '../domain/contact.ts'
import { words } from '../messages/words.ts'
import { contactsPage, type ContactsPageView } from '../pages/contacts-page.ts'
import { type Reachable, telephones } from '../service/leave-telephone.ts'
import { contactInWords } from './contact-in-words.ts'
import { type EventWithOffers, findEventWithOffers } from './event-with-offers.ts'
import { contactsRoute, eventRegisterRoute } from './registrations-routes.ts'

const notFound = ({ language }: DeskVisit): Answer => {
  const say = words(language)
  return problem({ status: 404, title: say('contact.desk'), detail: say('contact.none.text') })
}

const rowsOf = (people: readonly Reachable[], visit: DeskVisit): ContactsPageView['rows'] => {
  const say = words(visit.language)
  return people.map(({ registration: { id, name, party }, contact }) => ({
    id,
    name: name ?? say('door.nameless'),
    people: party,
    telephone: contact?.telephone ?? '',
  }))
}

/** Reads the numbers only where something asks for them. */
const show = async (
  { db }: Dependencies,
  { view }: EventWithOffers,
  { visit, ...said }: { visit: DeskVisit } & Pick<ContactsPageView, 'did' | 'refused'>,
): Promise<Answer> => {
  const { language } = visit
  const say = words(language)
  const { slug, content, id } = view.event
  const title = inLanguage(content.title, language).text
  const contact = contactInWords(view, language)
  const people =
    contact.contact === undefined ? undefined : await telephones.list(db, visit.actor, id)
  if (people?.ok === false) {
    const detail = say(`desk.refused.${people.refusal}`)
    return problem({ status: 403, title: say('contact.desk'), detail })
  }
  const body = contactsPage({
    say,
    title,
    when: formatWhen(language, content.when, 'full'),
    above: { label: say('desk.people'), href: eventRegisterRoute.href({ slug }) },
    action: contactsRoute.href({ slug }),
    ...contact,
    rows: rowsOf(people?.value ?? [], visit),
    ...said,
  })
  const shown = { title: `${say('contact.desk')}: ${title}`, section: 'registrations', body }
  return said.refused === undefined ? page(shown) : refusedPage(shown)
}

const note = async (
  dependencies: Dependencies,
  found: EventWithOffers,
  visit: DeskVisit,
): Promise<Answer> => {
  const { text } = await visit.form()
  const say = words(visit.language)
  const registration = text('registration')
  const asked = contactAsked(found.view.now.because)
  const noted = isId(registration)
    ? await telephones.note(dependencies.db, visit.actor, {
        registration,
        telephone: text('telephone'),
        asked,
      })
    : ({ ok: false, refusal: 'registration-not-found' } as const)
  if (noted.ok) {
    return redirect(contactsRoute.href({ slug: found.view.event.slug }, { did: 'noted' }))
  }
  const refused =
    noted.refusal === 'member-may-not-edit'
      ? say('desk.refused.member-may-not-edit')
      : say(`holder.refused.${noted.refusal}`)
  return show(dependencies, found, { visit, refused })
}

/** The telephone numbers that a measure asks for: shown to who keeps the register, and noted. */
export const contactsHttp = (dependencies: Dependencies) => {
  const withEvent = whereFound(
    (visit: DeskVisit) =>
      asActor(dependencies.db, visit.actor, (tx) => findEventWithOffers(tx, visit)),
    notFound,
  )
  return {
    show: withEvent((found, visit) =>
      show(dependencies, found, {
        visit,
        ...(visit.url.searchParams.get('did') === 'noted' && {
          did: words(visit.language)('contact.noted'),
        }),
      }),
    ),
    note: withEvent((found, visit) => note(dependencies, found, visit)),
  }
}
