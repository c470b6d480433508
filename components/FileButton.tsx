export interface FileButtonProps {
  label: string;
  /** kinds of file that the browser offers first */
  accept?: string;
  disabled?: boolean;
  onFile: (file: File) => void;
}

/** A button that asks the browser for a file. The same file can be chosen again. */
export function FileButton({ label, accept = 'application/json,.json', disabled = false, onFile }: FileButtonProps) {
  const choose = (event: Event & { currentTarget: HTMLInputElement }): void => {
    const { currentTarget } = event;
    const file = currentTarget.files?.[0];
    if (file) onFile(file);
    currentTarget.value = '';
  };
  return (
    <label class="button">
      {label}
      <input class="visually-hidden" type="file" accept={accept} disabled={disabled} onChange={choose} />
    </label>
  );
}
