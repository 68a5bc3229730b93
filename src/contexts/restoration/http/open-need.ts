import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, problem } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { whereFound } from '#kit/http/where-found.ts'
import { inLanguage, type InLanguage } from '#kit/text/localised.ts'

import type { Need } from '../domain/need.ts'
import { words } from '../messages/words.ts'
import { listNeeds } from '../store/need-store.ts'
import { type Around, readAround } from './around.ts'

/** A need with what names the things that it speaks of. */
export type OpenedNeed = {
  readonly need: Need
  readonly around: Around
  readonly title: InLanguage
}

/** A handler that is given the need that its path names. */
export const withNeed = (
  { db }: Dependencies,
  answer: (opened: OpenedNeed, visit: DeskVisit) => Answer | Promise<Answer>,
) =>
  whereFound(
    (visit: DeskVisit) =>
      asActor(db, visit.actor, async (tx): Promise<OpenedNeed | undefined> => {
        const [need] = await listNeeds(tx, { slug: visit.parameters['slug'] ?? '' })
        return (
          need && {
            need,
            around: await readAround(tx, visit, [need.site]),
            title: inLanguage(need.content.title, visit.language),
          }
        )
      }),
    ({ language }) =>
      problem({
        status: 404,
        title: words(language)('needs.title'),
        detail: words(language)('refused.need-not-found'),
      }),
  )(answer)
