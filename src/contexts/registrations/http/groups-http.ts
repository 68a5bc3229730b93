import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import { type Answer, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { whereFound } from '#kit/http/where-found.ts'
import { formatDayOf, formatTime } from '#kit/i18n/dates.ts'
import { isId, newId } from '#kit/ids/ids.ts'
import { inLanguage, isLanguage, type Language, languages } from '#kit/text/localised.ts'

import { mailSettingOf } from '../documents/mail-setting.ts'
import type { GroupRow } from '../domain/group-sheet.ts'
import type { Registration } from '../domain/registration.ts'
import { seatArrivals } from '../domain/seat-arrivals.ts'
import { words } from '../messages/words.ts'
import { groupPage, groupPreviewPage, groupsPage } from '../pages/groups-page.ts'
import { enterGroup, undoGroup, type UndoRefusal } from '../service/enter-group.ts'
import { listGroups, listOfGroup, type PartyGroup } from '../store/group-store.ts'
import { listRegistrations } from '../store/registration-store.ts'
import { type EventWithOffers, findEventWithOffers } from './event-with-offers.ts'
import { readGroupForm } from './group-sheet-form.ts'
import { eventRegisterRoute, groupRoute, groupsRoute } from './registrations-routes.ts'

const section = 'registrations'

export type OpenedGroups = EventWithOffers & { readonly groups: readonly PartyGroup[] }

/** The event that a path of the desk names, with its groups; undefined before its register is open. */
export const openGroups = (
  { db }: Dependencies,
  visit: DeskVisit,
): Promise<OpenedGroups | undefined> =>
  asActor(db, visit.actor, async (tx) => {
    const found = await findEventWithOffers(tx, visit)
    return found && { ...found, groups: await listGroups(tx, found.view.event.id) }
  })

const notFound = ({ language }: DeskVisit): Answer => {
  const say = words(language)
  return problem({ status: 404, title: say('group.title'), detail: say('group.none') })
}

const frameOf = ({ view }: OpenedGroups, { language }: DeskVisit) => {
  const say = words(language)
  const { slug, content } = view.event
  return {
    say,
    title: inLanguage(content.title, language).text,
    above: { label: say('desk.people'), href: eventRegisterRoute.href({ slug }) },
    action: groupsRoute.href({ slug }),
  }
}

const groupInWords = (
  { view }: OpenedGroups,
  { language }: DeskVisit,
  { memberName, recordedAt, isUndone }: PartyGroup,
): string => {
  const { zone } = view.event.content
  const day = formatDayOf(language, { instant: recordedAt, zone }, 'full')
  const when = `${day}, ${formatTime(language, recordedAt, zone)}`
  return words(language)(isUndone ? 'group.of.undone' : 'group.of', { member: memberName, when })
}

type Filled = { readonly text: string; readonly language: Language; readonly faults: string[] }

const showGroups = (opened: OpenedGroups, visit: DeskVisit, filled?: Filled): Answer => {
  const frame = frameOf(opened, visit)
  const { slug } = opened.view.event
  const faults = filled?.faults ?? []
  const body = groupsPage({
    ...frame,
    text: filled?.text ?? '',
    language: filled?.language ?? visit.language,
    languages: languages.map((value) => ({ value, label: frame.say(`group.language.${value}`) })),
    faults,
    groups: opened.groups.map((group) => ({
      href: groupRoute.href({ slug, group: group.id }),
      label: groupInWords(opened, visit, group),
    })),
  })
  const content = { title: frame.say('group.title'), section, body }
  return faults.length === 0 ? page(content) : refusedPage(content)
}

const preview = (
  opened: OpenedGroups,
  visit: DeskVisit,
  given: { readonly text: string; readonly language: Language; readonly rows: readonly GroupRow[] },
): Answer => {
  const frame = frameOf(opened, visit)
  const { say } = frame
  const seatings = seatArrivals(
    opened.offers,
    given.rows.map(({ party }) => ({ party, offer: 'on-site' as const })),
  )
  const seated = seatings.filter(({ state }) => state === 'confirmed').length
  const body = groupPreviewPage({
    ...frame,
    id: newId(),
    text: given.text,
    language: given.language,
    summary: say('group.preview', { seated, waiting: seatings.length - seated }),
    parties: given.rows.map(({ name, party }, index) => ({
      name,
      people: party,
      standing: say(`state.${seatings[index]?.state ?? 'waiting'}`),
    })),
  })
  return page({ title: say('group.title'), section, body })
}

const takeStep = async (
  dependencies: Dependencies,
  opened: OpenedGroups,
  visit: DeskVisit,
): Promise<Answer> => {
  const form = await visit.form()
  const say = words(visit.language)
  const { text, rows } = readGroupForm(form, say)
  const chosen = form.text('language')
  const language = isLanguage(chosen) ? chosen : visit.language
  if (form.text('step') === 'correct')
    return showGroups(opened, visit, { text, language, faults: [] })
  if (!rows.ok) return showGroups(opened, visit, { text, language, faults: [...rows.refusal] })
  if (form.text('step') !== 'enter')
    return preview(opened, visit, { text, language, rows: rows.value })
  const id = form.text('group')
  const { id: event, slug } = opened.view.event
  const entered = await enterGroup(dependencies.db, visit.actor, {
    id: isId(id) ? id : newId(),
    event,
    rows: rows.value,
    language,
    mail: mailSettingOf(opened.view, dependencies, visit.now),
  })
  if (!entered.ok) {
    const faults = [say(`group.refused.${entered.refusal}`)]
    return showGroups(opened, visit, { text, language, faults })
  }
  return redirect(isId(id) ? groupRoute.href({ slug, group: id }) : groupsRoute.href({ slug }))
}

/** Whoever is of the group that a path names. */
export const listMembers = (
  { db }: Dependencies,
  { view }: OpenedGroups,
  visit: DeskVisit,
): Promise<Registration[]> =>
  asActor(db, visit.actor, async (tx) => {
    const ids = await listOfGroup(tx, visit.parameters['group'] ?? '')
    const people = await listRegistrations(tx, { event: view.event.id })
    return people.filter(({ id }) => ids.has(id))
  })

const showGroup = async (
  dependencies: Dependencies,
  { opened, refusal }: { readonly opened: OpenedGroups; readonly refusal?: UndoRefusal },
  visit: DeskVisit,
): Promise<Answer> => {
  const group = opened.groups.find(({ id }) => id === visit.parameters['group'])
  if (group === undefined) return notFound(visit)
  const frame = frameOf(opened, visit)
  const { say } = frame
  const { slug } = opened.view.event
  const people = await listMembers(dependencies, opened, visit)
  const count = (state: Registration['state']): number =>
    people.filter((one) => one.state === state).length
  const body = groupPage({
    ...frame,
    action: groupRoute.href({ slug, group: group.id }),
    summary: group.isUndone
      ? groupInWords(opened, visit, group)
      : say('group.entered', { seated: count('confirmed'), waiting: count('waiting') }),
    parties: people.map(({ name, party, state }) => ({
      name: name ?? say('desk.erased'),
      people: party,
      standing: say(`state.${state}`),
    })),
    isUndone: group.isUndone,
    mayUndo: may(visit.actor, 'edit'),
    ...(refusal === undefined ? {} : { refused: say(`group.refused.${refusal}`) }),
  })
  const content = { title: say('group.title'), section, body }
  return refusal === undefined ? page(content) : refusedPage(content)
}

/** Groups on the desk: bringing a table, what became of it, and taking it back. */
export const groupsHttp = (dependencies: Dependencies) => {
  const withEvent = whereFound((visit: DeskVisit) => openGroups(dependencies, visit), notFound)
  return {
    list: withEvent((opened, visit) => showGroups(opened, visit)),
    bring: withEvent((opened, visit) => takeStep(dependencies, opened, visit)),
    show: withEvent((opened, visit) => showGroup(dependencies, { opened }, visit)),
    undo: withEvent(async (opened, visit) => {
      const id = visit.parameters['group'] ?? ''
      const { id: event, slug } = opened.view.event
      const mail = mailSettingOf(opened.view, dependencies, visit.now)
      const undone = await undoGroup(dependencies.db, visit.actor, { id, event, mail })
      if (!undone.ok) {
        return showGroup(dependencies, { opened, refusal: undone.refusal }, visit)
      }
      return redirect(groupRoute.href({ slug, group: id }))
    }),
  }
}
