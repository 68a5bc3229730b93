import { sites } from '#contexts/heritage/contract.ts'
import { searchVenues, venueHref } from '#contexts/relations/contract.ts'
import { restoration } from '#contexts/restoration/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { type Asked, called, type FoundOfKind, ofKind } from './found.ts'

const inVenues = async (tx: Transaction, asked: Asked): Promise<FoundOfKind> =>
  ofKind('venues', await searchVenues(tx, asked), ({ id, name, cityName }) => ({
    ...called(name, asked.language),
    href: venueHref(id),
    about: inLanguage(cityName, asked.language).text,
  }))

const inSites = async (tx: Transaction, asked: Asked): Promise<FoundOfKind> => {
  const { typed, most, language, relation } = asked
  const search = { ...sites.everything(relation), name: typed }
  const shown = await sites.search(tx, search, { offset: 0, most })
  const count = shown.length < most ? shown.length : await sites.count(tx, search)
  return ofKind('sites', { count, isAll: true, shown }, ({ slug, names, place }) => ({
    name: sites.labelOf(names, language)?.text ?? slug,
    href: sites.route.href({ slug }),
    about: place,
  }))
}

const inRestoration = async (tx: Transaction, asked: Asked): Promise<readonly FoundOfKind[]> => {
  const { language } = asked
  return [
    ofKind('needs', await restoration.searchNeeds(tx, asked), ({ slug, title }) => ({
      ...called(title, language),
      href: restoration.needRoute.href({ slug }),
      about: '',
    })),
    ofKind('projects', await restoration.searchProjects(tx, asked), ({ slug, title }) => ({
      ...called(title, language),
      href: restoration.projectRoute.href({ slug }),
      about: '',
    })),
  ]
}

/** Venues, sites, what these need and the projects that come of it. */
export const searchPlaces = async (
  tx: Transaction,
  asked: Asked,
): Promise<readonly FoundOfKind[]> => [
  await inVenues(tx, asked),
  await inSites(tx, asked),
  ...(await inRestoration(tx, asked)),
]
