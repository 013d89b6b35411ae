import type { ReactNode } from 'react';

type FrameProps = {
  readonly testId: string;
  /** Further `data-` attributes that tests read the state from. */
  readonly state?: Readonly<Record<`data-${string}`, string | undefined>>;
  readonly slip: ReactNode;
  /** The foot of the slip, in the band. Without it the slip reaches to the bottom and the horizon starts at the stage. */
  readonly foot?: ReactNode;
  readonly stage: ReactNode;
  readonly stageClass?: string;
  readonly left?: ReactNode;
  readonly right?: ReactNode;
  /** A question between the seats; the band turns ochre. */
  readonly question?: string | undefined;
};

/** The skeleton of every screen: slip, stage and band with its seats. Screens fill places and never move them. */
export function Frame(props: FrameProps): ReactNode {
  const hasFoot = props.foot !== undefined;
  return (
    <main className="frame" data-testid={props.testId} {...props.state}>
      <section className={`slip ${hasFoot ? '' : 'slip-whole'}`}>{props.slip}</section>
      <section className={`stage ${props.stageClass ?? ''}`}>{props.stage}</section>
      {hasFoot ? <div className="foot">{props.foot}</div> : null}
      <div className={`seats ${props.question === undefined ? '' : 'seats-asking'}`}>
        {props.left === undefined ? null : <div className="seat-left">{props.left}</div>}
        {props.question === undefined ? null : <p className="seats-question">{props.question}</p>}
        {props.right === undefined ? null : <div className="seat-right">{props.right}</div>}
      </div>
    </main>
  );
}
