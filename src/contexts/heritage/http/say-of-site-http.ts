import type { DeskVisit } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Form } from '#kit/http/form.ts'
import { isId } from '#kit/ids/ids.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { methods, sayings } from '../domain/assessment.ts'
import { grades, type NameContent, nameStatuses } from '../domain/site.ts'
import { words } from '../messages/words.ts'
import {
  addName,
  hideSite,
  type SayRefusal,
  takeBack,
  verifyAssessment,
} from '../service/say-of-site.ts'
import { nameSchema } from '../store/site-schema.ts'
import { chosenVisibility, type OpenedSite } from './open-site.ts'

type Did = 'named' | 'taken-back' | 'hidden' | 'verified'
/** What was done, or why not, in words. */
type Said = Result<Did, string>

const nameIn = (form: Form): NameContent | undefined => {
  const read = nameSchema.safeParse({
    text: form.text('text'),
    language: form.text('language').toLowerCase(),
    script: '',
    kind: 'toponym',
    status: nameStatuses.find((status) => status === form.text('status')) ?? 'variant',
    assertedBy: form.text('assertedBy'),
    usedBy: form.text('usedBy'),
    since: form.text('since'),
    source: form.text('source'),
  })
  return read.success ? read.data : undefined
}

const gradeIn = (form: Form, name: string) =>
  grades.find((grade) => grade === form.text(name)) ?? 'withheld'

const audiences = ['public', 'joint'] as const

type Saying = {
  readonly db: OpenDatabase
  readonly opened: OpenedSite
  readonly visit: DeskVisit
  readonly form: Form
  readonly visibility: string
}

const told = (result: Result<undefined, SayRefusal>, did: Did, { language }: DeskVisit): Said =>
  result.ok ? accept(did) : refuse(words(language)(`refused.${result.refusal}`))

const missing = (label: Parameters<ReturnType<typeof words>>[0], { language }: DeskVisit): Said => {
  const say = words(language)
  return refuse(`${say(label)}: ${say('fault.missing')}`)
}

const sayName = async ({ db, opened, visit, form, visibility }: Saying): Promise<Said> => {
  const say = words(visit.language)
  const content = nameIn(form)
  if (form.text('text') === '') return missing('form.name', visit)
  if (content === undefined) {
    return refuse(`${say('form.name.language')}: ${say('fault.language')}`)
  }
  const { slug } = opened.site
  return told(await addName(db, visit.actor, { slug, visibility, content }), 'named', visit)
}

const sayHidden = async ({ db, opened, visit, form }: Saying): Promise<Said> => {
  const reason = form.text('reason').slice(0, 2_000)
  if (reason === '') return missing('form.reason', visit)
  const hiding = {
    visibility: audiences.find((one) => one === form.text('visibility')) ?? visit.actor.side,
    publicSees: gradeIn(form, 'publicSees'),
    otherSees: gradeIn(form, 'otherSees'),
  }
  const { slug } = opened.site
  return told(await hideSite(db, visit.actor, { slug, hiding, reason }), 'hidden', visit)
}

const sayVerified = async ({ db, opened, visit, form, visibility }: Saying): Promise<Said> => {
  const verification = {
    assessment: form.text('assessment'),
    visibility,
    says: sayings.find((one) => one === form.text('says')) ?? 'reported',
    means: methods.find((one) => one === form.text('means')) ?? 'not-stated',
    words: form.text('words').slice(0, 2_000),
  } as const
  if (!isId(verification.assessment)) {
    return refuse(words(visit.language)('refused.corrected-assessment-not-found'))
  }
  if (verification.says === 'contested' && verification.words === '') {
    return missing('verify.words', visit)
  }
  const { slug } = opened.site
  return told(await verifyAssessment(db, visit.actor, { slug, verification }), 'verified', visit)
}

/** What a member says of a site: a name, that it is taken back, who may know, how far an assessment holds. */
export const sayOfSite = async (
  { db }: Dependencies,
  opened: OpenedSite,
  visit: DeskVisit,
): Promise<Said> => {
  const form = await visit.form()
  const visibility = chosenVisibility(opened, visit, form.text('visibility'))
  const saying = { db, opened, visit, form, visibility }
  const { slug } = opened.site
  switch (form.text('act')) {
    case 'name':
      return sayName(saying)
    case 'take-back':
      return told(
        await takeBack(db, visit.actor, { slug, claim: form.text('claim') }),
        'taken-back',
        visit,
      )
    case 'hide':
      return sayHidden(saying)
    default:
      return sayVerified(saying)
  }
}
