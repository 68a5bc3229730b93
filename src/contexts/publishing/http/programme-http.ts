import { groundsInWords } from '#contexts/measures/contract.ts'
import { disciplines, publicEventRoute } from '#contexts/programme/contract.ts'
import { registrationRoutes } from '#contexts/registrations/contract.ts'
import { type Answer, page, problem } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { eventJsonLd, programmeJsonLd } from '../documents/json-ld.ts'
import type { Edition } from '../documents/published.ts'
import type { ProgrammeFilter } from '../domain/programme-order.ts'
import { words } from '../messages/words.ts'
import { eventPage } from '../pages/event-page/event-page.ts'
import { inLanguagePath } from '../pages/links.ts'
import { programmePage } from '../pages/programme-page/programme-page.ts'
import { documentHead } from './document-head.ts'
import { programmeRoute } from './publishing-routes.ts'
import { isRegistering, readProgramme, siteNameOf } from './read-programme.ts'

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

/** One public event, or that there is none. */
const showEvent = async (dependencies: Dependencies, visit: Visit): Promise<Answer> => {
  const { language, today } = visit
  const say = words(language)
  const slug = visit.parameters['slug'] ?? ''
  const { relations, cities, events } = await readProgramme(dependencies, { today, slug })
  const [event] = events
  if (event === undefined) {
    return problem({
      status: 404,
      title: say('not-found.title'),
      detail: say('not-found.detail'),
    })
  }
  const siteName = siteNameOf(relations, language)
  const edition: Edition = { language, siteName, baseUrl: dependencies.baseUrl }
  const takesRegistrations = await isRegistering(dependencies, event, today)
  const because = groundsInWords(language, event.because, { cities })
  return page({
    title: `${inLanguage(event.title, language).text} · ${siteName}`,
    description: inLanguage(event.summary, language).text || say('programme.description'),
    head: documentHead(edition, {
      path: publicEventRoute.href({ slug }),
      data: eventJsonLd(event, edition),
    }),
    body: eventPage({
      event,
      because,
      language,
      today,
      ...(takesRegistrations
        ? { registerHref: inLanguagePath(language, registrationRoutes.register.href({ slug })) }
        : {}),
    }),
  })
}

/** The public programme and its events, as pages. */
export const programmeHttp = (dependencies: Dependencies) => ({
  programme: async (visit: Visit): Promise<Answer> => {
    const { language, today } = visit
    const say = words(language)
    const { relations, events } = await readProgramme(dependencies, { today })
    const siteName = siteNameOf(relations, language)
    const edition: Edition = { language, siteName, baseUrl: dependencies.baseUrl }
    const filter = filterOf(visit.url)
    const { demo } = dependencies
    return page({
      title: siteName,
      description: say('programme.description'),
      head: documentHead(edition, {
        path: programmeRoute.href({}),
        data: programmeJsonLd(events, edition),
      }),
      body: programmePage({ events, filter, demo, language, today }),
    })
  },
  event: (visit: Visit): Promise<Answer> => showEvent(dependencies, visit),
})
