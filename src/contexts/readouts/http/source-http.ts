import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { meetings } from '#contexts/meetings/contract.ts'
import { getOwnRelation, hostOf } from '#contexts/relations/contract.ts'
import { type Answer, page, problem } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { formatDayOf } from '#kit/i18n/dates.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { lexiconWith } from '../data/lexicon.ts'
import { marksOf, piecesOf } from '../domain/marks.ts'
import { readText } from '../domain/read-text.ts'
import type { Source } from '../domain/source.ts'
import { words } from '../messages/words.ts'
import { sourcePage } from '../pages/source-page.ts'
import { listSources } from '../store/source-store.ts'
import { sourceInWords } from './beside-meeting.ts'
import { isUuid } from './is-uuid.ts'
import { labelsFor } from './review-view-of.ts'

const readSource = ({ db }: Dependencies, { actor, parameters }: DeskVisit) =>
  asActor(db, actor, async (tx) => {
    const id = parameters['source'] ?? ''
    const [source] = isUuid(id) ? await listSources(tx, { id }) : []
    const meeting = source && (await meetings.find(tx, { id: source.meeting }))
    return source && meeting && { source, meeting, relation: await getOwnRelation(tx) }
  })

const piecesIn = ({ words: text }: Source) => {
  const read = readText(text, lexiconWith())
  return piecesOf(text, read.ok ? marksOf(read.value) : [])
}

/** A press text as it was kept with its meeting, with what can be found in it. */
export const sourceHttp =
  (dependencies: Dependencies) =>
  async (visit: DeskVisit): Promise<Answer> => {
    const { language } = visit
    const say = words(language)
    const read = await readSource(dependencies, visit)
    if (read === undefined) {
      return problem({ status: 404, title: say('source.title'), detail: say('source.not-found') })
    }
    const { source, meeting, relation } = read
    const { side, memberName, recordedAt } = source.recorded
    const by = relation.sides.find(({ id }) => id === side)
    const body = sourcePage({
      say,
      above: {
        label: inLanguage(meeting.content.title, language).text,
        href: meetings.route.href({ slug: meeting.slug }),
      },
      source: sourceInWords(source, language),
      address: source.address,
      isPrivate: source.visibility !== 'joint',
      kept: say('source.kept', {
        name: memberName,
        side: by === undefined ? side : inLanguage(by.name, language).text,
        day: formatDayOf(language, { instant: recordedAt, zone: hostOf(relation).zone }),
      }),
      pieces: piecesIn(source),
      language: source.language,
      labels: labelsFor(say),
    })
    return page({ title: say('source.title'), section: 'readouts', body })
  }
