import { createHash } from 'node:crypto'

import { inLanguage } from '#kit/text/localised.ts'
import { canonicalJson } from '#kit/text/canonical-json.ts'
import { formatWhen } from '#kit/i18n/dates.ts'

import type { BriefingFact } from '../domain/briefing-facts.ts'
import { indicatorInWords, supportInWords } from './briefing-figures.ts'
import { placeOf } from './briefing-meetings.ts'
import { formatInWords } from './briefing-record.ts'
import type { BriefingTelling } from './briefing-telling.ts'
import { undertakingInWords } from './briefing-undertakings.ts'

/** Short, and the same for equal records whatever the language. */
const markOf = (...record: readonly (object | string | number | boolean | null)[]): string =>
  createHash('sha256').update(canonicalJson(record)).digest('base64url').slice(0, 22)

type Facts = readonly BriefingFact[]

const factsOfMeetings = (telling: BriefingTelling): Facts =>
  telling.briefing.meetings.map((meeting) => ({
    section: 'meetings',
    id: meeting.id,
    mark: markOf(
      meeting.content,
      meeting.participants.map(({ name, capacity, role }) => [name, capacity, role]),
    ),
    title: inLanguage(meeting.content.title, telling.language).text,
    told: placeOf(meeting, telling),
  }))

const factsOfUndertakings = (telling: BriefingTelling): Facts =>
  telling.briefing.undertakings.map((one) => {
    const { id, content } = one.undertaking
    const { how, due } = undertakingInWords(one, telling)
    return {
      section: 'undertakings',
      id,
      mark: markOf(content, one.standing.isOverdue, one.standing.ground),
      title: inLanguage(content.text, telling.language).text,
      told: `${how}, ${due}`,
    }
  })

const factsOfAgreements = ({ briefing }: BriefingTelling): Facts =>
  briefing.agreements.map(({ id, title, state, since, moments, nextOn, stands }) => ({
    section: 'agreements',
    id,
    mark: markOf(state, since, moments, nextOn),
    title,
    told: stands,
  }))

const factsOfEvents = (telling: BriefingTelling): Facts =>
  telling.briefing.events.map((view) => {
    const { id, content } = view.event
    const { language, say } = telling
    const when = formatWhen(language, content.when, 'short')
    return {
      section: 'events',
      id,
      mark: markOf(view.state, view.now.format, view.now.movedFrom, content.when),
      title: inLanguage(content.title, language).text,
      told: [when, formatInWords(view, telling), say(`state.${view.state}`)].join(', '),
    }
  })

const factsOfHeritage = ({ briefing, say, language }: BriefingTelling): Facts => [
  ...briefing.heritage.projects.map(
    ({ id, title, state: { state }, phasesEnded, phases }): BriefingFact => ({
      section: 'heritage',
      id,
      mark: markOf(state, phasesEnded, phases),
      title: inLanguage(title, language).text,
      told: `${say(`project.${state}`)}, ${String(phasesEnded)} / ${String(phases)}`,
    }),
  ),
  ...briefing.heritage.needs.map(({ id, title, urgency }): BriefingFact => ({
    section: 'heritage',
    id,
    mark: markOf(urgency),
    title: inLanguage(title, language).text,
    told: say('heritage.need'),
  })),
]

const factsOfSupport = (telling: BriefingTelling): Facts =>
  telling.briefing.support.map((entry) => {
    const { title, stands } = supportInWords(entry, telling)
    const steps = entry.steps.map(({ id, answer }) => [id, answer?.says ?? null])
    return {
      section: 'support',
      id: entry.id,
      mark: markOf(entry.content, steps),
      title,
      told: stands,
    }
  })

const factsOfIndicators = (telling: BriefingTelling): Facts =>
  telling.briefing.indicators.map((indicator) => {
    const { name, rows } = indicatorInWords(indicator, telling)
    const latest = rows.at(-1)
    return {
      section: 'indicators',
      id: indicator.id,
      mark: markOf(indicator.figures.map(({ id }) => id)),
      title: name,
      told:
        latest === undefined
          ? telling.say('indicators.empty')
          : `${latest.period}: ${latest.values.filter((value) => value !== '').join(' / ')}`,
    }
  })

/** What a briefing tells of each record, so that the next one can say what changed. */
export const factsOfBriefing = (telling: BriefingTelling): Facts => [
  ...factsOfMeetings(telling),
  ...factsOfUndertakings(telling),
  ...factsOfAgreements(telling),
  ...factsOfEvents(telling),
  ...factsOfHeritage(telling),
  ...factsOfSupport(telling),
  ...factsOfIndicators(telling),
]
