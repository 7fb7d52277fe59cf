import own from '../../site.json';
import type { Words } from './published.ts';

/** What the deployer of this site has set; checked by the build (`hosting/site.ts`). */
export const SITE = own as { title: Words | null; contact: string | null; imprint: Words | null; language: 'ar' | 'en' };

/** Where corrections go, as an address one can follow; null where the deployer names none. */
export const CONTACT_ADDRESS = SITE.contact === null ? undefined : SITE.contact.startsWith('https:') ? SITE.contact : `mailto:${SITE.contact}`;
