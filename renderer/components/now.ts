import { useEffect, useState } from 'react';

/** The time, a new one each minute and when the window comes back. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const read = (): void => setNow(new Date());
    const timer = setInterval(read, 5_000);
    window.addEventListener('focus', read);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', read);
    };
  }, []);
  return now;
}
