import { connect, type Connection, type ConnectionOptions } from './connection';
import { failureOf, succeeded, type Outcome } from './outcome';
import { noteIn, writeLog, type StoreMoment } from './write-log';

/** The store's connection: opened when it is first asked for, and again after it was taken away. */
export interface Opened {
  open(): Promise<Connection>;
  /** Does some work; what goes wrong is a failure. */
  attempt<Value>(work: (db: Connection) => Promise<Value>): Promise<Outcome<Value>>;
  moment(): Promise<StoreMoment | null>;
  close(): Promise<void>;
}

export function opened(options: ConnectionOptions): Opened {
  const held: { db: Promise<Connection> | null } = { db: null };
  const log = writeLog();

  // Whoever took the database away may have changed what is in it.
  function gone(): void {
    held.db = null;
    log.note('anything');
  }

  function open(): Promise<Connection> {
    if (held.db !== null) return held.db;
    const opening = connect(options, gone).then((db) => {
      noteIn(log, db);
      return db;
    });
    held.db = opening;
    opening.catch(() => {
      if (held.db === opening) held.db = null;
    });
    return opening;
  }

  async function attempt<Value>(work: (db: Connection) => Promise<Value>): Promise<Outcome<Value>> {
    try {
      return succeeded(await work(await open()));
    } catch (error) {
      // What was made without it is made anew the next time.
      log.note('anything');
      return failureOf(error);
    }
  }

  return {
    open,
    attempt,
    async moment() {
      const now = await attempt(() => Promise.resolve(log.moment()));
      return now.ok ? now.value : null;
    },
    async close() {
      const db = held.db;
      gone();
      await db?.then((open) => open.close()).catch(() => undefined);
    },
  };
}
