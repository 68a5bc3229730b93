import { civilOfDay } from '#kit/time/civil-date.ts'

import type { Step } from '../domain/ground.ts'
import { periodInWords, quoted } from './clause-telling.ts'
import type { GroundTelling } from './ground-telling.ts'

type StepOf<Kind extends Step['step']> = Extract<Step, { step: Kind }>

const addSaid = ({ from, period, to, clamped }: StepOf<'add'>, telling: GroundTelling): string => {
  const { say, day, clauses } = telling
  return say(clamped ? 'step.add.clamped' : 'step.add', {
    from: day(from),
    to: day(to),
    period: periodInWords(period, clauses),
  })
}

const monthSaid = (
  { step, from, n, to }: StepOf<'nth-month' | 'full-months'>,
  { say, day }: GroundTelling,
): string => {
  const days = { from: day(from), to: day(to) }
  if (n > 0) return say(`step.${step}`, { ...days, n })
  return say(step === 'nth-month' ? 'step.month-itself' : 'step.next-month', days)
}

/** One step of reckoning, with the days that it goes from and to. */
export const stepInWords = (of: Step, telling: GroundTelling): string => {
  const { say, day, clauses, key } = telling
  switch (of.step) {
    case 'add':
      return addSaid(of, telling)
    case 'subtract':
      return say('step.subtract', {
        from: day(of.from),
        to: day(of.to),
        period: periodInWords(of.period, clauses),
      })
    case 'nth-month':
    case 'full-months':
      return monthSaid(of, telling)
    case 'year-end': {
      const isSameYear = civilOfDay(of.from).year === civilOfDay(of.to).year
      const days = { from: day(of.from), to: day(of.to) }
      return say(isSameYear ? 'step.year-end' : 'step.year-end.next', days)
    }
    case 'next-month':
    case 'day-before':
    case 'working-day-before':
      return say(`step.${of.step}`, { from: day(of.from), to: day(of.to) })
    case 'waits-for':
      return say('step.waits-for', {
        agreement: quoted(key(of.agreement), clauses),
        to: day(of.to),
      })
  }
}
