import type { ComponentChildren } from 'preact';
import { sayCount, type Say } from '../lib/views/say';
import type { PageView } from '../lib/views/types';
import { Mark } from './Mark';
import { Words } from './Words';

/** Outlet, date, title and what was found; beside it what can be done with the site. */
export function PageHeader({ page, say, children }: { page: PageView | null; say: Say; children?: ComponentChildren }) {
  const name = page?.outlet ?? page?.host ?? say('extension_name');
  return (
    <header class="reader-head">
      <div class="head-line">
        <Mark size={20} />
        <h1 class="head-outlet">
          <Words text={name} />
        </h1>
        {page?.published != null && <span class="head-date">{page.published}</span>}
      </div>
      {page?.title != null && (
        <p class="head-title">
          <Words text={page.title} />
        </p>
      )}
      <div class="head-row">
        {page !== null && page.claims.length > 0 && (
          <p class="head-counts" role="status">
            {say('counts', sayCount(say, 'count_claims', page.claims.length), sayCount(say, 'count_incidents', page.incidents.length))}
          </p>
        )}
        {children}
      </div>
    </header>
  );
}
