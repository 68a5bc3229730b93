import type { DeskVisit } from '#contexts/access/contract.ts'
import { sites } from '#contexts/heritage/contract.ts'
import {
  getOwnRelation,
  type Institution,
  listInstitutions,
  type Relation,
} from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'

import { words } from '../messages/words.ts'

/** The section of the desk in which a page of this context stands. */
export const sections = {
  needs: 'needs',
  competences: 'competences',
  projects: 'projects',
} as const

export type Named = { readonly text: string; readonly language?: string; readonly href?: string }

/** What names the things that needs, offers and projects speak of. */
export type Around = {
  readonly relation: Relation
  readonly institutions: readonly Institution[]
  readonly site: (id: string) => Named
  readonly institution: (id: string) => string
  readonly side: (id: string) => string
}

const inOwn = (text: string, of: string, language: Language): Named =>
  of === language ? { text } : { text, language: of }

export const readAround = async (
  tx: Transaction,
  { language }: Pick<DeskVisit, 'language'>,
  siteIds: readonly string[],
): Promise<Around> => {
  const relation = await getOwnRelation(tx)
  const institutions = await listInstitutions(tx)
  const found = await sites.list(tx, { ids: [...new Set(siteIds)] })
  const unnamed = words(language)('site.unnamed')
  return {
    relation,
    institutions,
    site: (id) => {
      const site = found.find((one) => one.id === id)
      if (site === undefined) return { text: unnamed }
      const label = sites.labelOf(
        site.names.map(({ content }) => content),
        language,
      )
      const named =
        label === undefined ? { text: unnamed } : inOwn(label.text, label.language, language)
      return { ...named, href: sites.route.href({ slug: site.slug }) }
    },
    institution: (id) => {
      const one = institutions.find((each) => each.id === id)
      return one === undefined
        ? words(language)('institution.unnamed')
        : inLanguage(one.name, language).text
    },
    side: (id) => {
      const side = relation.sides.find((one) => one.id === id)
      return side === undefined ? id : inLanguage(side.name, language).text
    },
  }
}
