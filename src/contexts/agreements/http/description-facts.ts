import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Relation } from '#contexts/relations/contract.ts'
import { html } from '#kit/html/html.ts'
import { formatList, languageName } from '#kit/i18n/lists.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'

import type { Description } from '../domain/description.ts'
import { type AgreementWords, words } from '../messages/words.ts'
import type { AgreementPageView, Fact } from '../pages/agreement-page/view.ts'
import { partyNames } from './open-agreement.ts'

const prevails = ({ prevailing }: Description, language: Language): string => {
  const say = words(language)
  return prevailing.kind === 'language'
    ? say('fact.prevails.language', { language: languageName(language, prevailing.language) })
    : say(`prevailing.${prevailing.kind}`)
}

const sources = (addresses: readonly string[]): Fact['description'] =>
  html`${addresses.map(
    (address, index) =>
      html`${index === 0 ? '' : html`<br />`}<a href="${address}"
          >${URL.parse(address)?.host ?? address}</a
        >`,
  )}`

const texts = (description: Description, say: AgreementWords): readonly Fact[] =>
  (['evidence', 'remarks'] as const).flatMap((part) =>
    description[part] === '' ? [] : [{ term: say(`fact.${part}`), description: description[part] }],
  )

const languagesOf = (description: Description, language: Language): readonly Fact[] => {
  const say = words(language)
  const { authenticLanguages, translations } = description
  const named = authenticLanguages.map((code) => languageName(language, code))
  const translated = translations.map((one) =>
    say(`translation.${one.status}`, { language: languageName(language, one.language) }),
  )
  return [
    ...(named.length === 0
      ? []
      : [{ term: say('fact.languages'), description: formatList(language, named) }]),
    { term: say('fact.prevails'), description: prevails(description, language) },
    ...(translated.length === 0
      ? []
      : [{ term: say('fact.translations'), description: translated.join(' · ') }]),
  ]
}

const origins = (
  { replaces, sources: named }: Description,
  say: AgreementWords,
): readonly Fact[] => {
  const addresses = named.filter((source) => /^https?:/.test(source))
  return [
    ...(replaces === null ? [] : [{ term: say('fact.replaces'), description: replaces }]),
    ...(addresses.length === 0
      ? []
      : [{ term: say('fact.sources'), description: sources(addresses) }]),
  ]
}

/** What is on record of an agreement beside its clauses and acts. */
export const descriptionFacts = (
  description: Description,
  { language }: Pick<DeskVisit, 'language'>,
  relation: Relation,
): readonly Fact[] => {
  const say = words(language)
  const name = partyNames(relation, language)
  const { key, parties, level } = description
  const fields = description.fields.map((field) => say(`cooperation.${field}`))
  return [
    { term: say('fact.reference'), description: key },
    { term: say('fact.parties'), description: parties.map(name).join(' – ') },
    { term: say('fact.level'), description: say(`level.${level}`) },
    { term: say('fact.fields'), description: formatList(language, fields) },
    ...languagesOf(description, language),
    ...origins(description, say),
    ...texts(description, say),
  ]
}

/** The articles, with how much rests on each. */
export const articleRows = (
  { articles }: Description,
  { language }: DeskVisit,
  resting: ReadonlyMap<string, number>,
): AgreementPageView['articles'] => {
  const say = words(language)
  return articles.map(({ number, subject, field }) => ({
    number,
    subject: inLanguage(subject, language).text,
    field: field === null ? '' : say(`cooperation.${field}`),
    resting: String(resting.get(number) ?? 0),
  }))
}
