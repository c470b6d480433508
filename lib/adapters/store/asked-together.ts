/**
 * The answers to requests of one transaction, in the order of asking. Requests are answered in their order, and where one fails the transaction ends: two events stand for all. The wrapper round the
 * database makes a proxy and three promises of each request instead, and a worker that was just started has to make them by code that nothing has compiled yet. Rejects with what the transaction ended of.
 */
export function askedTogether<Value>(requests: readonly IDBRequest<Value>[]): Promise<Value[]> {
  const last = requests.at(-1);
  if (last === undefined) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    const { transaction } = last;
    last.addEventListener('success', () => resolve(requests.map(({ result }) => result)));
    transaction?.addEventListener('abort', () => reject(transaction.error ?? new DOMException('The transaction was ended.', 'AbortError')));
  });
}
