import { formatDay } from '#kit/i18n/dates.ts'
import { inLanguage, languages, type Localised } from '#kit/text/localised.ts'

import type { EventContent } from '../domain/event.ts'
import {
  languageName,
  placeInWords,
  planInWords,
  type Reader,
  settlingInWords,
  whenInWords,
} from './event-words.ts'

/** One field of a content in words. `text` is '' where nothing is said. */
export type Described = { readonly term: string; readonly text: string }

/** A field that differs between two contents. */
export type Difference = {
  readonly term: string
  readonly before: string
  readonly after: string
}

const inEachLanguage = (
  { language, say }: Reader,
  term: 'field.title' | 'field.summary',
  text: Localised,
): Described[] =>
  languages.map((each) => ({
    term: say('field.in-language', { field: say(term), language: languageName(each, language) }),
    text: text[each] ?? '',
  }))

const institutionsInWords = (reader: Reader, { contributions }: EventContent): string =>
  contributions
    .map(({ institution, role, contributes }) => {
      const known = reader.institutions.find(({ id }) => id === institution)
      const name = known === undefined ? institution : inLanguage(known.name, reader.language).text
      const gives = inLanguage(contributes, reader.language).text
      return `${name} (${reader.say(`role.${role}`)})${gives === '' ? '' : `: ${gives}`}`
    })
    .join('; ')

const yesOrNo = ({ say }: Reader, yes: boolean): string => say(yes ? 'yes' : 'no')

/** A content, field by field, in the reader's words. Equal texts mean equal fields. */
export const describeContent = (reader: Reader, content: EventContent): Described[] => {
  const { say, language } = reader
  const { plan, onlineCapacity, announcedOn, heldFormat } = content
  return [
    ...inEachLanguage(reader, 'field.title', content.title),
    ...inEachLanguage(reader, 'field.summary', content.summary),
    {
      term: say('field.disciplines'),
      text: content.disciplines.map((each) => say(`discipline.${each}`)).join(', '),
    },
    { term: say('field.when'), text: whenInWords(reader, content) },
    { term: say('field.zone'), text: content.zone },
    { term: say('field.place'), text: placeInWords(reader, content) },
    {
      term: say('field.plan'),
      text:
        plan === null
          ? say('plan.inherited')
          : `${planInWords(reader, plan).join(' → ')}. ${settlingInWords(reader, plan)}`,
    },
    { term: say('field.needs-arrivals'), text: yesOrNo(reader, content.needsArrivals) },
    { term: say('field.other-regions'), text: yesOrNo(reader, content.otherRegions) },
    { term: say('field.online-rights'), text: yesOrNo(reader, content.onlineRights) },
    {
      term: say('field.online-capacity'),
      text: onlineCapacity === null ? say('online.unlimited') : String(onlineCapacity),
    },
    { term: say('field.contributions'), text: institutionsInWords(reader, content) },
    {
      term: say('field.spoken-languages'),
      text: content.spokenLanguages.map((code) => languageName(code, language)).join(', '),
    },
    { term: say('field.sources'), text: content.sources.join(' ') },
    { term: say('field.illustrative'), text: yesOrNo(reader, content.illustrative) },
    {
      term: say('field.announced-on'),
      text: announcedOn === null ? '' : formatDay(language, announcedOn),
    },
    {
      term: say('field.held-format'),
      text: heldFormat === null ? '' : say(`format.${heldFormat}`),
    },
  ]
}

/** What a content says otherwise than the one before it, field by field. */
export const differencesBetween = (
  reader: Reader,
  before: EventContent,
  after: EventContent,
): Difference[] => {
  const later = describeContent(reader, after)
  return describeContent(reader, before).flatMap(({ term, text }, index) => {
    const now = later[index]?.text ?? ''
    return now === text ? [] : [{ term, before: text, after: now }]
  })
}
