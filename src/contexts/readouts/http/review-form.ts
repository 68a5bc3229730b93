import type { Form } from '#kit/http/form.ts'
import { isLanguage } from '#kit/text/localised.ts'

import type {
  AgreementRow,
  InstitutionRow,
  PersonRow,
  ReviewValues,
  SourceValues,
  UndertakingRow,
} from '../pages/review-values.ts'
import { mostRows } from './propose.ts'

/** Where the text comes from, as it was written into either form. */
export const writtenSource = (form: Form): Omit<SourceValues, 'text'> => ({
  publisher: form.text('publisher'),
  address: form.text('address'),
  published: form.text('published'),
})

/** The rows of one kind, as many as the form says that it has. */
const rowsOf = <Row>(
  form: Form,
  kind: string,
  rowAt: (field: (name: string) => string, take: boolean) => Row,
): readonly Row[] => {
  const count = Math.min(
    Number(/^\d{1,3}$/.exec(form.text(`${kind}-count`))?.[0] ?? 0),
    mostRows + 1,
  )
  return Array.from({ length: count }, (_, index) => {
    const field = (name: string): string => form.text(`${kind}-${String(index)}-${name}`)
    return rowAt(field, field('take') === 'yes')
  })
}

const personAt = (field: (name: string) => string, take: boolean): PersonRow => ({
  take,
  name: field('name'),
  side: field('side'),
  capacities: field('capacities'),
  entry: field('entry'),
})

const institutionAt = (field: (name: string) => string, take: boolean): InstitutionRow => ({
  take,
  name: field('name'),
  side: field('side'),
  kind: field('kind'),
  entry: field('entry'),
})

const agreementAt = (field: (name: string) => string): AgreementRow => ({
  name: field('name'),
  entry: field('entry'),
})

const undertakingAt = (field: (name: string) => string, take: boolean): UndertakingRow => ({
  take,
  text: field('text'),
  wording: field('wording'),
  modality: field('modality'),
  whose: field('whose'),
  owner: field('owner'),
})

const oneOf = <Value extends string>(values: readonly [Value, ...Value[]], text: string): Value =>
  values.find((value) => value === text) ?? values[0]

/** What was confirmed or corrected, as the form brought it. A row that was left empty is none. */
export const writtenReview = (form: Form): ReviewValues => {
  const language = form.text('language')
  return {
    ...writtenSource(form),
    text: form.text('text'),
    key: form.text('key'),
    language: isLanguage(language) ? language : 'en',
    into: form.text('into'),
    title: form.text('title'),
    on: form.text('on'),
    place: form.text('place'),
    visibility: oneOf(['joint', 'own'], form.text('visibility')),
    keep: oneOf(['own', 'shared', 'no'], form.text('keep')),
    people: rowsOf(form, 'person', personAt).filter(({ name }) => name !== ''),
    institutions: rowsOf(form, 'institution', institutionAt),
    agreements: rowsOf(form, 'agreement', agreementAt),
    events: form.all('event'),
    disciplines: form.all('discipline'),
    undertakings: rowsOf(form, 'undertaking', undertakingAt).filter(({ text, wording }) =>
      [text, wording].some((words) => words !== ''),
    ),
  }
}
