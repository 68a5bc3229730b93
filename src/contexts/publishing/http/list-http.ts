import { disciplines } from '#contexts/programme/contract.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'

import { programmeJsonLd } from '../documents/json-ld.ts'
import type { Edition } from '../documents/published.ts'
import {
  comingSections,
  isAskedFor,
  pastYears,
  type ProgrammeFilter,
} from '../domain/programme-order.ts'
import {
  allSections,
  pageOfList,
  type ProgrammePart,
  sectionsOnPage,
} from '../domain/programme-parts.ts'
import { words } from '../messages/words.ts'
import { type Address, pagesAround, partPath } from '../pages/programme-page/list-pager.ts'
import { programmePage } from '../pages/programme-page/programme-page.ts'
import { yearPage } from '../pages/programme-page/year-page.ts'
import { documentHead } from './document-head.ts'
import { openPartReading, type ProgrammeRead } from './read-part.ts'
import { siteNameOf } from './read-programme.ts'

const attendances = ['on-site', 'online'] as const

/** What the address asks for; what it does not know is as if it were not there. */
const filterOf = ({ searchParams }: URL): ProgrammeFilter => {
  const discipline = disciplines.find((one) => one === searchParams.get('discipline'))
  const attend = attendances.find((one) => one === searchParams.get('attend'))
  const place = searchParams.get('place')
  return {
    ...(discipline === undefined ? {} : { discipline }),
    ...(attend === undefined ? {} : { attend }),
    ...(place === null || place === '' ? {} : { place }),
  }
}

const partOf = ({ searchParams }: URL): ProgrammePart => {
  const year = searchParams.get('year') ?? ''
  const number = searchParams.get('page') ?? ''
  return {
    year: /^(19|20)\d{2}$/.test(year) ? year : undefined,
    page: /^\d{1,4}$/.test(number) ? Number(number) : 1,
  }
}

type Shown = { readonly edition: Edition; readonly read: ProgrammeRead; readonly visit: Visit }

/** The address of a part itself, and those of its neighbours in a list. */
const addressesOf = (
  address: Address,
  place: { readonly page: number; readonly pages: number },
): { path: string; previous: string | undefined; next: string | undefined } => {
  const { previous, next } = pagesAround(place)
  const at = (other: number | undefined): string | undefined =>
    other === undefined ? undefined : partPath({ ...address, page: other })
  return {
    path: partPath({ ...address, page: place.page }),
    previous: at(previous),
    next: at(next),
  }
}

const showComing = (
  { edition, read, visit }: Shown,
  { asked, demo }: { readonly asked: number; readonly demo: boolean },
): Answer => {
  const { language, today, url } = visit
  const { events, years } = read
  const filter = filterOf(url)
  const sections = comingSections(
    events.filter((event) => isAskedFor(event, filter)),
    today,
  )
  const isCut = years.length > 0
  const coming = isCut ? sectionsOnPage(sections, asked) : allSections(sections)
  const listed = isCut ? coming.sections.flatMap((section) => section.events) : events
  const addresses = addressesOf({}, coming)
  return page({
    title: edition.siteName,
    description: words(language)('programme.description'),
    head: documentHead(edition, {
      ...addresses,
      data: programmeJsonLd(listed, edition, { path: addresses.path, offset: coming.offset }),
    }),
    body: programmePage({ events, filter, demo, language, today, years, coming }),
  })
}

const showYear = (
  { edition, read, visit }: Shown,
  { year, asked }: { readonly year: string; readonly asked: number },
): Answer => {
  const { language, today, url } = visit
  const say = words(language)
  const filter = filterOf(url)
  const everything = pastYears(read.events, today).find((one) => one.year === year)?.events ?? []
  const list = pageOfList(
    everything.filter((event) => isAskedFor(event, filter)),
    asked,
  )
  const addresses = addressesOf({ year }, list)
  return page({
    title: `${say('year.title', { year })} · ${edition.siteName}`,
    description: say('programme.description'),
    head: documentHead(edition, {
      ...addresses,
      data: programmeJsonLd(list.items, edition, { path: addresses.path, offset: list.offset }),
    }),
    body: yearPage({ year, everything, list, filter, language, today, years: read.years }),
  })
}

/** The published programme: whole while it is of ordinary size, else what is coming and each past year. */
export const listHttp = (dependencies: Dependencies): ((visit: Visit) => Promise<Answer>) => {
  const readPart = openPartReading(dependencies)
  return async (visit) => {
    const { language, today, url } = visit
    const { year, page: asked } = partOf(url)
    const read = await readPart(today, year)
    const siteName = siteNameOf(read.relations, language)
    const edition: Edition = { language, siteName, baseUrl: dependencies.baseUrl }
    const shown = { edition, read, visit }
    return year === undefined
      ? showComing(shown, { asked, demo: dependencies.demo })
      : showYear(shown, { year, asked })
  }
}
