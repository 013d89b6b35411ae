/** What the shop itself wants on its receipts: in Set-up. */
export const letterhead = {
  about:
    'What the shop itself wants on its receipts. It stands from the next receipt on; those that are made keep theirs, and so do their copies.',
  fact: 'Own lines and logo',
  header: 'Above',
  headerHelp: 'At most 4 lines, beneath the shop’s particulars. Such as telephone and web address.',
  footer: 'Below',
  footerHelp: 'At most 6 lines, at the end. Such as “Bytterett 30 dager”, and opening hours.',
  tooMany: (most: number) => `At most ${most} lines.`,
  tooLong: (line: number, most: number) => `Line ${line} is longer than ${most} signs.`,
  unprintable: (line: number) => `Line ${line} has a sign that no printer has.`,
  imitates: (line: number) =>
    `Line ${line} is what only the till may call a receipt or a seller. Write it otherwise.`,
  logo: 'Logo',
  logoHelp: 'PNG or JPEG, at most 5 MB. It is printed in black and white, at most 48 mm wide and 24 mm high.',
  choose: 'Choose picture…',
  remove: 'Remove picture',
  reading: 'Reading the picture…',
  save: 'Save receipt',
  saved: 'Saved. The next receipt has it.',
  unsaved: 'Not saved yet.',
  preview: 'How a receipt looks',
};
