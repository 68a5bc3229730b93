import { type Answer, page } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'

import { words } from '../messages/words.ts'
import type { Edition } from '../documents/published.ts'
import { notesPage } from '../pages/notes-page.ts'
import { documentHead } from './document-head.ts'
import { accessibilityRoute, privacyRoute } from './publishing-routes.ts'

const accessibilityParts = ['promise', 'how', 'limits', 'tell'] as const
const privacyParts = [
  'visitors',
  'logs',
  'members',
  'contacts',
  'meetings',
  'feeds',
  'operator',
] as const

/** What this site promises to those who read it. */
export const notesHttp = ({ baseUrl, operator }: Dependencies) => {
  const note = (
    visit: Visit,
    path: string,
    content: { readonly title: string; readonly paragraphs: readonly string[] },
  ): Answer => {
    const edition: Edition = { language: visit.language, baseUrl, siteName: content.title }
    return page({
      title: content.title,
      description: content.paragraphs[0] ?? content.title,
      head: documentHead(edition, { path }),
      body: notesPage(content),
    })
  }
  const operatorFor = (visit: Visit): string =>
    operator ?? words(visit.language)('operator.unnamed')
  return {
    accessibility: (visit: Visit): Answer => {
      const say = words(visit.language)
      const paragraphs = accessibilityParts.map((part) =>
        say(`accessibility.${part}`, { operator: operatorFor(visit) }),
      )
      const title = say('accessibility.title')
      return note(visit, accessibilityRoute.href({}), { title, paragraphs })
    },
    privacy: (visit: Visit): Answer => {
      const say = words(visit.language)
      const paragraphs = privacyParts.map((part) =>
        say(`privacy.${part}`, { operator: operatorFor(visit) }),
      )
      return note(visit, privacyRoute.href({}), { title: say('privacy.title'), paragraphs })
    },
  }
}
