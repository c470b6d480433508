import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EXPORT_FORMATS, type ExportFormat } from '../../lib/export/format-names';
import { readImportFile } from '../../lib/export/import-file';
import { nativeExportSchema } from '../../lib/export/native';
import { exportScopeSchema, type ExportScope } from '../../lib/export/scope';
import { makeAsk } from '../../lib/adapters/messages/ask';
import { answers } from '../../lib/protocol';
import { makeFiles } from '../../lib/adapters/own-pages/taking-out';
import { librarySearchSchema } from '../../lib/model/library';
import { ADDRESS, atDesk, TAB, uuid, words } from './desk-parts';
import { claim, MOMENT, report } from './samples';
import { EXTENSION, say } from './worker-parts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

const OTHER = report().id;

/** As a page of ours takes it out: by messages, through what they look like. */
function taken({ handlers }: Pick<Awaited<ReturnType<typeof atDesk>>, 'handlers'>, format: ExportFormat, scope: ExportScope) {
  const served = handlers as unknown as Record<string, (payload: unknown, sender: unknown) => unknown>;
  const ask = makeAsk(async (message) => {
    const { type, payload } = message as { type: string; payload: unknown };
    const answer: unknown = JSON.parse(JSON.stringify(await served[type]?.(payload, EXTENSION)));
    return answer;
  }, answers);
  return makeFiles(ask, say, format, scope);
}

/** An article on which one claim was accepted with a note, beside another that is kept. */
async function desk(over: { incognito?: boolean; seen?: boolean } = {}) {
  const worker = await atDesk(over);
  await worker.store.keep(report({ id: OTHER, url: OTHER, claims: [claim({ id: 'claim-9' })] }), 'visit-0009');
  const files = async (format: ExportFormat, scope: ExportScope) => {
    const made = await taken(worker, format, exportScopeSchema.parse(scope));
    if (!made.ok) throw new Error(made.key);
    return made.files;
  };
  const native = async (scope: ExportScope) => {
    const [file] = await files('native', scope);
    return nativeExportSchema.parse(JSON.parse(file?.text ?? ''));
  };
  const id = uuid();
  await worker.save({ id, claimId: 'claim-1', words: words({ note: 'heard it', tags: ['seen'] }), revision: 0 });
  return { ...worker, files, native, id };
}

const claimIds = ({ claims }: { claims: { id: string }[] }): string[] => claims.map(({ id }) => id).sort();

describe('what is taken out', () => {
  it('of a tab: its article’s claims and what was written on them, nothing else', async () => {
    const { id, native } = await desk();
    const file = await native(TAB);
    expect(file.reports.map((one) => one.id)).toEqual([ADDRESS]);
    expect(claimIds(file)).toEqual(['claim-1', 'claim-2']);
    expect(file.annotations.map((one) => one.id)).toEqual([id]);
    expect(file.acts?.length).toBe(1);
  });

  it('of some claims of a tab: these', async () => {
    const { id, native } = await desk();
    const chosen = await native({ ...TAB, claims: ['claim-1'] });
    expect([claimIds(chosen), chosen.annotations.map((one) => one.id)]).toEqual([['claim-1'], [id]]);
    const other = await native({ ...TAB, claims: ['claim-2'] });
    expect([claimIds(other), other.annotations]).toEqual([['claim-2'], []]);
  });

  it('of some claims of kept reports: these, each with its report', async () => {
    const { native } = await desk();
    const file = await native({ claims: [{ reportId: ADDRESS, claimId: 'claim-2' }, { reportId: OTHER, claimId: 'claim-9' }] });
    expect([claimIds(file), file.reports.map((one) => one.id).sort()]).toEqual([['claim-2', 'claim-9'], [ADDRESS, OTHER].sort()]);
  });

  it('of an incident: the kept reports that tell of it', async () => {
    const { handlers, native } = await desk();
    for (let more = true; more; ) {
      const filed = await handlers['library.file']({}, EXTENSION);
      more = filed.ok && filed.value.more;
    }
    const listed = await handlers['library.incidents']({ search: librarySearchSchema.parse({}), after: null }, EXTENSION);
    if (!listed.ok) throw new Error(listed.key);
    const [incident] = listed.value.rows;
    const file = await native({ incident: incident?.id ?? '' });
    expect([file.reports.map((one) => one.id).sort(), claimIds(file)]).toEqual([[ADDRESS, OTHER].sort(), ['claim-1', 'claim-2', 'claim-9']]);
    expect(file.annotations).toHaveLength(1);
  });

  it('of everything: all that is kept, with every act', async () => {
    const { id, native } = await desk();
    const file = await native({ everything: true });
    expect([claimIds(file), file.annotations.map((one) => one.id), file.acts?.length]).toEqual([['claim-1', 'claim-2', 'claim-9'], [id], 1]);
  });

  it.each(EXPORT_FORMATS)('as %s, of every scope, with a name that any file system takes', async (format) => {
    const { files } = await desk();
    for (const scope of [TAB, { ...TAB, claims: ['claim-1'] }, { claims: [{ reportId: ADDRESS, claimId: 'claim-1' }] }, { everything: true as const }]) {
      const made = await files(format, scope);
      expect(made.length).toBeGreaterThan(0);
      for (const { mime, name, text } of made) {
        expect(name).toMatch(/^whence-[A-Za-z0-9.-]{1,100}\.(json|jsonld|csv|md|jsonl)$/);
        expect(mime).toMatch(/^[a-z]+\/[a-z+-]+/);
        expect(text.trim()).not.toBe('');
      }
      expect(new Set(made.map(({ name }) => name)).size).toBe(made.length);
    }
  });

  it('as Hypothesis takes it is a file a page', async () => {
    const { files } = await desk();
    expect(await files('hypothesis', TAB)).toHaveLength(1);
    const all = await files('hypothesis', { everything: true });
    expect(all.map(({ text }) => JSON.parse(text).annotations[0].uri).sort()).toEqual([ADDRESS, OTHER].sort());
  });

  it.each(['native', 'w3c', 'hypothesis'] as const)('as %s is read back by the import, with what was written', async (format) => {
    const { files } = await desk();
    const made = await files(format, TAB);
    const read = readImportFile(made[0]?.text ?? '', MOMENT);
    if (!read.ok) throw new Error(read.fault.key);
    const notes = read.file.items.flatMap(({ kind, value }) => (kind === 'annotation' ? [value.note] : []));
    expect(notes.some((note) => note.includes('heard it'))).toBe(true);
  });
});

describe('what cannot be taken out', () => {
  const refused = async (scope: ExportScope, format: ExportFormat = 'native') => {
    return taken(await desk(), format, scope);
  };
  it('a tab without an article, an incident that is gone, claims of no report: a plain sentence each', async () => {
    expect(await refused({ tabId: 7 })).toMatchObject({ ok: false, key: 'error_page_changed' });
    expect(await refused({ incident: 'https://gone.example/x' })).toMatchObject({ ok: false, key: 'error_incident_gone' });
    expect(await refused({ claims: [{ reportId: 'https://gone.example/x', claimId: 'c' }] }, 'hypothesis')).toMatchObject({ ok: false, key: 'export_nothing' });
  });

  it('labels where nothing was judged', async () => {
    expect(await taken(await atDesk(), 'labels', TAB)).toMatchObject({ ok: false, key: 'export_nothing' });
  });
});
