import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { sites } from '#contexts/heritage/contract.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'

import { words } from '../messages/words.ts'
import { chooseSitePage, type ChooseSiteView } from '../pages/choose-site-page.ts'

type Choosing = Pick<ChooseSiteView, 'title' | 'above' | 'action'> & {
  readonly section: string
  /** Only sites that this side keeps. */
  readonly owner?: string
}

/** Which site it is about, found by a name in any spelling: the first step of a need or a project. */
export const chooseSite = async (
  { db }: Dependencies,
  visit: DeskVisit,
  { section, owner, ...frame }: Choosing,
): Promise<Answer> => {
  const { language, actor, url } = visit
  const asked = (url.searchParams.get('name') ?? '').slice(0, 200)
  const { relation } = actor
  const found = await asActor(db, actor, (tx) =>
    sites.choices(tx, { relation, name: asked, ...(owner !== undefined && { owner }) }, language),
  )
  const body = chooseSitePage({
    ...frame,
    say: words(language),
    asked,
    sites: found.map(({ id, label, hint }) => ({
      label,
      hint,
      href: `${frame.action}?${new URLSearchParams({ site: id }).toString()}`,
    })),
    registerHref: sites.listRoute.path,
  })
  return page({ title: frame.title, section, body })
}
