import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { getOwnRelation, ownSideFirst } from '#contexts/relations/contract.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { formatWhen } from '#kit/i18n/dates.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { alternate } from '../domain/alternate.ts'
import { addressed, described } from '../domain/guest.ts'
import { words } from '../messages/words.ts'
import { protocolOrderPage } from '../pages/protocol-order-page.ts'
import { listSharedGuests } from '../store/order-of-protocol-store.ts'
import { section } from './guest-list-http.ts'
import { guestListRoute } from './guests-routes.ts'
import { type OpenedList, titleOf, withList } from './open-list.ts'

const show = async (
  { db }: Dependencies,
  opened: OpenedList,
  visit: DeskVisit,
): Promise<Answer> => {
  const { actor, language } = visit
  const say = words(language)
  const { id, slug, content } = opened.view.event
  const { sides, shared } = await asActor(db, actor, async (tx) => ({
    sides: ownSideFirst(await getOwnRelation(tx), actor.side),
    shared: await listSharedGuests(tx, id),
  }))
  const [own, other] = sides.map((side) =>
    shared
      .filter((guest) => guest.side === side.id)
      .map((guest) => ({
        name: addressed(guest),
        what: described(guest),
        side: inLanguage(side.name, language).text,
      })),
  )
  const body = protocolOrderPage({
    say,
    title: titleOf(opened, visit),
    when: formatWhen(language, content.when, 'full'),
    above: { label: say('list.title'), href: guestListRoute.href({ slug }) },
    rows: alternate(own ?? [], other ?? []),
  })
  return page({ title: say('order.title'), section, body })
}

/** The order of both sides' guests, the own side named first. */
export const protocolOrderHttp = (dependencies: Dependencies) => ({
  show: withList(dependencies, (opened, visit) => show(dependencies, opened, visit)),
})
