import { ComboBox, Input, ListBox, ListBoxItem, ListBoxSection, Header, I18nProvider, Popover, Button } from 'react-aria-components';
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { Language } from '../i18n/language.ts';

export interface SearchItem { id: string; text: string; content: ReactNode }
export interface SearchGroup { id: string; name: string; items: SearchItem[] }

interface SearchBoxProps {
  language: Language;
  label: string;
  hint: string;
  empty: string;
  query: string;
  groups: SearchGroup[];
  onQuery(query: string): void;
  onChoose(id: string): void;
  close: string;
  /** The keyboard is in the box from the start. */
  taken: boolean;
}

/** A combobox over grouped results, keyboard all the way, in either direction of writing. */
export function SearchBox({ language, label, hint, empty, query, groups, onQuery, onChoose, close, taken }: SearchBoxProps) {
  // In the page's own header, so that what is found stands within a landmark.
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const box = useRef<HTMLInputElement>(null);
  // What was typed before there was a list opens it when the keyboard comes over.
  const [trigger, setTrigger] = useState<'focus' | 'input'>(taken && query !== '' ? 'focus' : 'input');
  useLayoutEffect(() => {
    const input = box.current;
    if (!taken || !input) return;
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
    setTrigger('input');
  }, [taken]);
  // What was announced in one language does not stay to be read in the other.
  useEffect(() => () => { for (const log of document.querySelectorAll('[data-live-announcer] [role="log"]')) log.replaceChildren(); }, [language]);
  return (
    <I18nProvider locale={language === 'ar' ? 'ar-u-nu-latn' : 'en'}>
      <ComboBox
        className="search" aria-label={label} inputValue={query} onInputChange={onQuery} allowsEmptyCollection menuTrigger={trigger}
        selectedKey={null} onSelectionChange={(key) => { if (key !== null) onChoose(String(key)); }} items={groups} defaultFilter={() => true} allowsCustomValue
      >
        <Input className="search-input" placeholder={hint} ref={box} />
        {query !== '' && <Button className="button icon-button search-clear" slot={null} aria-label={close} onPress={() => onQuery('')}>×</Button>}
        <div ref={setPlace} />
        <Popover className="search-popover" offset={4} {...(place ? { UNSTABLE_portalContainer: place } : {})}>
          <ListBox className="search-list" renderEmptyState={() => <p className="empty">{empty}</p>}>
            {(group: SearchGroup) => (
              <ListBoxSection id={group.id}>
                <Header>{group.name}</Header>
                {group.items.map((item) => <ListBoxItem key={item.id} id={item.id} textValue={item.text} className="search-option" data-id={item.id.replace(/^[a-z]+:/, '')}>{item.content}</ListBoxItem>)}
              </ListBoxSection>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </I18nProvider>
  );
}
