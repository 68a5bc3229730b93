import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import type { Choice } from '#kit/html/components/field.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { accept } from '#kit/result/result.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { seriesWords } from '../messages/series-words.ts'
import { words } from '../messages/words.ts'
import {
  adoptedFormPage,
  type AdoptedFormView,
  type AdoptedValues,
} from '../pages/adopted-form-page.ts'
import { type AdoptingRefusal, recordAdopted } from '../service/adopt-programme.ts'
import {
  type AdoptedFormRefusal,
  adoptedValues,
  readAdopted,
  writtenAdopted,
} from './adopted-form.ts'
import { readAgreementChoices } from './agreement-choices.ts'
import { adoptedRoute, meetingRoute } from './meetings-routes.ts'
import { mayNotEdit } from './open-desk-of.ts'
import type { FindProgrammes } from './programmes-of-events.ts'
import { type OpenedMeeting, withMeetingOf } from './open-meeting.ts'

type Shown = {
  readonly values: AdoptedValues
  readonly refusal?: AdoptingRefusal | AdoptedFormRefusal
}

type Parts = Dependencies & { readonly findProgrammes: FindProgrammes }

/** What the programme may name: all that everybody sees who sees the session. */
const readChoices = (
  { db, findProgrammes }: Parts,
  { meeting, relation }: OpenedMeeting,
  visit: DeskVisit,
): Promise<Pick<AdoptedFormView, 'agreements' | 'programmes'>> =>
  asActor(db, visit.actor, async (tx) => {
    const { visibility } = meeting
    const programmes = await findProgrammes(tx, visit)
    return {
      agreements: await readAgreementChoices(tx, visit, { relation, visibility }),
      programmes: programmes
        .filter(({ isShared }) => isShared || visibility !== 'joint')
        .map(({ id, label }) => ({ value: id, label })),
    }
  })

const show = async (
  parts: Parts,
  opened: OpenedMeeting,
  { visit, values, refusal }: Shown & { readonly visit: DeskVisit },
): Promise<Answer> => {
  const { language } = visit
  const { meeting } = opened
  const { slug, content } = meeting
  const say = words(language)
  const saySeries = seriesWords(language)
  const body = adoptedFormPage({
    say,
    saySeries,
    above: { label: inLanguage(content.title, language).text, href: meetingRoute.href({ slug }) },
    action: adoptedRoute.href({ slug }),
    values,
    ...(await readChoices(parts, opened, visit)),
    startedFrom: meeting.revision,
    isOnRecord: content.adopted !== null,
    ...(refusal !== undefined && { refused: say(`refused.${refusal}`) }),
  })
  const answer = { title: saySeries('programme.title'), section: 'meetings', body }
  return refusal === undefined ? page(answer) : refusedPage(answer)
}

const idsOf = (choices: readonly Choice[]): readonly string[] => choices.map(({ value }) => value)

/** Recording the executive programme that a session adopted, or taking it off its record. */
export const adoptedHttp = (dependencies: Parts) => ({
  show: withMeetingOf(dependencies, (opened, visit) =>
    may(visit.actor, 'edit')
      ? show(dependencies, opened, {
          visit,
          values: adoptedValues(opened.meeting.content.adopted),
          ...(opened.meeting.session === null && { refusal: 'not-a-session' }),
        })
      : mayNotEdit(visit, seriesWords(visit.language)('programme.title')),
  ),
  save: withMeetingOf(dependencies, async (opened, visit) => {
    const { db } = dependencies
    const { slug } = opened.meeting
    const form = await visit.form()
    const values = writtenAdopted(form)
    const { agreements, programmes } = await readChoices(dependencies, opened, visit)
    const nameable = { agreements: idsOf(agreements), programmes: idsOf(programmes) }
    const read = form.text('act') === 'none' ? accept(null) : readAdopted(values, nameable)
    if (!read.ok) return show(dependencies, opened, { visit, values, refusal: read.refusal })
    const startedFrom = form.text('startedFrom')
    const recorded = await recordAdopted(db, visit.actor, {
      slug,
      adopted: read.value,
      startedFrom,
    })
    return recorded.ok
      ? redirect(`${meetingRoute.href({ slug }, { did: 'done' })}#adopted`)
      : show(dependencies, opened, { visit, values, refusal: recorded.refusal })
  }),
})
