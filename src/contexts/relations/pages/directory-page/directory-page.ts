import { button } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { selectField, textField } from '#kit/html/components/field.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { illustrativeTag, tag, textInLanguage } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'
import type { InLanguage, Language } from '#kit/text/localised.ts'

import type { RelationsWords } from '../../messages/words.ts'
import { institutionFields, type InstitutionTyped } from './institution-fields.ts'
import type { DirectoryView, ListedInstitution, ListedVenue } from './view-model.ts'

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

type DirectoryPage = DirectoryView & {
  readonly say: RelationsWords
  readonly mayEdit: boolean
  readonly institutionForm: InstitutionTyped
  readonly form: { readonly typed: Typed; readonly errors: readonly (keyof Typed)[] }
}

const named = (name: InLanguage, language: Language, say: RelationsWords): Html =>
  textInLanguage({
    text: name.text,
    language: name.language,
    pageLanguage: language,
    languageName: say(`language.${name.language}`),
  })

const institutionItem = (
  { name, kind, source, isPrivate }: ListedInstitution,
  { language, say }: DirectoryPage,
): Html =>
  html`<li>
    ${named(name, language, say)} <span class="soft">${say(`kind.${kind}`)}</span>
    ${isPrivate ? tag({ label: say('venue.private') }) : nothing}
    ${source === undefined ? nothing : html`<a class="soft" href="${source}">${say('source')}</a>`}
  </li>`

const venueRow = (venue: ListedVenue, { language, say }: DirectoryPage) => ({
  cells: [
    html`${named(venue.name, language, say)}
    ${venue.isPrivate ? tag({ label: say('venue.private') }) : nothing}`,
    venue.city,
    venue.setting,
    html`${venue.capacity}
    ${venue.isIllustrative ? illustrativeTag({ label: say('illustrative') }) : nothing}`,
  ],
})

const textInput = (page: DirectoryPage, name: keyof Typed, hint?: string): Html => {
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

const venueForm = (page: DirectoryPage): Html => {
  const { say, form } = page
  const choices = (['indoor', 'outdoor', 'both'] as const).map((value) => ({
    value,
    label: say(`setting.${value}`),
  }))
  return html`<form method="post" action="/desk/directory/venues" class="stack">
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

/** Institutions of both sides and the venues, for everybody in the relation. */
export const directoryPage = (page: DirectoryPage): Html => {
  const { say, sides, venues, mayEdit, form } = page
  return html`${pageHead({ title: say('directory.title'), lede: say('directory.lede') })}
    <div class="stack-wide">
      <div id="venues">
        ${dataTable({
          id: 'venue-table',
          caption: say('venues.title'),
          columns: [
            { label: say('venue.name') },
            { label: say('venue.city') },
            { label: say('venue.setting') },
            { label: say('venue.capacity'), numeric: true },
          ],
          rows: venues.map((venue) => venueRow(venue, page)),
        })}
      </div>
      ${
        mayEdit
          ? disclosure({
              summary: say('venue.add'),
              body: venueForm(page),
              open: form.errors.length > 0,
            })
          : nothing
      }
      ${mayEdit ? institutionFields(say, page.institutionForm) : nothing}
      ${sides.map(
        (side) =>
          html`<section class="stack">
            <h2>${side.name}</h2>
            <ul class="stack">
              ${side.institutions.map((institution) => institutionItem(institution, page))}
            </ul>
          </section>`,
      )}
    </div>`
}
