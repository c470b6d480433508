import { connectToRead, type Connection } from './connection';
import { failureOf, succeeded, type Outcome } from './outcome';

/** Looks at the store as it lies there, of any version, or at nothing (null): also where the browser has lost some of it. Creates and changes nothing. */
export async function whatIsLeft<Value>(work: (db: Connection | null) => Promise<Value>): Promise<Outcome<Value>> {
  try {
    const db = await connectToRead();
    return succeeded(await work(db).finally(() => db?.close()));
  } catch (error) {
    return failureOf(error);
  }
}
