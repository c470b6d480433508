import { Icon } from './Icon';
import { Words } from './Words';

/** Sentences that a reader should know of: each once, calmly. */
export function Notices({ notices }: { notices: string[] }) {
  if (notices.length === 0) return null;
  return (
    <div class="notices" role="status">
      {notices.map((notice) => (
        <p class="notice" key={notice}>
          <Icon name="notice" size={16} />
          <Words text={notice} />
        </p>
      ))}
    </div>
  );
}
