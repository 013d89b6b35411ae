import type { ReactNode } from 'react';
import { Frame } from '../components/frame.tsx';

export function Sell(): ReactNode {
  return <Frame testId="sell-screen" slip={null} foot={null} stage={null} />;
}
