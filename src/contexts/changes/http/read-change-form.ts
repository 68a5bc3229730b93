import type { Alteration, EventView, When } from '#contexts/programme/contract.ts'
import type { Form } from '#kit/http/form.ts'
import type { Language, Localised } from '#kit/text/localised.ts'
import { dayFromIso } from '#kit/time/days.ts'

export const kinds = ['offers', 'time', 'cancel'] as const
export type Kind = (typeof kinds)[number]

/** The form as it was filled in; texts, so that it can be shown again. */
export type ChangeForm = {
  readonly kind: Kind
  readonly onSite: string
  readonly online: string
  readonly day: string
  readonly start: string
  readonly end: string
  readonly reason: string
}

export const emptyForm: ChangeForm = {
  kind: 'offers',
  onSite: '',
  online: '',
  day: '',
  start: '',
  end: '',
  reason: '',
}

export const readChangeForm = (form: Form): ChangeForm => ({
  kind: kinds.find((known) => known === form.text('kind')) ?? 'offers',
  onSite: form.text('on-site'),
  online: form.text('online'),
  day: form.text('day'),
  start: form.text('start'),
  end: form.text('end'),
  reason: form.text('reason').slice(0, 1000),
})

export type FormRefusal = 'day-is-not-a-date' | 'time-is-not-a-time' | 'end-is-not-after-start'

const wallTime = /^([01]\d|2[0-3]):[0-5]\d$/

// '' closes an offer, * takes as many as come.
const offerIn = (text: string) => ({
  isOpen: text !== '',
  seats: text === '' ? 0 : text === '*' ? null : /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN,
})

const whenIn = ({ day, start, end }: ChangeForm): When | FormRefusal => {
  const first = dayFromIso(day)
  if (first === undefined) return 'day-is-not-a-date'
  const times = [start, end].filter((time) => time !== '')
  if (!times.every((time) => wallTime.test(time))) return 'time-is-not-a-time'
  if (start !== '' && end !== '' && end <= start) return 'end-is-not-after-start'
  return {
    precision: 'day',
    first,
    last: first,
    startTime: start === '' ? null : start,
    endTime: end === '' ? null : end,
  }
}

/** The alteration that a form asks for, or what is wrong with it. */
export const alterationIn = (form: ChangeForm): Alteration | FormRefusal => {
  switch (form.kind) {
    case 'offers':
      return { kind: 'offers', onSite: offerIn(form.onSite), online: offerIn(form.online) }
    case 'cancel':
      return { kind: 'cancel' }
    case 'time': {
      const when = whenIn(form)
      return typeof when === 'string' ? when : { kind: 'time', when }
    }
  }
}

/** What is told as the reason, in the language in which it was written. */
export const reasonIn = ({ reason }: ChangeForm, language: Language): Localised =>
  reason === '' ? {} : { [language]: reason }

/** The form for one event as it stands, so that one changes what differs. */
export const formFor = ({ event }: EventView): ChangeForm => {
  const { when } = event.content
  if (when.precision !== 'day') return emptyForm
  return { ...emptyForm, start: when.startTime ?? '', end: when.endTime ?? '' }
}
