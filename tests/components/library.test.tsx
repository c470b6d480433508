// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { Library, type LibraryState } from '../../components/Library';
import { ReportRows } from '../../components/LibraryRows';
import { libraryState, noLibraryActions, reportRow } from './library-samples';
import { plain, say } from './samples';

afterEach(() => {
  render(null, document.body);
  document.body.replaceChildren();
});
const draw = (view: preact.JSX.Element): void => void act(() => render(view, document.body));
const library = (over: Partial<LibraryState>): void => draw(<Library state={libraryState(plain, over)} say={say} actions={noLibraryActions} objections={null} wide={() => null} />);

describe('the library without an open incident', () => {
  it('asks to choose one where some are listed', () => {
    library({});
    expect(document.body.textContent).toContain(say('library_choose'));
  });

  it.each([
    { name: 'nothing was found', over: { incidents: [] } },
    { name: 'they could not be read', over: { failed: say('error_store_unavailable') } },
  ])('asks for no choice where $name', ({ over }) => {
    library(over);
    expect(document.body.textContent).not.toContain(say('library_choose'));
  });
});

describe('what was just done in the library', () => {
  it.each(['incidents', 'reports', 'claims', 'objections'] as const)('is heard once on the tab of %s', (tab) => {
    library({ tab, said: 'Two claims changed.' });
    const heard = [...document.querySelectorAll('[role=status], [role=alert], [aria-live]')].filter(({ textContent }) => textContent?.includes('Two claims changed.') === true);
    expect(heard).toHaveLength(1);
  });
});

describe('a report of the library', () => {
  const drawn = (outlet: string | null): string[] => {
    draw(<ReportRows rows={[reportRow(plain, { outlet })]} removed={new Set()} say={say} onOpen={null} onRemove={() => undefined} onRestore={() => undefined} />);
    return [...document.querySelectorAll('.library-facts > span')].map((fact) => fact.textContent ?? '');
  };

  it('names its outlet beside its headline', () => expect(drawn('Coast Daily')).toHaveLength(3));
  it('names its outlet once where it goes by it', () => expect(drawn(null)).toHaveLength(2));
});
