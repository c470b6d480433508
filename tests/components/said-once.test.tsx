// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { DiffWords } from '../../components/DiffWords';
import { OriginBlock } from '../../components/OriginBlock';
import { Reader } from '../../components/Reader';
import { noting, originView, page, plain, say, state } from './samples';

afterEach(() => {
  render(null, document.body);
  document.body.replaceChildren();
});

describe('a private window', () => {
  const shown = (on: boolean): string[] => {
    const read = page(plain, { kept: 'private', notices: [say('notice_private'), 'The page tells no date.'] });
    act(() => render(<Reader state={state({ page: read })} say={say} actions={noting().actions} detail={null} review={{ on, modes: null, desk: <p>{say('desk_private')}</p> }} />, document.body));
    return [...document.querySelectorAll('.notices .notice')].map(({ textContent }) => textContent ?? '');
  };

  it('is told above the list', () => expect(shown(false)).toEqual([say('notice_private'), 'The page tells no date.']));
  it('is told once where the desk says it, which says what follows from it; every other notice stays', () => {
    expect(shown(true)).toEqual(['The page tells no date.']);
    expect(document.body.textContent).toContain(say('desk_private'));
  });
});

describe('what differs between two texts', () => {
  it('is underlined to the end of its last word, and loses no space', () => {
    act(() => render(<DiffWords say={say} parts={[{ kind: 'same', text: 'Tarsia ' }, { kind: 'removed', text: 'was' }, { kind: 'added', text: 'may have been ' }, { kind: 'same', text: 'behind it.' }]} />, document.body));
    expect(document.querySelector('ins')?.textContent?.endsWith('been')).toBe(true);
    expect(document.querySelector('.diff')?.textContent).toBe(`Tarsia ${say('changed_removed')} was${say('changed_added')} may have been behind it.`);
  });
});

describe('an origin', () => {
  const told = (aside: { aside?: string }): string | null | undefined => {
    act(() => render(<OriginBlock origin={originView(plain, aside)} say={say} />, document.body));
    return document.querySelector('.origin-aside')?.textContent;
  };
  it('that the tally does not count says so', () => expect(told({ aside: say('origin_aside') })).toBe('not counted as a source of its own'));
  it('that it counts says nothing', () => expect(told({})).toBeUndefined());
});
