/** Forward only; a migration that has been released is never edited. */
export const migrations: readonly string[] = [
  `
  -- The journal proper: append-only, chained. Receipts, X, Z and exports can be derived from it alone.
  CREATE TABLE record (
    seq      INTEGER PRIMARY KEY AUTOINCREMENT,
    at       TEXT NOT NULL,
    zone     TEXT NOT NULL,
    what     TEXT NOT NULL,
    movement TEXT,
    sale     TEXT,
    body     TEXT NOT NULL,
    hash     TEXT NOT NULL
  ) STRICT;
  CREATE INDEX record_movement ON record (movement, seq);
  CREATE TRIGGER record_is_not_changed BEFORE UPDATE ON record BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
  CREATE TRIGGER record_is_not_deleted BEFORE DELETE ON record BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;

  -- One row an attempt, payment or refund: where its machine stands. Written together with its record.
  CREATE TABLE movement (
    id         TEXT PRIMARY KEY,
    kind       TEXT NOT NULL CHECK (kind IN ('payment', 'refund')),
    sale       TEXT NOT NULL,
    reference  TEXT NOT NULL UNIQUE,
    terminal   TEXT NOT NULL,
    amount     INTEGER NOT NULL CHECK (amount > 0),
    started_at TEXT NOT NULL,
    is_open    INTEGER NOT NULL,
    holds_sale INTEGER NOT NULL,
    is_watched INTEGER NOT NULL,
    attention  TEXT,
    lines      TEXT NOT NULL,
    state      TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX one_movement_a_terminal ON movement (terminal) WHERE is_open = 1;
  CREATE UNIQUE INDEX one_payment_a_sale ON movement (sale) WHERE kind = 'payment' AND holds_sale = 1;
  CREATE UNIQUE INDEX one_refund_a_sale ON movement (sale) WHERE kind = 'refund' AND is_open = 1;
  CREATE INDEX movement_sale ON movement (sale);
  CREATE INDEX movement_open ON movement (is_open) WHERE is_open = 1;
  CREATE INDEX movement_watched ON movement (is_watched) WHERE is_watched = 1;
  CREATE INDEX movement_attention ON movement (attention) WHERE attention IS NOT NULL;

  -- What a customer holds a receipt for: sales and returns, each in its own gap-free series.
  CREATE TABLE slip (
    id          TEXT PRIMARY KEY,
    kind        TEXT NOT NULL CHECK (kind IN ('sale', 'return')),
    receipt     INTEGER NOT NULL,
    sale        TEXT NOT NULL,
    movement    TEXT NOT NULL UNIQUE REFERENCES movement (id),
    operation   TEXT NOT NULL,
    amount      INTEGER NOT NULL,
    at          TEXT NOT NULL,
    day         TEXT NOT NULL,
    last_four   TEXT,
    body        TEXT NOT NULL,
    UNIQUE (kind, receipt)
  ) STRICT, WITHOUT ROWID;
  -- A payment completes one sale, and a sale is completed once.
  CREATE UNIQUE INDEX one_sale_a_transaction ON slip (operation) WHERE kind = 'sale';
  CREATE UNIQUE INDEX one_slip_a_sale ON slip (sale) WHERE kind = 'sale';
  CREATE INDEX slip_sale ON slip (sale);
  CREATE INDEX slip_at ON slip (at);
  CREATE INDEX slip_amount ON slip (amount);
  CREATE INDEX slip_last_four ON slip (last_four);

  -- The basket being edited: the only row in the file that is ever overwritten without a record.
  CREATE TABLE basket (only INTEGER PRIMARY KEY CHECK (only = 1), body TEXT NOT NULL) STRICT;
  `,
  `
  -- Where the chain ends: without it a journal whose last rows were cut off would look whole. Beside the head it says
  -- which journal this is, and below which receipt numbers a restored one must not go on (docs/decisions/0007-restore.md).
  CREATE TABLE head (
    only         INTEGER PRIMARY KEY CHECK (only = 1),
    journal      TEXT NOT NULL,
    seq          INTEGER NOT NULL,
    hash         TEXT NOT NULL,
    rows         INTEGER NOT NULL,
    sale_floor   INTEGER NOT NULL DEFAULT 0,
    return_floor INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  INSERT INTO head (only, journal, seq, hash, rows)
    SELECT 1, lower(hex(randomblob(16))), COALESCE(MAX(seq), 0),
      COALESCE((SELECT hash FROM record ORDER BY seq DESC LIMIT 1), ''), COUNT(*) FROM record;
  CREATE TRIGGER record_moves_the_head AFTER INSERT ON record
    BEGIN UPDATE head SET seq = NEW.seq, hash = NEW.hash, rows = rows + 1; END;
  CREATE TRIGGER head_is_not_deleted BEFORE DELETE ON head BEGIN SELECT RAISE(ABORT, 'the journal has a head'); END;

  -- What an attempt asked for and how it stands decides about money, and is not in the chain: each row is sealed.
  ALTER TABLE movement ADD COLUMN seal TEXT NOT NULL DEFAULT '';
  UPDATE movement SET seal = seal_of(id, kind, sale, reference, terminal, amount, started_at, lines, state);
  `,
  `
  -- What only a comparison with Dintero has brought up. What a movement of ours can tell stands with that movement.
  CREATE TABLE finding (
    id        TEXT PRIMARY KEY,
    kind      TEXT NOT NULL CHECK (kind IN ('payment-found', 'mismatch')),
    reference TEXT NOT NULL,
    movement  TEXT,
    is_open   INTEGER NOT NULL,
    found_at  TEXT NOT NULL,
    body      TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX finding_open ON finding (is_open) WHERE is_open = 1;
  -- Reconciliation reads the journal by time.
  CREATE INDEX movement_started ON movement (started_at, id);
  CREATE INDEX record_reconciled ON record (seq) WHERE what = 'reconciled';
  `,
  `
  -- Whose journal it is, so that another register's copy is not restored here.
  ALTER TABLE head ADD COLUMN owner TEXT NOT NULL DEFAULT '';
  `,
  `
  -- Movements and slips have bodies of one or two kilobytes, of which a tree without rowids holds four a page, inner pages
  -- too: ten steps to a row among a million, and a page besides for what does not fit. With rowids it is four steps
  -- (docs/decisions/0008-a-million-sales.md). Slips go aside first, because they refer to movements.
  CREATE TABLE slip_aside AS SELECT * FROM slip;
  DROP TABLE slip;
  CREATE TABLE movement_by_row (
    id         TEXT NOT NULL PRIMARY KEY,
    kind       TEXT NOT NULL CHECK (kind IN ('payment', 'refund')),
    sale       TEXT NOT NULL,
    reference  TEXT NOT NULL UNIQUE,
    terminal   TEXT NOT NULL,
    amount     INTEGER NOT NULL CHECK (amount > 0),
    started_at TEXT NOT NULL,
    is_open    INTEGER NOT NULL,
    holds_sale INTEGER NOT NULL,
    is_watched INTEGER NOT NULL,
    attention  TEXT,
    lines      TEXT NOT NULL,
    state      TEXT NOT NULL,
    seal       TEXT NOT NULL
  ) STRICT;
  INSERT INTO movement_by_row SELECT * FROM movement ORDER BY id;
  DROP TABLE movement;
  ALTER TABLE movement_by_row RENAME TO movement;
  CREATE UNIQUE INDEX one_movement_a_terminal ON movement (terminal) WHERE is_open = 1;
  CREATE UNIQUE INDEX one_payment_a_sale ON movement (sale) WHERE kind = 'payment' AND holds_sale = 1;
  CREATE UNIQUE INDEX one_refund_a_sale ON movement (sale) WHERE kind = 'refund' AND is_open = 1;
  CREATE INDEX movement_sale ON movement (sale);
  CREATE INDEX movement_open ON movement (is_open) WHERE is_open = 1;
  CREATE INDEX movement_watched ON movement (is_watched) WHERE is_watched = 1;
  CREATE INDEX movement_attention ON movement (attention) WHERE attention IS NOT NULL;
  CREATE INDEX movement_started ON movement (started_at, id);

  CREATE TABLE slip (
    id          TEXT NOT NULL PRIMARY KEY,
    kind        TEXT NOT NULL CHECK (kind IN ('sale', 'return')),
    receipt     INTEGER NOT NULL,
    sale        TEXT NOT NULL,
    movement    TEXT NOT NULL UNIQUE REFERENCES movement (id),
    operation   TEXT NOT NULL,
    amount      INTEGER NOT NULL,
    at          TEXT NOT NULL,
    day         TEXT NOT NULL,
    last_four   TEXT,
    body        TEXT NOT NULL,
    UNIQUE (kind, receipt)
  ) STRICT;
  INSERT INTO slip SELECT * FROM slip_aside ORDER BY at;
  DROP TABLE slip_aside;
  CREATE UNIQUE INDEX one_sale_a_transaction ON slip (operation) WHERE kind = 'sale';
  CREATE UNIQUE INDEX one_slip_a_sale ON slip (sale) WHERE kind = 'sale';
  CREATE INDEX slip_sale ON slip (sale);
  CREATE INDEX slip_at ON slip (at);
  -- Whatever slips are looked for by, the newest of them are found without reading the others.
  CREATE INDEX slip_receipt ON slip (receipt, at);
  CREATE INDEX slip_amount ON slip (amount, at);
  CREATE INDEX slip_last_four ON slip (last_four, at);
  CREATE INDEX slip_operation ON slip (operation, at);
  CREATE INDEX slip_day ON slip (day, at);
  CREATE INDEX slip_day_of_year ON slip (substr(day, 6), at);
  `,
  `
  -- The stretch between one closing and the next. A sale belongs to the shift in which it completed: its slip says which,
  -- and the figures of a shift are those of its slips. What it came to when it was closed stands in the chain as well.
  CREATE TABLE shift (
    number     INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
    opened_at  TEXT NOT NULL,
    opened_by  TEXT NOT NULL,
    -- Its first and its last record: time may have been set meanwhile.
    opened_seq INTEGER NOT NULL,
    closed_at  TEXT,
    closed_by  TEXT,
    closed_seq INTEGER,
    body       TEXT
  ) STRICT;
  CREATE UNIQUE INDEX one_open_shift ON shift (closed_at IS NULL) WHERE closed_at IS NULL;
  ALTER TABLE slip ADD COLUMN shift INTEGER REFERENCES shift (number);
  -- In the order in which they were written.
  CREATE INDEX slip_shift ON slip (shift) WHERE shift IS NOT NULL;
  -- How many copies were made.
  CREATE INDEX record_copied ON record (seq) WHERE what IN ('receipt-printed', 'receipt-saved');

  -- A sale of another register, as Dintero told it when it was opened here to be given back.
  CREATE TABLE elsewhere (
    sale      TEXT NOT NULL PRIMARY KEY,
    operation TEXT NOT NULL UNIQUE,
    reference TEXT NOT NULL,
    read_at   TEXT NOT NULL,
    body      TEXT NOT NULL
  ) STRICT;

  -- What happened between four and five; who did it, or stood there; who else it was about. What is no turn of a sale is
  -- little among much, and found by its name.
  CREATE INDEX record_at ON record (at, seq);
  CREATE INDEX record_who ON record (coalesce(body ->> 'who', body ->> 'operator'), at, seq)
    WHERE coalesce(body ->> 'who', body ->> 'operator') IS NOT NULL;
  CREATE INDEX record_about ON record (coalesce(body ->> 'approver', body ->> 'person'), at, seq)
    WHERE coalesce(body ->> 'approver', body ->> 'person') IS NOT NULL;
  CREATE INDEX record_what ON record (what, at, seq) WHERE movement IS NULL OR sale IS NULL;
  -- What the terminals were told to do, and their ends of day.
  CREATE INDEX record_terminal_operation ON record (seq) WHERE what = 'terminal-operation';

  -- Baskets that wait. Each coming and going has its record; this is only where they are.
  CREATE TABLE parked (id TEXT NOT NULL PRIMARY KEY, at TEXT NOT NULL, body TEXT NOT NULL) STRICT;

  -- What came back for goods that are rung up in the same visit: the return alone says so.
  CREATE INDEX movement_exchange ON movement (json_extract(state, '$.attempt.exchangeWith'))
    WHERE kind = 'refund' AND json_extract(state, '$.attempt.exchangeWith') IS NOT NULL;
  `,
];
