import { useEffect, useState } from 'react';

/**
 * A value that a control shows at once when it is pressed, while the wish behind it follows at the next frame.
 * Returns what to show, and how to show something before it is so.
 */
export function useEager<T>(value: T): [T, (next: T) => void] {
  const [shown, show] = useState(value);
  useEffect(() => show(value), [value]);
  return [shown, show];
}
