import type { Transaction } from '#kit/db/database.ts'
import type { Task } from '#kit/html/components/task-list.ts'
import type { Language } from '#kit/text/localised.ts'
import { type Instant, millisecondsPerDay } from '#kit/time/days.ts'

import { titleOf } from '../domain/agreement.ts'
import { reminderDue } from '../domain/date-reminder.ts'
import { legalDateInWords } from '../documents/legal-date-in-words.ts'
import { dateWords } from '../messages/date-words.ts'
import { readLegalDates } from '../service/read-legal-dates.ts'
import { agreementRoute } from './agreements-routes.ts'

/** The legal dates that are near enough to be reminded of, as tasks of the desk's front page. */
export const dateTasks = async (
  tx: Transaction,
  { today, language }: { readonly today: Instant; readonly language: Language },
): Promise<{ readonly task: Task; readonly due: Instant; readonly isOurs: boolean }[]> => {
  const say = dateWords(language)
  const found = await readLegalDates(tx, today)
  return found.dates
    .filter((date) => reminderDue(date, found.today) !== undefined)
    .map((date) => {
      const { agreement, on } = date
      const told = legalDateInWords(date, titleOf(agreement, language), language)
      return {
        // Either side can give the notice, so it is for both to mind.
        isOurs: true,
        due: on * millisecondsPerDay,
        task: {
          when: say('task.days', { count: on - found.today }),
          title: told.title,
          href: agreementRoute.href({ slug: agreement.slug }),
          text: told.text,
          tag: say('task.tag'),
        },
      }
    })
}
