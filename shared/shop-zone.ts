/**
 * The shop's zone: receipts and days are Norwegian, whatever the computer is set to (kassasystemforskrifta). Sweden and
 * Denmark keep the same time.
 */
export const shopZone = 'Europe/Oslo';
