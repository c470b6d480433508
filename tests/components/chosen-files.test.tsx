// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { LibraryClaims } from '../../components/LibraryClaims';
import { ChosenFiles } from '../../components/ChosenFiles';
import { TakeOut } from '../../components/take-out';
import type { ExportFormat } from '../../lib/export/format-names';
import { ExportPicker } from '../../components/ExportPicker';
import { exportScopeSchema, MOST_CLAIMS, type ExportScope } from '../../lib/export/scope';
import { UUID } from './desk-samples';
import { claimRow } from './library-samples';
import { plain, say } from './samples';

afterEach(() => {
  render(null, document.body);
  document.body.replaceChildren();
});

/** The list of claims with the picker, and what was asked of it. */
function shown() {
  const asked: [ExportFormat, ExportScope][] = [];
  const take = (format: ExportFormat, scope: ExportScope): Promise<string> => {
    asked.push([format, exportScopeSchema.parse(scope)]);
    return Promise.resolve('Saved.');
  };
  const rows = [claimRow(plain, { reportId: 'https://a.example/1', claimId: 'c1', annotationId: null }), claimRow(plain, { reportId: 'https://a.example/2', claimId: 'c2', annotationId: UUID(3) })];
  const actions = { review: () => undefined, tag: () => undefined, undo: () => undefined, redo: () => undefined };
  act(() =>
    render(
      <TakeOut.Provider value={{ take, page: () => null }}>
        <LibraryClaims rows={rows} undo={null} redo={null} busy={false} said={null} say={say} actions={actions} files={(chosen) => <ChosenFiles rows={chosen} say={say} />} />
      </TakeOut.Provider>,
      document.body,
    ),
  );
  const picker = document.querySelector<HTMLElement>('.export-picker')!;
  const save = () => act(async () => {
    picker.querySelector('button')?.click();
    await Promise.resolve();
  });
  return { asked, picker, save };
}

describe('files of more claims than go into one', () => {
  it('are not asked for: the picker says so before', () => {
    const claims = Array.from({ length: MOST_CLAIMS + 1 }, (_, n) => ({ reportId: 'https://a.example/1', claimId: `c${n}` }));
    const shownFor = (some: typeof claims): HTMLButtonElement | null => {
      act(() => render(<TakeOut.Provider value={{ take: () => Promise.reject(new Error('asked')), page: () => null }}><ExportPicker scope={() => ({ claims: some })} say={say} /></TakeOut.Provider>, document.body));
      return document.querySelector<HTMLButtonElement>('.export-picker button');
    };
    expect(shownFor(claims)?.disabled).toBe(true);
    expect(document.body.textContent).toContain(say('export_many', '2,000'));
    expect(shownFor(claims.slice(1))?.disabled).toBe(false);
    expect(document.body.textContent).not.toContain(say('export_many', '2,000'));
  });
});

describe('files of the library', () => {
  it('are of everything where no claim is chosen, and say so', async () => {
    const { asked, picker, save } = shown();
    expect(picker.textContent).toContain(say('export_scope_everything'));
    await save();
    expect(asked).toEqual([['native', { everything: true }]]);
    expect(picker.textContent).toContain('Saved.');
  });

  it('are of the chosen claims, in the form that is chosen', async () => {
    const { asked, picker, save } = shown();
    for (const box of document.querySelectorAll<HTMLInputElement>('input[data-claim]')) act(() => box.click());
    expect(picker.textContent).toContain(say('export_scope_claims'));
    const form = picker.querySelector('select')!;
    act(() => {
      form.value = 'csv';
      form.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await save();
    act(() => {
      form.value = 'hypothesis';
      form.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await save();
    // Public only where the reader says so, in a box that says what it means.
    const box = picker.querySelector<HTMLInputElement>('input[type=checkbox]')!;
    expect([box.checked, box.closest('label')?.textContent]).toEqual([false, say('export_hypothesis_public')]);
    act(() => box.click());
    await save();
    expect(asked.splice(1).map(([format]) => format)).toEqual(['hypothesis', 'hypothesis-public']);
    expect(asked).toEqual([['csv', { claims: [{ reportId: 'https://a.example/1', claimId: 'c1' }, { reportId: 'https://a.example/2', claimId: UUID(3) }] }]]);
  });
});
