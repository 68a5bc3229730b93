import pg from 'pg'

const channel = 'alternat_content'
const retryMilliseconds = 1_000

export type ContentListener = {
  /** Whether announcements are being heard right now. While not, nothing may be cached. */
  readonly isListening: () => boolean
  readonly close: () => Promise<void>
}

/**
 * Listens for announcements that public content or the clock changed, which the database sends
 * at commit, and calls `changed` for each, for every connection that is lost, and on connecting.
 */
export const listenForContent = async (
  url: string,
  changed: () => void | Promise<void>,
): Promise<ContentListener> => {
  let client: pg.Client | undefined
  let listening = false
  let closed = false
  let retry: NodeJS.Timeout | undefined

  const lost = (): void => {
    if (!listening || closed) return
    listening = false
    void changed()
    retry = setTimeout(() => void connect(), retryMilliseconds)
  }
  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: url, keepAlive: true })
    fresh.on('error', lost)
    fresh.on('end', lost)
    fresh.on('notification', () => void changed())
    try {
      await fresh.connect()
      await fresh.query(`listen ${channel}`)
      client = fresh
      listening = true
      await changed()
    } catch {
      if (!closed) retry = setTimeout(() => void connect(), retryMilliseconds)
    }
  }
  await connect()
  return {
    isListening: () => listening,
    close: async () => {
      closed = true
      clearTimeout(retry)
      await client?.end()
    },
  }
}
