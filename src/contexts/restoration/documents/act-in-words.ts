import { formatDay } from '#kit/i18n/dates.ts'
import type { Language } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'

import type { ProjectAct } from '../domain/act.ts'
import { projectWords } from '../messages/project-words.ts'
import { moneyInWords } from './money-in-words.ts'
import { termInWords, termList } from './terms-in-words.ts'

/** How the things are called that an act names by their ids. */
export type ActNaming = {
  readonly language: Language
  readonly phase: (id: string) => string
  readonly assessment: (id: string) => string
}

export type ActInWords = {
  readonly title: string
  /** The day on which it happened; null: it has none but that of its recording. */
  readonly on: Day | null
  readonly details: readonly string[]
}

const told = (...lines: readonly string[]): readonly string[] => lines.filter((line) => line !== '')

type Of<Kind extends ProjectAct['kind']> = Extract<ProjectAct, { kind: Kind }>

const treated = (act: Of<'treated'>, { language, phase }: ActNaming): ActInWords => {
  const say = projectWords(language)
  const materials = act.materials.map((term) => termInWords(language, 'materials', term))
  const end = act.until === null ? '' : formatDay(language, act.until)
  return {
    title: say('act.treated', {
      work: termInWords(language, 'works', act.work),
      phase: phase(act.phase),
    }),
    on: act.from,
    details: told(
      end === '' ? '' : say('detail.until', { day: end }),
      act.technique === '' ? '' : say('detail.technique', { words: act.technique }),
      materials.length === 0
        ? ''
        : say('detail.materials', { words: termList(language, materials, 'within') }),
      act.products === '' ? '' : say('detail.products', { words: act.products }),
      say(`reversibility.${act.reversibility}`),
      act.by === '' ? '' : say('detail.by', { words: act.by }),
      act.sampling === null ? '' : say('detail.sampling'),
      act.summary,
    ),
  }
}

const permitted = (act: Of<'permitted'>, { language }: ActNaming): ActInWords => {
  const say = projectWords(language)
  return {
    title: say('act.permitted', { what: act.what }),
    on: act.on,
    details: told(
      [act.authority, act.reference].filter((part) => part !== '').join(' · '),
      act.until === null ? '' : say('detail.until', { day: formatDay(language, act.until) }),
    ),
  }
}

/** What was done, as a title, a day and what else is on record of it. */
export const actInWords = (act: ProjectAct, naming: ActNaming): ActInWords => {
  const { language, phase, assessment } = naming
  const say = projectWords(language)
  switch (act.kind) {
    case 'opening-assessed':
    case 'closing-assessed':
      return { title: say(`act.${act.kind}`), on: null, details: [assessment(act.assessment)] }
    case 'phase-started':
    case 'phase-ended':
      return { title: say(`act.${act.kind}`, { phase: phase(act.phase) }), on: act.on, details: [] }
    case 'spent': {
      const amount = moneyInWords(language, act.amount, act.currency)
      const details = told(phase(act.phase), act.what)
      return { title: say('act.spent', { payer: act.payer, amount }), on: act.on, details }
    }
    case 'permitted':
      return permitted(act, naming)
    case 'sampling-proposed': {
      const details = [say('detail.why', { words: act.why })]
      return { title: say('act.sampling-proposed', { what: act.what }), on: null, details }
    }
    case 'sampling-approved':
      return { title: say('act.sampling-approved'), on: null, details: [] }
    case 'treated':
      return treated(act, naming)
    case 'trained': {
      const { subject, people, hours, by } = act
      const details = told(phase(act.phase), by === '' ? '' : say('detail.by', { words: by }))
      return { title: say('act.trained', { subject, people, hours }), on: act.on, details }
    }
    case 'followed-up':
      return { title: say('act.followed-up'), on: act.on, details: [act.words] }
    case 'abandoned':
      return { title: say('act.abandoned'), on: act.on, details: [act.why] }
  }
}
