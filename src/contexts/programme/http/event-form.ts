import type { Form } from '#kit/http/form.ts'
import { type Language, languages } from '#kit/text/localised.ts'

import {
  type ContributionValues,
  type EventFormValues,
  planRows,
  type PlanValues,
} from '../pages/event-form-page/form-values.ts'

const mostContributions = 30

const textsOf = (form: Form, name: string): Record<Language, string> => ({
  en: form.text(`${name}-en`),
  es: form.text(`${name}-es`),
  az: form.text(`${name}-az`),
})

const contributionsOf = (form: Form): ContributionValues[] =>
  Array.from({ length: mostContributions }, (_, index) => ({
    institution: form.text(`institution-${String(index)}`),
    role: form.text(`role-${String(index)}`),
    contributes: textsOf(form, `contributes-${String(index)}`),
  })).filter(
    ({ institution, contributes }) =>
      institution !== '' || languages.some((language) => contributes[language] !== ''),
  )

/** The plan's part of a form: alternatives in order, and how they are settled. */
export const readPlanValues = (form: Form): PlanValues => ({
  options: Array.from({ length: planRows }, (_, index) => ({
    format: form.text(`format-${String(index)}`),
    minOnSite: form.text(`min-on-site-${String(index)}`),
  })),
  otherwise: form.text('otherwise'),
  decideBy: form.text('decide-by'),
  reading: form.text('reading'),
})

/** The submitted form of an event as typed, unchecked. */
export const readEventForm = (form: Form): EventFormValues => ({
  programme: form.text('programme'),
  owner: form.text('owner'),
  visibility: form.text('visibility'),
  title: textsOf(form, 'title'),
  summary: textsOf(form, 'summary'),
  discipline: form.text('discipline'),
  otherDisciplines: form.all('other-discipline'),
  date: form.text('date'),
  startTime: form.text('start-time'),
  endTime: form.text('end-time'),
  zone: form.text('zone'),
  venue: form.text('venue'),
  city: form.text('city'),
  country: form.text('country'),
  ownPlan: form.text('own-plan') === 'own',
  plan: readPlanValues(form),
  needsArrivals: form.has('needs-arrivals'),
  otherRegions: form.has('other-regions'),
  onlineRights: form.has('online-rights'),
  onlineCapacity: form.text('online-capacity'),
  contributions: contributionsOf(form),
  spokenLanguages: form.all('spoken-language'),
  sources: form.text('sources'),
  illustrative: form.has('illustrative'),
})
