import { asActor, type DeskVisit, operatorActingFor } from '#contexts/access/contract.ts'
import {
  listMeasures,
  type NewMeasure,
  recordMeasures,
  withdrawMeasure,
} from '#contexts/measures/contract.ts'
import { settleDecisions } from '#contexts/programme/contract.ts'
import { type Answer, redirect } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { type Bound, post } from '#kit/http/visit.ts'
import { newId } from '#kit/ids/ids.ts'
import { dayFromIso, type Instant } from '#kit/time/days.ts'
import { instantOfWallTime } from '#kit/time/zones.ts'
import type { Story } from '#site/front-page/front-http.ts'
import { clockRoute, deskRoute, storyRoute } from '#site/site-routes.ts'

import { readDemoWorld, type StoryMeasure } from '../../../demo/demo-world.ts'
import { setClock } from '../set-clock.ts'

const host = 'AZ'

const newMeasure = (told: StoryMeasure, authority: string): NewMeasure => ({
  id: newId(),
  visibility: 'public',
  owner: host,
  illustrative: true,
  title: told.title,
  jurisdiction: told.jurisdiction,
  targeted: told.targeted,
  binding: told.binding,
  prevails: told.prevails,
  rules: told.rules,
  holdsFrom: told.holdsFrom,
  statedUntil: told.statedUntil,
  ended: null,
  announced: told.announced,
  source: { name: authority },
})

const isTheAnswer = (title: string, told: StoryMeasure): boolean => title === told.title.en

const move = async ({ db }: Dependencies, relation: string, today: Instant): Promise<void> => {
  await setClock(db, today)
  await settleDecisions(db, relation, today)
}

const readAnswers = ({ db }: Dependencies, visit: DeskVisit, told: StoryMeasure) =>
  asActor(db, visit.actor, async (tx) => {
    const measures = await listMeasures(tx)
    return measures.filter(
      ({ title, withdrawn }) => withdrawn === null && isTheAnswer(title.en ?? '', told),
    )
  })

/** The story for the desk's front page. */
export const demoStory = (): Story =>
  readDemoWorld().story.steps.map((step) => ({
    id: step.id,
    button: step.button,
    happens: step.happens,
    lookAt: step.lookAt,
    ...('question' in step ? { question: step.question } : {}),
    ...(step.id === 'what-if' ? { href: '/desk/what-if?preset=halls-may' } : {}),
  }))

/** Moving *today*, and the steps of the story: only a demonstration has them. */
export const demoRoutes = (dependencies: Dependencies): Bound<DeskVisit>[] => {
  const { db } = dependencies
  const { story, institutions } = readDemoWorld()
  const [ask, answer] = story.steps
  const authority = institutions.find(({ id }) => id === answer.measure.authority)?.name.en ?? ''

  const moveClock = async (visit: DeskVisit): Promise<Answer> => {
    const form = await visit.form()
    const day = dayFromIso(form.text('day'))
    const time = form.text('time')
    if (day !== undefined && /^\d{2}:\d{2}$/.test(time)) {
      const today = instantOfWallTime(day, time, story.zone)
      await move(dependencies, visit.actor.relation, today)
    }
    return redirect(deskRoute.href({}))
  }

  const takeStep = async (visit: DeskVisit): Promise<Answer> => {
    const { relation } = visit.actor
    const operator = operatorActingFor(relation, host)
    const step = story.steps.find(({ id }) => id === visit.parameters['step']) ?? ask
    const answers = await readAnswers(dependencies, visit, answer.measure)
    if (step.id === 'ask') {
      for (const { id } of answers) await withdrawMeasure(db, operator, id)
    }
    if (step.id === 'answer' && answers.length === 0) {
      await recordMeasures(db, operator, [newMeasure(answer.measure, authority)])
    }
    await move(dependencies, relation, step.today)
    return redirect(deskRoute.href({}, { story: step.id }))
  }

  return [post(clockRoute, moveClock), post(storyRoute, takeStep)]
}
