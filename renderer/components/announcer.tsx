import type { ReactNode } from 'react';
import { create } from 'zustand';

type Announcement = { readonly text: string; readonly isUrgent: boolean };

const useAnnouncement = create<Announcement>(() => ({ text: '', isUrgent: false }));

/** Has it read aloud. Urgent interrupts: results, and what must not be done. */
export function announce(text: string, isUrgent: boolean): void {
  useAnnouncement.setState({ text, isUrgent });
}

/** The one live region of the page. It is always there, because one that appears with its text is not read. */
export function Announcer(): ReactNode {
  const { text, isUrgent } = useAnnouncement();
  return (
    <div className="only-read" role="status" aria-live={isUrgent ? 'assertive' : 'polite'} aria-atomic="true">
      {text}
    </div>
  );
}
