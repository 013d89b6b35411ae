/** The proxy that asked the till for a log-in, if one did. The password never comes out again. */
export type ProxyView = {
  /** As `10.0.0.1:8080`. */
  readonly address?: string;
  readonly user?: string;
  readonly state?: 'wanted' | 'refused' | 'kept';
};
