import type { ComponentChildren } from 'preact';
import type { Correction, CorrectedField } from '../../lib/model/annotation';
import type { Claim } from '../../lib/model/claim';
import { fieldLabel, fieldText, standing, withField, withoutField } from '../../lib/views/correction';
import type { Say } from '../../lib/views/say';
import { Icon } from '../Icon';
import { Words } from '../Words';

/** One claim being corrected: what was read, what the person says otherwise. */
export interface Correcting {
  base: Claim;
  fields: Correction;
  /** the machine missed it: there is nothing to go back to */
  added: boolean;
  say: Say;
  /** what those whom the tables know are called in the reader's language, by id */
  actorTexts?: Readonly<Record<string, string>>;
  onFields: (fields: Correction) => void;
}

export const valueOf = <F extends CorrectedField>({ base, fields }: Correcting, field: F): Claim[F] => standing(field, base, fields);
/** What is said of a missed claim is all the person's, so nothing of it is dropped for being as it was. */
export const setField = <F extends CorrectedField>({ added, base, fields, onFields }: Correcting, field: F, value: Claim[F]): void => onFields(added ? { ...fields, [field]: value } : withField(fields, field, value, base));

export interface FieldFrameProps {
  field: CorrectedField;
  of: Correcting;
  /** several controls are a group with a legend; one has a label */
  group?: boolean;
  children: ComponentChildren;
}

/** One field: its control and, where it was changed, what the machine read, to be put back. */
export function FieldFrame({ children, field, group = false, of }: FieldFrameProps) {
  const { added, base, fields, onFields, say } = of;
  const changed = !added && fields[field] !== undefined;
  const label = (
    <>
      {fieldLabel(field, say)}
      {changed && <span class="tag">{say('desk_changed')}</span>}
    </>
  );
  return (
    <div class="desk-field" data-field={field} data-changed={changed}>
      {group ? (
        <fieldset>
          <legend>{label}</legend>
          {children}
        </fieldset>
      ) : (
        <label>
          <span>{label}</span>
          {children}
        </label>
      )}
      {changed && (
        <p class="desk-was">
          <span>
            <Words text={say('desk_was_read', fieldText(field, base, say))} />
          </span>
          <button type="button" class="text-button" onClick={() => onFields(withoutField(fields, field))}>
            <Icon name="back" size={12} />
            {say('desk_put_back')}
            <span class="visually-hidden"> {fieldLabel(field, say)}</span>
          </button>
        </p>
      )}
    </div>
  );
}

/** A field with one of a list of words. */
export function ChoiceField<F extends CorrectedField>({ field, of, values, word }: { field: F; of: Correcting; values: readonly (Claim[F] & string)[]; word: (value: Claim[F] & string) => string }) {
  return (
    <FieldFrame field={field} of={of}>
      <select
        value={valueOf(of, field) as string}
        onChange={(event) => {
          const chosen = values.find((value) => value === event.currentTarget.value);
          if (chosen !== undefined) setField(of, field, chosen);
        }}
      >
        {values.map((value) => (
          <option key={value} value={value}>
            {word(value)}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
