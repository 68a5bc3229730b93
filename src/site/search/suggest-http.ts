import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, file } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'

import { words } from '../messages/words.ts'
import type { FoundOfKind } from './found.ts'
import { searchEverything } from './search-everything.ts'
import { readTyped, todayOf } from './search-http.ts'
import { type Suggested, suggestions } from './suggestions.ts'

// One letter begins half of all names.
const fewestLetters = 2

/** A few of each kind; whoever looks for more goes on typing, or to the page. */
const whileTyping = { most: 3, counted: 200 }

const mostSuggested = 8

/** The first of each kind, then the second of each, until there are enough: kind by kind. */
const someOfEach = (found: readonly FoundOfKind[]): readonly Suggested[] => {
  const ranked = found.flatMap(({ kind, shown }, order) =>
    shown.map((one, rank) => ({ one: { ...one, kind }, order, rank })),
  )
  return ranked
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, mostSuggested)
    .toSorted((a, b) => a.order - b.order)
    .map(({ one }) => one)
}

/** What somebody who is typing may mean, as the options of a list; kept nowhere, counted by nobody. */
export const suggestHttp =
  ({ db }: Dependencies) =>
  async (visit: DeskVisit): Promise<Answer> => {
    const { language, actor } = visit
    const typed = readTyped(visit)
    const found =
      typed.length < fewestLetters
        ? []
        : await asActor(db, actor, async (tx) =>
            searchEverything(tx, {
              ...whileTyping,
              typed,
              language,
              today: await todayOf(tx, visit),
              relation: actor.relation,
            }),
          )
    return file({
      contentType: 'text/html; charset=utf-8',
      headers: { 'cache-control': 'no-store' },
      body: String(suggestions(words(language), someOfEach(found))),
    })
  }
