import { sites } from '#contexts/heritage/contract.ts'
import { listVenues, venuesRoute } from '#contexts/relations/contract.ts'
import { restoration } from '#contexts/restoration/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { type Asked, called, type FoundOfKind, mostOfAKind, ofKind } from './found.ts'
import { inEachLanguage, isNamedSo } from './named-so.ts'

const inVenues = async (tx: Transaction, { typed, language }: Asked): Promise<FoundOfKind> => {
  const found = (await listVenues(tx)).filter(({ name, cityName }) =>
    isNamedSo([...inEachLanguage(name), ...inEachLanguage(cityName)], typed),
  )
  return ofKind('venues', found, ({ name, cityName }) => ({
    ...called(name, language),
    href: venuesRoute.path,
    about: inLanguage(cityName, language).text,
  }))
}

const inSites = async (tx: Transaction, asked: Asked): Promise<readonly FoundOfKind[]> => {
  const { typed, language, relation } = asked
  const search = { ...sites.everything(relation), name: typed }
  const shown = await sites.search(tx, search, { offset: 0, most: mostOfAKind })
  const projects = (await restoration.listProjects(tx)).filter(({ scope: { title } }) =>
    isNamedSo(inEachLanguage(title), typed),
  )
  const needs = (await restoration.listNeeds(tx)).filter(({ content: { title } }) =>
    isNamedSo(inEachLanguage(title), typed),
  )
  return [
    {
      kind: 'sites',
      count: await sites.count(tx, search),
      shown: shown.map(({ slug, names, place }) => ({
        name: sites.labelOf(names, language)?.text ?? slug,
        href: sites.route.href({ slug }),
        about: place,
      })),
    },
    ofKind('needs', needs, ({ slug, content: { title } }) => ({
      ...called(title, language),
      href: restoration.needRoute.href({ slug }),
      about: '',
    })),
    ofKind('projects', projects, ({ slug, scope: { title } }) => ({
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
): Promise<readonly FoundOfKind[]> => [await inVenues(tx, asked), ...(await inSites(tx, asked))]
