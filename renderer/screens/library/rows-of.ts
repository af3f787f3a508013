/** The number of rows for a box's style: a short list needs no high box. */
export function rowsOf(count: number): React.CSSProperties {
  return { "--rows": count } as React.CSSProperties;
}
