import type { Transaction } from '#kit/db/database.ts'
import type { Language } from '#kit/text/localised.ts'

import { labelOf } from '../domain/label-of.ts'
import { words } from '../messages/words.ts'
import { everything, listSitesKeptBy, searchSites, type SeenSite } from '../store/seen-store.ts'

/** A site to choose, with what tells it from others of its name. */
export type SiteChoice = {
  readonly id: string
  readonly slug: string
  readonly label: string
  readonly hint: string
}

/** As many as are compared by eye; whoever looks for another one says more of its name. */
const mostSiteChoices = 12

const choiceOf = ({ id, slug, names, place, kind }: SeenSite, language: Language): SiteChoice => {
  const say = words(language)
  const label = labelOf(names, language)?.text ?? slug
  const others = names.map(({ text }) => text).filter((text) => text !== label)
  const hint = [say(`kind.${kind}`), place, ...others.slice(0, 3)].filter(Boolean).join(' · ')
  return { id, slug, label, hint }
}

/** Sites whose name is like what was typed, in any spelling, or the first of all; only those of `owner` where it is given. */
export const siteChoices = async (
  tx: Transaction,
  {
    relation,
    name,
    owner,
  }: { readonly relation: string; readonly name: string; readonly owner?: string },
  language: Language,
): Promise<readonly SiteChoice[]> => {
  const asked = { relation, name: name.slice(0, 200) }
  const most = mostSiteChoices
  const found =
    owner === undefined
      ? await searchSites(tx, { ...everything(relation), ...asked }, { offset: 0, most })
      : await listSitesKeptBy(tx, asked, { owner, most })
  return found.map((site) => choiceOf(site, language))
}
