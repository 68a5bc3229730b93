import { pager } from '#kit/html/components/pager.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'
import type { Language } from '#kit/text/localised.ts'

import type { ProgrammeFilter } from '../../domain/programme-order.ts'
import type { ListPage } from '../../domain/programme-parts.ts'
import { programmeRoute } from '../../http/publishing-routes.ts'
import { words } from '../../messages/words.ts'
import { inLanguagePath } from '../links.ts'

/** What an address of the programme names; the first page is not named. */
export type Address = ProgrammeFilter & {
  readonly year?: string | undefined
  readonly page?: number | undefined
}

/** The address of a part of the programme, without a language. */
export const partPath = ({ page, ...address }: Address): string =>
  programmeRoute.href({}, { ...address, page: page === 1 ? undefined : page })

type Place = Omit<ListPage<never>, 'items'>

/** The pages before and after one, where there are. */
export const pagesAround = ({ page, pages }: Pick<Place, 'page' | 'pages'>) => ({
  previous: page > 1 ? page - 1 : undefined,
  next: page < pages ? page + 1 : undefined,
})

/** The way through a list that is cut into pages; nothing where it is not. */
export const listPager = (
  { place, shown }: { readonly place: Place; readonly shown: number },
  address: Address,
  language: Language,
): Html => {
  if (place.pages === 1) return nothing
  const say = words(language)
  const { previous, next } = pagesAround(place)
  const link = (label: string, page: number | undefined) =>
    page === undefined
      ? undefined
      : { label, href: inLanguagePath(language, partPath({ ...address, page })) }
  return html`${pager({
    label: say('pages.label'),
    position: say('pages.position', {
      first: place.offset + 1,
      last: place.offset + shown,
      total: place.total,
    }),
    previous: link(say('pages.previous'), previous),
    next: link(say('pages.next'), next),
  })}`
}
