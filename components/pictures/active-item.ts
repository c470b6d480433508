import { useRef, useState } from 'preact/hooks';

/** Where the reader is in a picture. `held` stays until it is left by the keyboard or closed; else the pointer decides. */
interface Active {
  id: string;
  held: boolean;
}

/** The pointer may leave a sign for so long on its way to the card, in milliseconds. */
const ON_THE_WAY = 220;

/** Which part of a picture is open, and how the pointer and the keys change that. */
export function useActive() {
  const [active, setActive] = useState<Active | null>(null);
  const leaving = useRef<ReturnType<typeof setTimeout> | null>(null);
  const stay = (): void => {
    if (leaving.current !== null) clearTimeout(leaving.current);
    leaving.current = null;
  };
  return {
    active,
    stay,
    hold: (id: string | null) => (stay(), setActive(id === null ? null : { id, held: true })),
    hover: (id: string) => (stay(), setActive((now) => (now?.held === true ? now : { id, held: false }))),
    leave: () => {
      stay();
      leaving.current = setTimeout(() => setActive((now) => (now?.held === true ? now : null)), ON_THE_WAY);
    },
  };
}
