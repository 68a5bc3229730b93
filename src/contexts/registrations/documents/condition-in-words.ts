import type { EntryCondition } from '../domain/entry-conditions.ts'
import type { RegistrationWords } from '../messages/words.ts'

/** What is asked for at the door: in the words of its measure, or, of contact data, in ours. */
export const conditionInWords = (condition: EntryCondition, say: RegistrationWords): string =>
  typeof condition === 'string'
    ? condition
    : say('contact.condition', { days: condition.keepsContactDays })
