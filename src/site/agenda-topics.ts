import type { DeskVisit } from '#contexts/access/contract.ts'
import { agreementsInShort } from '#contexts/agreements/contract.ts'
import type { AgendaTopic, FindTopics } from '#contexts/meetings/contract.ts'
import { listEventViews } from '#contexts/programme/contract.ts'
import { restoration } from '#contexts/restoration/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { formatWhen } from '#kit/i18n/dates.ts'
import { inLanguage } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'

import { words } from './messages/words.ts'

/** How far ahead an event or a legal date is near enough to talk about. */
const daysAhead = 90

type Asked = { readonly on: Day; readonly visit: DeskVisit }

const agreementTopics = async (
  tx: Transaction,
  { on, visit: { language } }: Asked,
): Promise<readonly AgendaTopic[]> =>
  (await agreementsInShort(tx, { language, today: on })).flatMap(
    ({ id, title, href, isShared, state, stands, nextOn, next }) => {
      const isNear = nextOn !== null && nextOn <= on + daysAhead
      if (state !== 'awaits' && !isNear) return []
      const why = isNear ? `${stands} ${next}` : stands
      return [{ kind: 'agreement', id, label: title, href, why, isShared }]
    },
  )

const eventTopics = async (
  tx: Transaction,
  { on, visit: { language, today } }: Asked,
): Promise<readonly AgendaTopic[]> =>
  (await listEventViews(tx, { today })).flatMap(({ event, state }) => {
    const { when, title } = event.content
    if (state === 'cancelled' || state === 'held' || when.precision === 'none') return []
    if (when.last < on || when.first > on + daysAhead) return []
    return [
      {
        kind: 'event',
        id: event.id,
        label: inLanguage(title, language).text,
        href: `/desk/events/${event.slug}`,
        why: formatWhen(language, when),
        isShared: event.visibility === 'joint' || event.visibility === 'public',
      },
    ]
  })

const projectTopics = async (
  tx: Transaction,
  { visit: { language } }: Asked,
): Promise<readonly AgendaTopic[]> =>
  (await restoration.summaryOf(tx)).projects
    .filter(({ state: { state } }) => state !== 'closed' && state !== 'abandoned')
    .map(({ id, slug, title, phases, phasesEnded }) => ({
      kind: 'project',
      id,
      label: inLanguage(title, language).text,
      href: restoration.projectRoute.href({ slug }),
      why: words(language)('agenda.phases', { ended: String(phasesEnded), phases: String(phases) }),
      isShared: true,
    }))

/** What gives cause to talk at a meeting, as far as the reader may see it. */
export const findTopics: FindTopics = async (tx, asked) => [
  ...(await agreementTopics(tx, asked)),
  ...(await eventTopics(tx, asked)),
  ...(await projectTopics(tx, asked)),
]
