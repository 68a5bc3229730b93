import { button } from '#kit/html/components/button.ts'
import { selectField } from '#kit/html/components/field.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { Offer } from '../domain/register.ts'
import { type OfferKind, offerKinds } from '../domain/registration.ts'
import { type Switching, switchingChoices } from '../domain/switching.ts'
import type { RegistrationWords } from '../messages/words.ts'
import { longBefore } from './long-before.ts'

export type SwitchingFormView = {
  readonly say: RegistrationWords
  readonly offers: readonly Offer[]
  readonly switching: Switching
  readonly switchingAction: string
}

const choiceOf = ({ say, switching }: SwitchingFormView, kind: OfferKind): Html => {
  const now = switching[kind]
  const hours = [...new Set([...switchingChoices, ...(now === null ? [] : [now])])]
  return selectField({
    name: kind,
    label: say(`desk.switching.${kind}`),
    width: 'medium',
    value: now === null ? 'start' : String(now),
    choices: [
      { value: 'start', label: say('desk.switching.start') },
      ...hours
        .toSorted((one, other) => one - other)
        .map((each) => ({ value: String(each), label: longBefore(say, each) })),
    ],
  })
}

/** Until when people may switch; nothing to say while there is only one way to attend. */
export const switchingForm = (view: SwitchingFormView): Html => {
  const { say, offers, switchingAction } = view
  if (offers.filter(({ isOpen }) => isOpen).length < offerKinds.length) return nothing
  return html`<section class="stack">
    <h2>${say('desk.switching')}</h2>
    <p class="soft">${say('desk.switching.hint')}</p>
    <form method="post" action="${switchingAction}" class="stack">
      ${offerKinds.map((kind) => choiceOf(view, kind))}
      <p class="actions">${button({ label: say('desk.switching.submit') })}</p>
    </form>
  </section>`
}
