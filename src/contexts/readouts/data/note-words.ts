import type { NoteWords } from '../domain/read-note.ts'
import type { Language } from '#kit/text/localised.ts'

// A word's own edges: \b knows no letters beyond ASCII.
const bounded = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${pattern})(?![\\p{L}\\p{M}])`, 'iu')

/** What notes say in words that press texts do not use: `we`, `they`, a future tense, the next session. */
export const noteWords: Readonly<Record<Language, NoteWords>> = {
  en: {
    own: bounded('we|us|our|ours|our side'),
    other: bounded('they|them|their|theirs|the other side'),
    planned: bounded('will|shall|going to|plan'),
    condition: bounded('if|unless|once'),
    nextSession: bounded('next (?:session|meeting|commission|round)'),
  },
  es: {
    own: bounded('nosotros|nosotras|nuestr[oa]s?|nuestra parte'),
    other: bounded('ellos|ellas|la otra parte|la contraparte'),
    planned: bounded('\\p{L}{2,}(?:ará|erá|irá|arán|erán|irán|remos)|va a|van a|vamos a'),
    condition: bounded('si|una vez que|en caso de que'),
    nextSession: bounded('(?:próxima|siguiente) (?:sesión|reunión|comisión|ronda)'),
  },
  az: {
    own: bounded('biz|bizim|bizdən|öz tərəfimiz'),
    other: bounded('onlar|onların|qarşı tərəf|digər tərəf'),
    planned: bounded('\\p{L}+(?:acaq|əcək|acağ|əcəy)\\p{L}*'),
    condition: bounded('əgər|olduqda|təqdirdə'),
    nextSession: bounded('növbəti (?:iclas|görüş|sessiya|komissiya)\\p{L}*'),
  },
}
