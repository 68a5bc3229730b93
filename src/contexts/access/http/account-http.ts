import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { isLanguage } from '#kit/text/localised.ts'

import type { DeskVisit } from '../contract.ts'
import type { PasswordRefusal } from '../domain/sign-in-rules.ts'
import { words } from '../messages/words.ts'
import { welcomePage } from '../pages/welcome-page.ts'
import { choosePassword, chooseLanguage } from '../service/settle-account.ts'

const welcome = (visit: DeskVisit, refusal?: PasswordRefusal): Answer => {
  const say = words(visit.language)
  const content = {
    title: say('welcome.title'),
    body: welcomePage({ say, name: visit.actor.name, refusal }),
  }
  return refusal === undefined ? page(content) : refusedPage(content)
}

/** What a member settles for their own account. */
export const accountHttp = (dependencies: Dependencies) => ({
  welcome: (visit: DeskVisit): Answer => welcome(visit),
  choosePassword: async (visit: DeskVisit): Promise<Answer> => {
    const password = (await visit.form()).text('password')
    const result = await choosePassword(dependencies.db, { account: visit.account, password })
    return result.ok ? redirect('/desk') : welcome(visit, result.refusal)
  },
  chooseLanguage: async (visit: DeskVisit): Promise<Answer> => {
    const form = await visit.form()
    const language = form.text('language')
    if (isLanguage(language)) {
      await chooseLanguage(dependencies.db, { account: visit.account, language })
    }
    const back = form.text('back')
    return redirect(back.startsWith('/desk') ? back : '/desk')
  },
})
