import { changeWritten } from '../audit/with-settings.ts';
import { zonedTime } from '../journal/zone.ts';
import { whoFacts } from '../payment/facts.ts';
import { plainLetterhead, type Letterhead } from '../../shared/letterhead/letterhead.ts';
import { sampleReceipt } from '../../shared/letterhead/sample.ts';
import { ok } from '../../shared/result.ts';
import { notNow, whoWorks, type HandlerPorts, type Part } from './at-work.ts';

/** What the shop itself wants on its receipts: from the next one on, and never on those that are made. */
export function letterheadHandlers(ports: HandlerPorts): Part<'letterhead'> {
  const { settings, works, lock, log, logos, desktop, clock } = ports;

  return {
    'letterhead:read': () => {
      const { letterhead, printer } = settings.read();
      const { local, zone } = zonedTime(clock.now());
      const columns = printer?.network?.columns;
      return Promise.resolve(
        ok({
          letterhead: letterhead ?? plainLetterhead,
          sample: sampleReceipt(ports.till(), `${local}${zone}`, works()?.terminals()[0]?.id ?? ''),
          ...(columns === undefined ? {} : { columns }),
        }),
      );
    },
    'letterhead:picture': async () => {
      const path = await desktop.choosePicture();
      if (path === undefined) return ok({});
      const picture = await ports.readPicture(path);
      return picture.ok ? ok({ logo: logos.propose(picture.value) }) : notNow(picture.fault);
    },
    'letterhead:save': async ({ letterhead }) => {
      if (letterhead.logo !== undefined) {
        const kept = await logos.keep(letterhead.logo);
        if (!kept.ok) return kept;
      }
      const facts = {
        before: named(settings.read().letterhead),
        after: named(letterhead),
        ...whoFacts(whoWorks(lock)),
      };
      const changed = changeWritten(
        { settings, journal: () => works()?.register.journal, log },
        'letterhead-set',
        facts,
        (all) => ({ ...all, letterhead }),
      );
      return changed.ok ? ok({}) : changed;
    },
    'letterhead:logo': async ({ logo }) => {
      const image = await logos.image(logo);
      return ok(image === undefined ? {} : { image });
    },
  };
}

/** In the record's own words: what stands above, what below, and which picture. */
function named({ header, footer, logo }: Letterhead = plainLetterhead): string {
  const parts = [header.join(' / '), footer.join(' / '), logo === undefined ? '' : `#${logo.slice(0, 8)}`];
  return parts.filter((part) => part !== '').join(' | ') || '–';
}
