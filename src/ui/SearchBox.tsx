import { useCombobox, type UseComboboxState, type UseComboboxStateChangeOptions } from 'downshift';
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

export interface SearchItem { id: string; text: string; content: ReactNode }
export interface SearchGroup { id: string; name: string; items: SearchItem[] }

interface SearchBoxProps {
  label: string;
  hint: string;
  empty: string;
  /** How many there are, in words; said aloud while the list is open. */
  count: string;
  query: string;
  groups: SearchGroup[];
  onQuery(query: string): void;
  onChoose(id: string): void;
  close: string;
  /** The keyboard is in the box from the start. */
  taken: boolean;
}

type State = UseComboboxState<SearchItem>;
const { InputBlur, InputChange, InputClick, InputKeyDownEnter, InputKeyDownEscape, ItemClick } = useCombobox.stateChangeTypes;

/** Nothing is chosen by leaving; a press on the box is for its text; what is typed stays until something is chosen. */
function deciding(state: State, { type, changes }: UseComboboxStateChangeOptions<SearchItem>): Partial<State> {
  switch (type) {
    case InputBlur: return { ...changes, selectedItem: null, inputValue: state.inputValue };
    case InputChange: return { ...changes, isOpen: changes.inputValue !== '' };
    case InputClick: return state;
    case InputKeyDownEnter:
    case InputKeyDownEscape:
    case ItemClick: return { ...changes, inputValue: state.inputValue };
    default: return changes;
  }
}

/** Keys that move in the text are left to it, open list or not. */
const keepToText = ({ key, nativeEvent }: KeyboardEvent): void => {
  if (key === 'Home' || key === 'End') Object.assign(nativeEvent, { preventDownshiftDefault: true });
};

/** A combobox over grouped results, keyboard all the way, in either direction of writing. */
export function SearchBox({ label, hint, empty, count, query, groups, onQuery, onChoose, close, taken }: SearchBoxProps) {
  const own = useId();
  const [box, setBox] = useState<HTMLInputElement | null>(null);
  const items = groups.flatMap((group) => group.items);
  const { isOpen, highlightedIndex, getInputProps, getMenuProps, getItemProps } = useCombobox<SearchItem>({
    items, inputValue: query, selectedItem: null, initialIsOpen: taken && query !== '', stateReducer: deciding, itemToString: (item) => item?.text ?? '',
    onSelectedItemChange: ({ selectedItem }) => { if (selectedItem) onChoose(selectedItem.id); },
  });
  // What was typed before this was here goes on being typed.
  useLayoutEffect(() => {
    if (!taken || !box) return;
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  }, [taken, box]);
  const panel = useInView(isOpen);
  const places = groups.map((_, at) => groups.slice(0, at).reduce((sum, group) => sum + group.items.length, 0));
  return (
    <div className="search">
      <input
        {...getInputProps({ ref: setBox, 'aria-label': label, onKeyDown: keepToText, onChange: ({ currentTarget }) => onQuery(currentTarget.value) })}
        className="search-input" type="text" placeholder={hint} spellCheck={false}
      />
      {query !== '' && <button type="button" className="button icon-button search-clear" aria-label={close} onClick={() => { onQuery(''); box?.focus(); }}>×</button>}
      <div className="search-popover" ref={panel} hidden={!isOpen}>
        <div {...getMenuProps({ 'aria-label': label })} className="search-list" hidden={items.length === 0}>
          {isOpen && groups.map((group, at) => (
            <div key={group.id} role="group" aria-labelledby={`${own}-${group.id}`}>
              <header id={`${own}-${group.id}`} role="presentation">{group.name}</header>
              {group.items.map((item, within) => {
                const index = (places[at] as number) + within;
                return (
                  <div
                    key={item.id} {...getItemProps({ item, index })} className="search-option" data-id={item.id.replace(/^[a-z]+:/, '')}
                    data-focused={index === highlightedIndex ? '' : undefined} aria-selected={index === highlightedIndex}
                  >
                    {item.content}
                  </div>
                );
              })}
            </div>
          ))}
        </div>
        {isOpen && items.length === 0 && <p className="empty">{empty}</p>}
      </div>
      <div aria-live="polite" aria-atomic className="visually-hidden">{isOpen ? count : ''}</div>
    </div>
  );
}

/** Keeps what opens beside a box inside the window. Returns where to put it. */
function useInView(open: boolean) {
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = panel.current;
    if (!open || !element) return;
    element.style.translate = '';
    const { left, right } = element.getBoundingClientRect();
    const { clientWidth } = document.documentElement;
    const over = right > clientWidth ? clientWidth - right - 4 : left < 0 ? 4 - left : 0;
    if (over !== 0) element.style.translate = `${over}px`;
  }, [open]);
  return panel;
}
