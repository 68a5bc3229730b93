import { type FindSubjects, meetings, type Subject } from '#contexts/meetings/contract.ts'
import { listEventViews } from '#contexts/programme/contract.ts'
import { restoration } from '#contexts/restoration/contract.ts'
import { inLanguage } from '#kit/text/localised.ts'

/** Every record that can fulfil an undertaking, as far as the reader may see it, with where it stands. */
export const findSubjects: FindSubjects = async (tx, { language, today }) => {
  const events = (await listEventViews(tx, { today })).map(({ event }): Subject => ({
    kind: 'event',
    id: event.id,
    label: inLanguage(event.content.title, language).text,
    href: `/desk/events/${event.slug}`,
    isShared: event.visibility === 'joint' || event.visibility === 'public',
  }))
  const held = (await meetings.list(tx)).map(({ id, slug, visibility, content }): Subject => ({
    kind: 'meeting',
    id,
    label: inLanguage(content.title, language).text,
    href: meetings.route.href({ slug }),
    isShared: visibility === 'joint',
  }))
  const projects = (await restoration.listProjects(tx)).map(({ id, slug, scope }): Subject => ({
    kind: 'project',
    id,
    label: inLanguage(scope.title, language).text,
    href: restoration.projectRoute.href({ slug }),
    isShared: true,
  }))
  return [...events, ...projects, ...held]
}
