import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import {
  getOwnRelation,
  ownSideFirst,
  type Relation,
  type Side,
} from '#contexts/relations/contract.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'

import { reciprocityOf, standingOf } from '../domain/standing.ts'
import type { SupportEntry } from '../domain/support.ts'
import { words } from '../messages/words.ts'
import { type ListedSupport, type SupportColumn, supportPage } from '../pages/support-page.ts'
import { listSupport } from '../store/support-store.ts'
import { aboutOf, otherSide, sideNames, standingInWords, titleOf } from './support-in-words.ts'
import { newSupportRoute, supportEntryRoute } from './support-routes.ts'

type Ledger = { readonly relation: Relation; readonly entries: readonly SupportEntry[] }

const listed = (
  entry: SupportEntry,
  { relation, entries }: Ledger,
  visit: DeskVisit,
): ListedSupport => {
  const say = words(visit.language)
  const nameOf = sideNames(relation, visit)
  const standing = standingOf(entry)
  const exchanged = entries.find(({ id }) => id === entry.content.reciprocal)
  const isSaidByOne = standing !== undefined && !standing.isCommon
  return {
    ...titleOf(entry, visit),
    href: supportEntryRoute.href({ entry: entry.id }),
    about: aboutOf(entry, visit),
    standing: standing === undefined ? say('state.nothing') : standingInWords(standing, visit),
    saidBy: isSaidByOne ? say('as-recorded', { side: nameOf(standing.step.side) }) : '',
    reciprocal:
      exchanged === undefined ? '' : say('exchanged', { title: titleOf(exchanged, visit).title }),
    isPrivate: entry.visibility === visit.actor.side,
  }
}

const columnOf = (side: Side, ledger: Ledger, visit: DeskVisit): SupportColumn => {
  const say = words(visit.language)
  const { relation, entries } = ledger
  const nameOf = sideNames(relation, visit)
  const { given, asked, notCommon } = reciprocityOf(entries, side.id)
  return {
    title: say('column.title', {
      giver: nameOf(side.id),
      receiver: nameOf(otherSide(relation, side.id)),
    }),
    summary: [
      say('column.given', { count: given }),
      say('column.asked', { count: asked }),
      ...(notCommon === 0 ? [] : [say('column.not-common', { count: notCommon })]),
    ].join(' '),
    accent: side.accent,
    entries: entries
      .filter(({ giver }) => giver === side.id)
      .map((entry) => listed(entry, ledger, visit)),
  }
}

/** The ledger: what each side does for the other, the reader's own side first. */
export const supportHttp =
  ({ db }: Dependencies) =>
  async (visit: DeskVisit): Promise<Answer> => {
    const ledger = await asActor(db, visit.actor, async (tx) => ({
      relation: await getOwnRelation(tx),
      entries: await listSupport(tx),
    }))
    const say = words(visit.language)
    const [own, other] = ownSideFirst(ledger.relation, visit.actor.side)
    const body = supportPage({
      say,
      own: columnOf(own, ledger, visit),
      other: columnOf(other, ledger, visit),
      mayEdit: may(visit.actor, 'edit'),
      addHref: newSupportRoute.path,
    })
    return page({ title: say('support.title'), section: 'support', body })
  }
