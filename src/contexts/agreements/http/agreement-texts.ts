import type { Transaction } from '#kit/db/database.ts'
import type { Language } from '#kit/text/localised.ts'

import { titleOf } from '../domain/agreement.ts'
import { clausesInWords } from '../documents/clauses-in-words.ts'
import { words } from '../messages/words.ts'
import { listAgreements } from '../store/agreement-store.ts'
import { listDocuments } from '../store/document-store.ts'

/** What is on record of the text itself: its final clauses in words, and the documents attached. */
export type AgreementText = {
  readonly id: string
  readonly title: string
  readonly clauses: readonly string[]
  /** Each by name, what it is, in which language it is, and what it is told apart by. */
  readonly documents: readonly {
    readonly name: string
    readonly status: string
    readonly language: string | null
    readonly sha256: string
  }[]
}

/** The texts of these agreements, as far as the transaction may see them. */
export const agreementTexts = async (
  tx: Transaction,
  { ids, language }: { readonly ids: readonly string[]; readonly language: Language },
): Promise<readonly AgreementText[]> => {
  const say = words(language)
  const texts: AgreementText[] = []
  for (const agreement of await listAgreements(tx)) {
    if (!ids.includes(agreement.id)) continue
    texts.push({
      id: agreement.id,
      title: titleOf(agreement, language),
      clauses: clausesInWords(agreement.clauses, language),
      documents: (await listDocuments(tx, agreement.id)).map((document) => ({
        name: document.name,
        status: say(`documents.status.${document.status}`),
        language: document.language,
        sha256: document.sha256,
      })),
    })
  }
  return texts
}
