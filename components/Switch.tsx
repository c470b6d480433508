/** A switch with its words: what is on or off is said by the position of the knob, not by colour alone. */
export function Switch({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <button type="button" class="switch" role="switch" aria-checked={on} onClick={() => onChange(!on)}>
      <span class="switch-track" />
      <span>{label}</span>
    </button>
  );
}
