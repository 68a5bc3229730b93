import { formatDayOf, formatTime } from '#kit/i18n/dates.ts'
import { languageName } from '#kit/i18n/lists.ts'
import { inLanguage } from '#kit/text/localised.ts'
import { type Instant, isoFromDay } from '#kit/time/days.ts'
import { dayInZone, wallTimeInZone } from '#kit/time/zones.ts'

import {
  type Alert,
  type AlertInfo,
  type AlertPart,
  type AlertReference,
  isSameAlert,
  partsOf,
} from '../domain/alert.ts'
import { lastDayOfReplaced } from '../domain/ends-of-replaced.ts'
import { type ImportWords, importWords } from '../messages/import-words.ts'
import type { AlertEnding, AlertProposal, AlertView } from '../pages/import-page/alert-page.ts'
import { placeInWords } from '../pages/place-in-words.ts'
import type { RecordedMeasure } from '../store/measure-store.ts'
import type { DeskKnowledge } from './desk-knowledge.ts'
import { fieldsOfAlert, infoFor } from './fields-of-alert.ts'
import { endMeasureRoute, measureRoute, withdrawMeasureRoute } from './measures-routes.ts'
import { placesOfAlert } from './place-of-alert.ts'

type Setting = {
  readonly alert: Alert
  readonly knowledge: DeskKnowledge
  readonly side: string
}

const momentInWords = (instant: Instant, { telling }: DeskKnowledge): string => {
  const { language, zone } = telling
  return `${formatDayOf(language, { instant, zone })}, ${formatTime(language, instant, zone)}`
}

const ofAlert = ({ measures }: DeskKnowledge, reference: AlertReference): RecordedMeasure[] =>
  measures.filter(
    ({ alert, withdrawn }) =>
      alert !== undefined && withdrawn === null && isSameAlert(alert, reference),
  )

/** The measures on record that the side may end and that were read from this alert. */
const ownOfAlert = ({ knowledge, side }: Setting, reference: AlertReference): RecordedMeasure[] =>
  ofAlert(knowledge, reference).filter(({ owner }) => ['joint', side].includes(owner))

/** An update or a cancellation stands for every alert that it refers to, so for all they said. */
const referredTo = (setting: Setting): RecordedMeasure[] =>
  setting.alert.message === 'alert'
    ? []
    : setting.alert.references.flatMap((reference) => ownOfAlert(setting, reference))

const titleOf = ({ title }: RecordedMeasure, { telling }: DeskKnowledge): string =>
  inLanguage(title, telling.language).text

const periodOf = (info: AlertInfo, knowledge: DeskKnowledge, say: ImportWords): string => {
  const times = [
    ['effective', info.effective],
    ['onset', info.onset],
    ['expires', info.expires],
  ] as const
  const told = times.flatMap(([name, instant]) =>
    instant === null
      ? []
      : [say(`alert.time.${name}`, { moment: momentInWords(instant, knowledge) })],
  )
  return told.length === 0 ? say('alert.time.none') : told.join(' ')
}

const factsOf = (info: AlertInfo, knowledge: DeskKnowledge, say: ImportWords) =>
  [
    { term: say('alert.fact.event'), description: info.event },
    { term: say('alert.fact.description'), description: info.description },
    { term: say('alert.fact.instruction'), description: info.instruction },
    { term: say('alert.fact.period'), description: periodOf(info, knowledge, say) },
    {
      term: say('alert.fact.area'),
      description: info.areas.map(({ description }) => description).join('; '),
    },
  ].filter(({ description }) => description !== '')

