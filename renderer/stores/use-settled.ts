import { useEffect, useState } from 'react';

const restMs = 600;

/**
 * False for 600 ms after `key` changed: the seats do nothing then, so that the second half of a double tap cannot answer
 * a screen that nobody has read.
 */
export function useSettled(key: string): boolean {
  const [settled, setSettled] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setSettled(key), restMs);
    return () => clearTimeout(timer);
  }, [key]);
  return settled === key;
}
