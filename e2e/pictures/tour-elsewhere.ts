import type { Stage } from './stage.ts';

/** A sale of the shop's other counter: what is not here, what Dintero says, and how it goes back. */
export async function tourElsewhere(
  { screen, server }: Stage,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  const { control } = server;
  const reference = 'K2-20261120-7F3K9QW2ZX';
  const cup = { line_id: 'a', description: 'Termokopp', quantity: 2, amount: 49_800, vat: 25 };
  const latte = { line_id: 'b', description: 'Kaffe latte', quantity: 1, amount: 5800, vat: 15 };
  const id = control.addBehind({ reference, amount: 55_600, items: [cup, latte] });
  control.refundBehind(id, 5800, 'K2-20261121-R-7F3K9QW2ZY', [latte]);
  control.addBehind({ reference: 'ORDER-2026-17', amount: 12_500 });
  await screen.ring('249');
  await screen.pay();
  await screen.phase('waiting');
  await control.whenPrompting();
  control.present();
  await screen.outcome('paid');
  await screen.id('new-sale').click();
  await screen.id('nav-sales').click();
  await screen.id('sale-detail').waitFor();
  await stop('sales-elsewhere-quiet');
  const search = screen.id('sales-search');
  await search.fill('498 22.11');
  await screen.id('sales-elsewhere').click();
  await screen.id('elsewhere-message').getByText(/./).waitFor();
  await stop('sales-elsewhere-unclear');
  await search.fill(reference);
  await search.press('Enter');
  await screen.id('sale-is-elsewhere').waitFor();
  await stop('sale-elsewhere');
  await search.fill('ORDER-2026-17');
  await screen.id('sales-elsewhere').click();
  await screen.id('sale-elsewhere').click();
  await screen.id('sale-detail').getByText(/125/).first().waitFor();
  await stop('sale-elsewhere-by-amount');
  await search.fill(reference);
  await search.press('Enter');
  await screen.id('sale-detail').getByText('Termokopp').first().waitFor();
  await screen.id('refund-open').click();
  await screen.id('refund-line').first().waitFor();
  await stop('refund-elsewhere');
  await screen.id('refund-line').first().click();
  await screen.id('refund-reason-option').first().click();
  await screen.id('refund-confirm').click();
  await control.whenPrompting();
  control.present();
  await screen.refundOutcome('refunded');
  await stop('refunded-elsewhere');
  await screen.id('new-sale').click();
  await screen.id('sale-is-elsewhere').waitFor();
  await stop('sale-elsewhere-refunded');
}
