import { playAThousand } from './many.ts';

playAThousand(20_261_122);
