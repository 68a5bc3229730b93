import { groundsInWords } from '#contexts/measures/contract.ts'
import { publicEventRoute } from '#contexts/programme/contract.ts'
import { registrationRoutes } from '#contexts/registrations/contract.ts'
import { type Answer, page, problem } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { eventJsonLd } from '../documents/json-ld.ts'
import type { Edition } from '../documents/published.ts'
import { words } from '../messages/words.ts'
import { eventPage } from '../pages/event-page/event-page.ts'
import { inLanguagePath } from '../pages/links.ts'
import { documentHead } from './document-head.ts'
import { listHttp } from './list-http.ts'
import { isRegistering, readProgramme, siteNameOf } from './read-programme.ts'

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
  programme: listHttp(dependencies),
  event: (visit: Visit): Promise<Answer> => showEvent(dependencies, visit),
})
