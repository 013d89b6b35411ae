import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { CustomerDisplay } from './customer/customer-display.tsx';
import './styles/tokens.css';
import './styles/base.css';
import './styles/customer.css';

const root = document.getElementById('root');
if (!root) throw new Error('customer.html has no #root');
createRoot(root).render(
  <StrictMode>
    <CustomerDisplay />
  </StrictMode>,
);
