import type { DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, page, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Form } from '#kit/http/form.ts'

import { importWords } from '../messages/import-words.ts'
import { alertPage, type AlertStart, alertStartPage } from '../pages/import-page/alert-page.ts'
import { alertProblemInWords } from './alert-problem.ts'
import { alertView } from './alert-view.ts'
import { type DeskKnowledge, deskKnowledge } from './desk-knowledge.ts'
import { refusedRecording } from './measure-form-http.ts'
import { readAlert } from './read-alert.ts'

type Start = Omit<AlertStart, 'say'>

const showStart = ({ language }: DeskVisit, start: Start): Answer => {
  const say = importWords(language)
  const body = alertStartPage({ say, ...start })
  const content = { title: say('alert.title'), section: 'measures', body }
  return start.error === undefined ? page(content) : refusedPage(content)
}

/** An alert as it was handed in, and where it is said what is wrong with it. */
const handedIn = (form: Form): { bytes: Uint8Array; field: 'file' | 'text'; text: string } => {
  const file = form.file('file')
  const text = form.text('text')
  return file === undefined
    ? { bytes: Buffer.from(text), field: text === '' ? 'file' : 'text', text }
    : { bytes: file.bytes, field: 'file', text }
}

/** Bringing one alert: read it, look at what it proposes, then choose rules in the measure's form. */
export const alertHttp = ({ db }: Dependencies) => {
  const opened = async (
    visit: DeskVisit,
    answer: (knowledge: DeskKnowledge) => Promise<Answer> | Answer,
  ): Promise<Answer> => {
    const knowledge = await deskKnowledge(db, visit)
    return knowledge.mayRecord
      ? answer(knowledge)
      : refusedRecording(visit, 'member-may-not-record-measures')
  }
  return {
    show: (visit: DeskVisit): Promise<Answer> =>
      opened(visit, () => showStart(visit, { text: '', error: undefined })),

    read: (visit: DeskVisit): Promise<Answer> =>
      opened(visit, async (knowledge) => {
        const say = importWords(visit.language)
        const { bytes, field, text } = handedIn(await visit.form())
        const refused = (why: string) => showStart(visit, { text, error: { field, text: why } })
        if (bytes.byteLength === 0) return refused(say('alert.problem.nothing'))
        const alert = readAlert(bytes)
        if (!alert.ok) return refused(alertProblemInWords(alert.refusal, say))
        const view = alertView({ alert: alert.value, knowledge, side: visit.actor.side })
        const title = say('alert.proposal.title')
        return page({ title, section: 'measures', body: alertPage(view) })
      }),
  }
}