const notesOf = (
  part: AlertPart,
  { knowledge, alert }: Setting,
  { say, replaced }: { say: ImportWords; replaced: readonly RecordedMeasure[] },
): string[] => {
  const { telling, places } = knowledge
  const areas = part.flatMap((info) => info.areas)
  const found = placesOfAlert(areas, places)
  const [first] = found
  const named = found.map((place) => placeInWords(place, telling.cities, telling.language))
  const place =
    first === undefined
      ? say('alert.place.none')
      : found.length === 1
        ? say('alert.place.one', { place: named.join('') })
        : say('alert.place.several', { places: named.join('; ') })
  return [
    place,
    ...(areas.some(({ isDrawn }) => isDrawn) ? [say('alert.place.drawn')] : []),
    ...(alert.isPublic ? [] : [say('alert.not-public')]),
    ...replaced.map((one) => say('alert.replaces', { title: titleOf(one, knowledge) })),
  ]
}

const proposalOf = (setting: Setting, part: AlertPart, say: ImportWords): AlertProposal[] => {
  const { alert, knowledge, side } = setting
  const { telling, places } = knowledge
  const { language, zone } = telling
  const info = infoFor(part, language)
  if (info === undefined) return []
  const found = placesOfAlert(
    part.flatMap(({ areas }) => areas),
    places,
  )
  const place = found.length === 1 ? found[0] : undefined
  const replaced = referredTo(setting)
  const form = { language, zone, place, side, replaces: replaced.map(({ id }) => id) }
  return [
    {
      title: info.headline || info.event,
      language: info.language,
      facts: factsOf(info, knowledge, say),
      others: part
        .filter((one) => one !== info)
        .map((one) => ({
          name: say('alert.in-language', { language: languageName(language, one.language) }),
          language: one.language,
          text: [one.headline, one.description, one.instruction]
            .filter((text) => text !== '')
            .join(' '),
        })),
      notes: notesOf(part, setting, { say, replaced }),
      fields: fieldsOfAlert(alert, part, form),
    },
  ]
}

const generalNotes = (setting: Setting, say: ImportWords): AlertView['notes'] => {
  const { alert, knowledge } = setting
  const missing = alert.references.filter((one) => ownOfAlert(setting, one).length === 0)
  const plain = (text: string) => ({ text, href: '', link: '' })
  return [
    ...ofAlert(knowledge, alert.reference).map((own) => ({
      text: say('alert.on-record'),
      href: measureRoute.href({ id: own.id }),
      link: titleOf(own, knowledge),
    })),
    ...(alert.message === 'cancel' && alert.references.length === 0
      ? [plain(say('alert.cancel.of-nothing'))]
      : []),
    ...missing.map(({ identifier }) => plain(say('alert.reference.unknown', { identifier }))),
  ]
}

const endingOf = (measure: RecordedMeasure, { alert, knowledge }: Setting): AlertEnding => {
  const { id } = measure
  const { sent } = alert.reference
  const { zone } = knowledge.host
  const lastDay = lastDayOfReplaced(measure, { holdsFrom: dayInZone(sent, zone) })
  const end = {
    'last-day': isoFromDay(lastDay),
    announced: isoFromDay(dayInZone(sent, zone)),
    'announced-time': wallTimeInZone(sent, zone),
  }
  return {
    id,
    title: titleOf(measure, knowledge),
    href: measureRoute.href({ id }),
    endHref: endMeasureRoute.href({ id }, end),
    withdrawHref: withdrawMeasureRoute.href({ id }),
  }
}

/** What an alert proposes, in the reader's words. */
export const alertView = (setting: Setting): AlertView => {
  const { alert, knowledge } = setting
  const { telling } = knowledge
  const say = importWords(telling.language)
  const { sender, sent } = alert.reference
  const isCancel = alert.message === 'cancel'
  return {
    say,
    lede: say(`alert.proposal.${alert.message}`, {
      sender,
      moment: momentInWords(sent, knowledge),
    }),
    notes: generalNotes(setting, say),
    proposals: isCancel ? [] : partsOf(alert).flatMap((part) => proposalOf(setting, part, say)),
    endings: isCancel ? referredTo(setting).map((measure) => endingOf(measure, setting)) : [],
  }
}
