import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Definition } from '#kit/html/components/definition-list.ts'
import { html } from '#kit/html/html.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { formatList, languageName } from '#kit/i18n/lists.ts'

import { moneyInWords } from '../documents/money-in-words.ts'
import { termsInWords } from '../documents/terms-in-words.ts'
import type { Period, Terms } from '../domain/capability.ts'
import { aspects } from '../domain/match.ts'
import type { NeedContent } from '../domain/need.ts'
import type { WorkingLanguage } from '../domain/vocabulary.ts'
import { words } from '../messages/words.ts'
import type { Named } from './around.ts'

type Reader = Pick<DeskVisit, 'language'>

/** The name of a site as a link to its record, where the reader has one. */
export const siteFact = (site: Named, { language }: Reader): Definition => ({
  term: words(language)('field.site'),
  description:
    site.href === undefined
      ? html`<bdi lang="${site.language ?? ''}">${site.text}</bdi>`
      : html`<a href="${site.href}"><bdi lang="${site.language ?? ''}">${site.text}</bdi></a>`,
})

/** Kinds of work, materials and skills; what is not stated is left out. */
export const termFacts = (terms: Terms, { language }: Reader): readonly Definition[] =>
  aspects.flatMap((aspect) =>
    terms[aspect].length === 0
      ? []
      : [
          {
            term: words(language)(`field.${aspect}`),
            description: termsInWords(language, terms, aspect),
          },
        ],
  )

export const languagesFact = (
  spoken: readonly WorkingLanguage[],
  { language }: Reader,
): readonly Definition[] =>
  spoken.length === 0
    ? []
    : [
        {
          term: words(language)('field.languages'),
          description: formatList(
            language,
            spoken.map((each) => languageName(language, each)),
          ),
        },
      ]

export const periodFact = (period: Period | null, { language }: Reader): readonly Definition[] => {
  if (period === null) return []
  const say = words(language)
  const { from, until } = period
  const day = (value: number | null): string => (value === null ? '' : formatDay(language, value))
  const kind = from === null ? 'until' : until === null ? 'from' : 'both'
  return [
    {
      term: say('field.period'),
      description: say(`period.${kind}`, { from: day(from), until: day(until) }),
    },
  ]
}

const estimateFact = ({ estimate }: NeedContent, { language }: Reader): readonly Definition[] => {
  if (estimate === null) return []
  const say = words(language)
  const { currency, least, most } = estimate
  const amount = (value: number): string => moneyInWords(language, value, currency)
  return [
    {
      term: say('field.estimate'),
      description:
        least === most
          ? amount(least)
          : say('estimate.range', { least: amount(least), most: amount(most) }),
    },
  ]
}

/** What the record says of a need, beside its title and words. */
export const needFacts = (content: NeedContent, reader: Reader): readonly Definition[] => [
  {
    term: words(reader.language)('field.urgency'),
    description: words(reader.language)(`urgency.${content.urgency}`),
  },
  ...termFacts(content, reader),
  ...periodFact(content.period, reader),
  ...languagesFact(content.languages, reader),
  ...estimateFact(content, reader),
]
