import { useContext, useId, useState } from 'preact/hooks';
import { EXPORT_FORMATS, type ExportFormat } from '../lib/export/format-names';
import { isTooMany, MOST_CLAIMS, type ExportScope } from '../lib/export/scope';
import type { Say } from '../lib/views/say';
import { Icon } from './Icon';
import { TakeOut } from './take-out';

/** What each form is called, what it is for, and what it cannot carry. */
const WORDS: Readonly<Record<ExportFormat, (say: Say) => { name: string; use: string; without: string }>> = {
  native: (say) => ({ name: 'Whence JSON', use: say('export_native_for'), without: say('export_native_without') }),
  w3c: (say) => ({ name: say('export_w3c'), use: say('export_w3c_for'), without: say('export_w3c_without') }),
  hypothesis: (say) => ({ name: 'Hypothesis', use: say('export_hypothesis_for'), without: say('export_hypothesis_without') }),
  'hypothesis-public': (say) => ({ name: 'Hypothesis', use: say('export_hypothesis_for'), without: say('export_hypothesis_without') }),
  claimreview: (say) => ({ name: 'ClaimReview', use: say('export_claimreview_for'), without: say('export_claimreview_without') }),
  stix: (say) => ({ name: 'STIX 2.1', use: say('export_stix_for'), without: say('export_stix_without') }),
  csv: (say) => ({ name: say('export_csv'), use: say('export_csv_for'), without: say('export_csv_without') }),
  markdown: (say) => ({ name: say('export_markdown'), use: say('export_markdown_for'), without: say('export_markdown_without') }),
  labels: (say) => ({ name: say('export_labels'), use: say('export_labels_for'), without: say('export_labels_without') }),
};

/** The form in which something public is taken out, and its private twin, which is offered in its place. */
const PUBLIC = 'hypothesis-public';
const PRIVATE = 'hypothesis';

function scopeText(scope: ExportScope, say: Say): string {
  if ('claims' in scope && scope.claims !== undefined) return say('export_scope_claims');
  if ('tabId' in scope) return say('export_scope_page');
  return 'incident' in scope ? say('export_scope_incident') : say('export_scope_everything');
}

export interface ExportPickerProps {
  /** what is taken out, asked for when it is; the article of the tab where it is missing; null where there is nothing */
  scope?: () => ExportScope | null;
  formats?: readonly ExportFormat[];
  /** what stands on it, where that is not "Export" */
  title?: string;
  say: Say;
}

/** Offers to take something out: what, in which form, what that form is for and what it cannot carry. Closed until it is wanted. */
export function ExportPicker({ formats = EXPORT_FORMATS, say, scope, title = say('export_title') }: ExportPickerProps) {
  const taking = useContext(TakeOut);
  const [format, setFormat] = useState<ExportFormat>(formats[0] ?? 'native');
  const [isPublic, setPublic] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const id = useId();
  const chosen = (): ExportScope | null => (scope === undefined ? (taking?.page() ?? null) : scope());
  const what = chosen();
  if (taking === null || what === null) return null;
  const { use, without } = WORDS[format](say);
  const tooMany = isTooMany(what);
  async function save(): Promise<void> {
    const wanted = chosen();
    if (taking !== null && wanted !== null) setSaid(await taking.take(format === PRIVATE && isPublic ? PUBLIC : format, wanted));
  }
  return (
    <details class="export-picker">
      <summary>
        <Icon name="save" size={16} />
        {title}
      </summary>
      <p class="part-note">{scopeText(what, say)}</p>
      <label class="export-form" for={`${id}-form`}>
        <span>{say('export_format')}</span>
        <select
          id={`${id}-form`}
          value={format}
          aria-describedby={`${id}-what`}
          onChange={({ currentTarget }) => {
            setSaid(null);
            setFormat(formats.find((one) => one === currentTarget.value) ?? format);
          }}
        >
          {formats.filter((one) => one !== PUBLIC).map((one) => (
            <option key={one} value={one}>
              {WORDS[one](say).name}
            </option>
          ))}
        </select>
      </label>
      <div id={`${id}-what`} class="export-what">
        <p>{use}</p>
        <p class="part-note">{without}</p>
      </div>
      {format === PRIVATE && (
        <label class="export-public">
          <input type="checkbox" checked={isPublic} onChange={({ currentTarget }) => setPublic(currentTarget.checked)} />
          <span>{say('export_hypothesis_public')}</span>
        </label>
      )}
      {tooMany && (
        <p class="notice">
          <Icon name="notice" size={16} />
          {say('export_many', new Intl.NumberFormat(say.locale).format(MOST_CLAIMS))}
        </p>
      )}
      <button type="button" class="button" disabled={tooMany} onClick={() => void save()}>
        {say('export_save')}
      </button>
      <p role="status" class="part-note">
        {said}
      </p>
    </details>
  );
}
