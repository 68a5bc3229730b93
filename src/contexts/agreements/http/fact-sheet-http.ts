import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { ownSideFirst, type Side } from '#contexts/relations/contract.ts'
import { writeDocx } from '#kit/documents/write-docx.ts'
import { writePdf } from '#kit/documents/write-pdf.ts'
import { type Answer, file } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { factSheet, type FactSheet } from '../documents/fact-sheet.ts'
import { words } from '../messages/words.ts'
import { actRows, titleParts } from './act-rows.ts'
import { articleRows, descriptionFacts } from './description-facts.ts'
import { lifeOf, todayOf } from './life-of.ts'
import { type OpenedAgreement, withOpened } from './open-agreement.ts'
import { readLife } from './read-life.ts'

/** Of a shared agreement only what is shared: a paper leaves the house. */
const withoutPrivateActs = ({ agreement, relation }: OpenedAgreement): OpenedAgreement => ({
  relation,
  agreement:
    agreement.visibility === 'joint'
      ? { ...agreement, acts: agreement.acts.filter(({ visibility }) => visibility === 'joint') }
      : agreement,
})

const sheetOf = async (
  { db }: Dependencies,
  opened: OpenedAgreement,
  visit: DeskVisit,
): Promise<FactSheet> => {
  const { agreement, relation } = withoutPrivateActs(opened)
  const { language, actor } = visit
  const say = words(language)
  const life = await asActor(db, actor, (tx) => readLife(tx, { agreement, relation }, visit))
  const [own, other] = ownSideFirst(relation, actor.side)
  const nameOf = ({ name }: Side): string => inLanguage(name, language).text
  const isShared = agreement.visibility === 'joint'
  return {
    language,
    ...titleParts(agreement, visit),
    ...lifeOf({ relation }, visit, life),
    sides: [nameOf(own), nameOf(other)],
    accents: [own.accent, other.accent],
    runningHead: say(isShared ? 'sheet.head.shared' : 'sheet.head.private', { side: nameOf(own) }),
    today: say('sheet.as-of', { day: formatDay(language, todayOf(relation, visit)) }),
    facts: descriptionFacts(agreement.description, visit, relation).flatMap(
      ({ term, description }) => (typeof description === 'string' ? [{ term, description }] : []),
    ),
    sources: agreement.description.sources,
    articles: articleRows(agreement.description, visit, new Map()),
    acts: actRows(agreement, { visit, relation }),
  }
}

const writers = {
  pdf: { write: writePdf, contentType: 'application/pdf' },
  docx: {
    write: writeDocx,
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
} as const

/** An agreement on paper: as a PDF, or for a word processor. */
export const factSheetHttp = (dependencies: Dependencies, format: keyof typeof writers) =>
  withOpened(dependencies, async (opened, visit): Promise<Answer> => {
    const { write, contentType } = writers[format]
    const sheet = await sheetOf(dependencies, opened, visit)
    return file({
      contentType,
      body: await write(factSheet(sheet)),
      fileName: `${opened.agreement.slug}.${format}`,
    })
  })
