export const parked = {
  park: 'Park',
  list: (count: number) => `Parked ${count}`,
  title: 'Parked baskets',
  none: 'Nothing is parked.',
  noneText:
    'F4 puts the basket aside, and it waits here: also over a restart, a shift, and for whoever works the till then.',
  name: 'Call it something',
  fetch: 'Fetch it',
  fetchAside: 'What is being rung up is parked.',
  discard: 'Throw it away',
  discardSure: 'Press once more to throw it away',
  back: 'Back',
  by: (time: string, by: string | undefined) => (by === undefined ? time : `${time}, ${by}`),
  old: 'Not from today',
  items: (count: number) => (count === 1 ? '1 item' : `${count} items`),
};
