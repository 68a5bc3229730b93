import type { EventView } from '#contexts/programme/contract.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'

import { type ContactAsked, contactAsked } from '../domain/contact.ts'
import { words } from '../messages/words.ts'
import type { ContactWords } from '../pages/contact-fields.ts'

/** The last day on which a number is kept; undefined while no day of the event is known. */
export const keptUntil = (
  { event }: EventView,
  { keepsDays }: Pick<ContactAsked, 'keepsDays'>,
): number | undefined => {
  const { when } = event.content
  return when.precision === 'none' ? undefined : when.last + keepsDays
}

/** Which measure asks for a telephone number, by which source, and until when it is kept. */
export const contactInWords = (
  view: EventView,
  language: Language,
): { readonly contact?: ContactWords } => {
  const asked = contactAsked(view.now.because)
  const until = asked && keptUntil(view, asked)
  if (asked === undefined || until === undefined) return {}
  const { url, name } = asked.source
  return {
    contact: {
      text: words(language)('contact.asked', {
        measure: inLanguage(asked.title, language).text,
        until: formatDay(language, until),
      }),
      source: url === undefined ? { name } : { name, href: url },
    },
  }
}
