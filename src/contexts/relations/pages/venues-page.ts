import { button } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { selectField, textField } from '#kit/html/components/field.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { illustrativeTag, tag, textInLanguage } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'
import type { InLanguage, Language } from '#kit/text/localised.ts'

import { venuesRoute } from '../http/relations-routes.ts'
import type { RelationsWords } from '../messages/words.ts'
import type { ListedVenue, VenuesView } from './venues-view.ts'

type Typed = Readonly<
  Record<
    | 'name'
    | 'city'
    | 'country'
    | 'zone'
    | 'setting'
    | 'capacity'
    | 'latitude'
    | 'longitude'
    | 'visibility',
    string
  >
>

type VenuesPage = VenuesView & {
  readonly say: RelationsWords
  readonly mayEdit: boolean
  readonly form: { readonly typed: Typed; readonly errors: readonly (keyof Typed)[] }
}

const named = (name: InLanguage, language: Language, say: RelationsWords): Html =>
  textInLanguage({
    text: name.text,
    language: name.language,
    pageLanguage: language,
    languageName: say(`language.${name.language}`),
  })

const venueRow = (venue: ListedVenue, { language, say }: VenuesPage) => ({
  id: venue.anchor,
  cells: [
    html`${named(venue.name, language, say)}
    ${venue.isPrivate ? tag({ label: say('venue.private') }) : nothing}`,
    venue.city,
    venue.setting,
    html`${venue.capacity}
    ${venue.isIllustrative ? illustrativeTag({ label: say('illustrative') }) : nothing}`,
  ],
})

const textInput = (page: VenuesPage, name: keyof Typed, hint?: string): Html => {
  const { say, form } = page
  return textField({
    name,
    label: say(`venue.${name}`),
    value: form.typed[name],
    width: name === 'name' ? 'full' : 'medium',
    ...(hint === undefined ? {} : { hint }),
    ...(form.errors.includes(name) ? { error: say(`venue.${name}.error`) } : {}),
  })
}

const venueForm = (page: VenuesPage): Html => {
  const { say, form } = page
  const choices = (['indoor', 'outdoor', 'both'] as const).map((value) => ({
    value,
    label: say(`setting.${value}`),
  }))
  return html`<form method="post" action="${venuesRoute.path}" class="stack">
    ${textInput(page, 'name')} ${textInput(page, 'city')} ${textInput(page, 'country')}
    ${textInput(page, 'zone', say('venue.zone.hint'))}
    ${selectField({
      name: 'setting',
      label: say('venue.setting'),
      choices,
      value: form.typed.setting,
      width: 'medium',
    })}
    ${textInput(page, 'capacity', say('venue.capacity.hint'))} ${textInput(page, 'latitude')}
    ${textInput(page, 'longitude')}
    ${selectField({
      name: 'visibility',
      label: say('venue.visibility'),
      choices: [
        { value: 'joint', label: say('visibility.joint') },
        { value: 'private', label: say('visibility.private') },
      ],
      value: form.typed.visibility,
      width: 'medium',
    })}
    ${button({ label: say('venue.submit'), kind: 'filled' })}
  </form>`
}

/** The places where events are held on site, for everybody in the relation. */
export const venuesPage = (page: VenuesPage): Html => {
  const { say, venues, mayEdit, form } = page
  return html`${pageHead({ title: say('venues.title'), lede: say('venues.lede') })}
    <div class="stack-wide">
      ${dataTable({
        id: 'venue-table',
        caption: say('venues.title'),
        isNamedAbove: true,
        columns: [
          { label: say('venue.name') },
          { label: say('venue.city') },
          { label: say('venue.setting') },
          { label: say('venue.capacity'), numeric: true },
        ],
        rows: venues.map((venue) => venueRow(venue, page)),
      })}
      ${
        mayEdit
          ? disclosure({
              summary: say('venue.add'),
              body: venueForm(page),
              open: form.errors.length > 0,
            })
          : nothing
      }
    </div>`
}
