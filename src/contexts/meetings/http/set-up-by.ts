import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { type Html, nothing } from '#kit/html/html.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { seriesWords } from '../messages/series-words.ts'
import { words } from '../messages/words.ts'
import { type SetUpLine, setUpHere } from '../pages/set-up-here.ts'
import { listMeetings } from '../store/meeting-store.ts'
import { listSeries } from '../store/series-store.ts'
import { meetingRoute, seriesRoute } from './meetings-routes.ts'
import { periodInWords } from './series-in-words.ts'

const seriesOf = async (
  tx: Transaction,
  agreement: string,
  { language }: DeskVisit,
): Promise<readonly SetUpLine[]> => {
  const say = seriesWords(language)
  const found = (await listSeries(tx)).filter(({ content }) => content.agreement === agreement)
  return found.map(({ slug, visibility, content }) => {
    const { text, language: inWhich } = inLanguage(content.name, language)
    const article =
      content.article === '' ? '' : words(language)('fact.article', { number: content.article })
    return {
      label: text,
      language: inWhich,
      href: seriesRoute.href({ slug }),
      what: [say('set-up.series', { kind: say(`kind.${content.kind}`) }), article]
        .filter((part) => part !== '')
        .join(', '),
      isPrivate: visibility !== 'joint',
      isIllustrative: content.illustrative,
    }
  })
}

const programmesOf = async (
  tx: Transaction,
  agreement: string,
  { language }: DeskVisit,
): Promise<readonly SetUpLine[]> =>
  (await listMeetings(tx, { adoptedAs: agreement })).flatMap(({ slug, visibility, content }) => {
    const { adopted } = content
    if (adopted === null) return []
    const { text, language: inWhich } = inLanguage(adopted.title, language)
    return {
      label: text,
      language: inWhich,
      href: `${meetingRoute.href({ slug })}#adopted`,
      what: seriesWords(language)('set-up.text', { period: periodInWords(language, adopted) }),
      isPrivate: visibility !== 'joint',
      isIllustrative: content.illustrative,
    }
  })

/**
 * A part for the page of an agreement: the series that it set up, and the executive programmes whose
 * text it is, as far as the reader sees them. Nothing where there are none.
 */
export const setUpByAgreement = async (
  tx: Transaction,
  agreement: string,
  visit: DeskVisit,
): Promise<Html> => {
  const lines = [
    ...(await seriesOf(tx, agreement, visit)),
    ...(await programmesOf(tx, agreement, visit)),
  ]
  return lines.length === 0
    ? nothing
    : setUpHere({ say: words(visit.language), saySeries: seriesWords(visit.language), lines })
}
