import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Choice } from '#kit/html/components/field.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'

import { termInWords } from '../documents/terms-in-words.ts'
import { actKinds, type ProjectAct } from '../domain/act.ts'
import { currencies } from '../domain/money.ts'
import { materials, works } from '../domain/vocabulary.ts'
import { projectWords } from '../messages/project-words.ts'
import { words } from '../messages/words.ts'
import { type ActField, actFormPage } from '../pages/act-form-page.ts'
import { recordAct, type RecordActRefusal } from '../service/record-act.ts'
import { type ActFieldName, fieldsOfAct, kindOfField, readAct } from './act-form.ts'
import { sections } from './around.ts'
import { dayToType, type Fault, type Typed, typedIn, typedList, typedText } from './form-parts.ts'
import { namingOf, type OpenedProject, projectTitle, withProject } from './open-project.ts'
import { actsRoute, projectRoute } from './restoration-routes.ts'
import { todayOf } from './today-of.ts'

const reversibilities = ['reversible', 'retreatable', 'irreversible', 'not-stated'] as const

const samplingChoices = (
  { project }: OpenedProject,
  { language }: DeskVisit,
): readonly Choice[] => [
  { value: '', label: projectWords(language)('field.sampling.none') },
  ...project.acts.flatMap(({ act, content }) =>
    content.kind === 'sampling-proposed' ? [{ value: act, label: content.what }] : [],
  ),
]

/** The fields that are chosen from something, with what. */
const choicesIn = (
  opened: OpenedProject,
  visit: DeskVisit,
): Readonly<Partial<Record<ActFieldName, readonly Choice[]>>> => {
  const { language } = visit
  const { phase } = namingOf(opened, visit)
  const say = projectWords(language)
  return {
    assessment: opened.assessments.map(({ id, label }) => ({ value: id, label })),
    phase: opened.project.scope.phases.map(({ id }) => ({ value: id, label: phase(id) })),
    currency: currencies.map((value) => ({ value, label: value })),
    work: works.map((value) => ({ value, label: termInWords(language, 'works', value) })),
    materials: materials.map((value) => ({
      value,
      label: termInWords(language, 'materials', value),
    })),
    reversibility: reversibilities.map((value) => ({
      value,
      label: say(`reversibility.${value}`),
    })),
    sampling: samplingChoices(opened, visit),
  }
}

type Said = {
  readonly typed: Typed
  readonly faults?: readonly Fault[]
  readonly refused?: RecordActRefusal
}

const show = (
  kind: ProjectAct['kind'],
  { opened, visit }: { readonly opened: OpenedProject; readonly visit: DeskVisit },
  { typed, faults = [], refused }: Said,
): Answer => {
  const { language } = visit
  const say = projectWords(language)
  const { slug } = opened.project
  const choices = choicesIn(opened, visit)
  const fields = fieldsOfAct[kind].map((name): ActField => {
    const fault = faults.find(({ field }) => field === name)
    return {
      name,
      label: say(`act-field.${name}`),
      kind: kindOfField(name),
      choices: choices[name] ?? [],
      value: typedText(typed, name),
      chosen: typedList(typed, name),
      error: fault && words(language)(`fault.${fault.kind}`),
    }
  })
  const title = say(`record.${kind}`)
  const body = actFormPage({
    title,
    lede: say(`record.${kind}.lede`),
    above: { label: projectTitle(opened.project, visit).title, href: projectRoute.href({ slug }) },
    action: actsRoute.href({ slug }, { kind }),
    fields,
    save: say('record.save'),
    errorsTitle: words(language)('form.errors'),
    ...(refused !== undefined && { refused: say(`refused.${refused}`) }),
  })
  const isRefused = faults.length > 0 || refused !== undefined
  return (isRefused ? refusedPage : page)({ title, section: sections.projects, body })
}

const kindIn = ({ url }: DeskVisit): ProjectAct['kind'] =>
  actKinds.find((known) => known === url.searchParams.get('kind')) ?? 'phase-started'

/** Recording what was done in a project. */
export const actHttp = (dependencies: Dependencies) => ({
  show: withProject(dependencies, (opened, visit) => {
    const today = dayToType(todayOf(opened.around.relation, visit))
    return show(kindIn(visit), { opened, visit }, { typed: { on: today, from: today } })
  }),
  record: withProject(dependencies, async (opened, visit) => {
    const kind = kindIn(visit)
    const names = fieldsOfAct[kind]
    const typed = typedIn(await visit.form(), {
      texts: names.filter((name) => name !== 'materials'),
      lists: names.filter((name) => name === 'materials'),
    })
    const act = readAct(kind, typed)
    if (!act.ok) return show(kind, { opened, visit }, { typed, faults: act.refusal })
    const { slug } = opened.project
    const today = todayOf(opened.around.relation, visit)
    const recorded = await recordAct(dependencies.db, visit.actor, { slug, act: act.value, today })
    return recorded.ok
      ? redirect(projectRoute.href({ slug }, { did: 'recorded' }))
      : show(kind, { opened, visit }, { typed, refused: recorded.refusal })
  }),
})
